using System.Linq;
using System.Text.Json;
using FluentValidation;
using FluentValidation.TestHelper;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Qms.Domain.Tests.Shared;

namespace Qms.Domain.FluentValidation.Tests;

public sealed class FormValidatorTests
{
    private static readonly FormValidator<Sample> Validator = SampleForms.Sample.ToValidator();
    private static readonly Sample Fine = JsonSerializer.Deserialize(SampleForms.Full, SampleJson.Sample)!;

    [Property(MaxTest = 500)]
    public Property The_validator_and_the_check_find_the_same() =>
        Prop.ForAll(JsonMutations.Of(SampleForms.Sample.ToJsonSchema(), SampleForms.Full, SampleForms.Bare), document =>
        {
            if (Careless(document) is not { } value) return true;
            var check = SampleForms.Sample.Check(value).Select(problem => (problem.Code, problem.Path, problem.Message));
            var validator = Validator.Validate(value).Errors.Select(error => (error.ErrorCode, Camel(error.PropertyName), error.ErrorMessage));
            return check.SequenceEqual(validator);
        });

    [Fact]
    public void A_fine_value_passes()
    {
        Validator.TestValidate(Fine).ShouldNotHaveAnyValidationErrors();
        Validator.ValidateAndThrow(Fine);
    }

    [Fact]
    public void Failures_are_asked_about_by_property()
    {
        var result = Validator.TestValidate(Fine with { Rationale = " ", Dose = -1 });
        result.ShouldHaveValidationErrorFor(x => x.Rationale).WithErrorCode("form.blank").WithErrorMessage("Rationale must not be blank.");
        result.ShouldHaveValidationErrorFor(x => x.Dose).WithErrorCode("form.out-of-range");
        result.ShouldNotHaveValidationErrorFor(x => x.Note);
    }

    [Fact]
    public void Failures_in_lists_and_parts_name_the_whole_path()
    {
        var result = Validator.TestValidate(Fine with { Measure = null!, People = [new Person("Patient"), new Person("", null, new Measure("Chest", 0))] });
        Assert.Equal(["Measure", "People[1].Description", "People[1].Measure.Dose"], result.Errors.Select(error => error.PropertyName));
    }

    [Fact]
    public void A_host_adds_rules_of_its_own()
    {
        var result = new HostValidator().Validate(Fine with { Note = "", Deputy = Fine.Lead });
        Assert.Equal(["form.blank", "host.four-eyes"], result.Errors.Select(error => error.ErrorCode));
    }

    [Fact]
    public void A_form_validates_within_the_validator_of_a_larger_request()
    {
        var result = new EnvelopeValidator().Validate(new Envelope("17", Fine with { Steps = ["One", ""] }));
        Assert.Equal("Body.Steps[1]", Assert.Single(result.Errors).PropertyName);
    }

    [Fact]
    public void One_property_alone_is_validated()
    {
        var result = Validator.Validate(Fine with { Rationale = "", Note = "" }, options => options.IncludeProperties(nameof(Sample.Note)));
        Assert.Equal("Note", Assert.Single(result.Errors).PropertyName);
    }

    [Fact]
    public void Every_field_has_its_rule_with_its_label()
    {
        var described = Validator.CreateDescriptor();
        Assert.Equal(SampleForms.Sample.Fields.Select(field => field.Label), SampleForms.Sample.Fields.Select(field => described.GetName(char.ToUpperInvariant(field.Name[0]) + field.Name[1..])));
    }

    private static string Camel(string path) => string.Join('.', path.Split('.').Select(name => char.ToLowerInvariant(name[0]) + name[1..]));

    private static Sample? Careless(string document)
    {
        try
        {
            return JsonSerializer.Deserialize(document, SampleJson.Careless);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed class HostValidator : FormValidator<Sample>
    {
        public HostValidator()
            : base(SampleForms.Sample) =>
            RuleFor(x => x.Deputy).NotEqual(x => x.Lead).WithErrorCode("host.four-eyes");
    }

    private sealed record Envelope(string Ticket, Sample Body);

    private sealed class EnvelopeValidator : AbstractValidator<Envelope>
    {
        public EnvelopeValidator() => RuleFor(x => x.Body).SetValidator(SampleForms.Sample.ToValidator());
    }
}
