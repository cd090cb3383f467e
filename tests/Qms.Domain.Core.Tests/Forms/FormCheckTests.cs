using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.Forms;
using Qms.Domain.Core.People;
using Qms.Domain.Tests.Shared;

namespace Qms.Domain.Core.Tests.Forms;

public sealed class FormCheckTests
{
    private static readonly Sample Fine = JsonSerializer.Deserialize(SampleForms.Full, SampleJson.Sample)!;

    [Property(MaxTest = 500)]
    public Property Whatever_a_careless_host_builds_is_answered_and_field_by_field_alike() =>
        Prop.ForAll(JsonMutations.Of(SampleForms.Sample.ToJsonSchema(), SampleForms.Full, SampleForms.Bare), document =>
        {
            if (Careless(document) is not { } value) return true;
            var whole = SampleForms.Sample.Check(value);
            return whole.SequenceEqual(SampleForms.Sample.Fields.SelectMany(field => SampleForms.Sample.Check(value, field)));
        });

    [Fact]
    public void A_fine_value_is_answered_with_one_shared_list()
    {
        Assert.Empty(SampleForms.Sample.Check(Fine));
        Assert.Same(SampleForms.Sample.Check(Fine), SampleForms.Person.Check(new Person("Patient")));
    }

    [Fact]
    public void Nulls_that_the_annotations_forbid_are_problems_and_no_exceptions()
    {
        var value = Fine with { Rationale = null!, Code = null!, Owner = null!, About = null!, Measure = null!, Steps = null!, Considered = null!, Team = null!, Related = null!, People = null! };
        Assert.Equal(
            ["rationale", "code", "owner", "about", "measure", "steps", "considered", "team", "related", "people"],
            SampleForms.Sample.Check(value).Select(problem => problem.Code == FormCodes.Required ? problem.Path : problem.ToString()));
        var one = Fine with { Measure = null! };
        Assert.Equal("form.required", Single(one));
        Assert.Equal("measure", Assert.Single(SampleForms.Sample.Check(one, SampleForms.Sample.Fields.Single(field => field.Name == "measure"))).Path);
    }

    [Fact]
    public void Null_entries_of_lists_are_problems_and_no_exceptions()
    {
        var value = Fine with { Steps = ["One", null!], Related = [null!], People = [null!, new Person("Patient")] };
        Assert.Equal(["form.required steps[1]", "form.required related[0]", "form.required people[0]"], Said(value));
    }

    [Fact]
    public void All_problems_are_told_at_once_in_the_order_of_the_fields()
    {
        var value = Fine with
        {
            Id = default,
            Response = (Answer)99,
            Rationale = " \t",
            Code = "rx1",
            Lead = default,
            Dose = 100_000.0001m,
            Measure = new Measure("Chest", 0),
            Steps = [],
            Considered = [Answer.LocalReview, Answer.LocalReview],
            People = [new Person("A description that is too long", Answer.FullInvestigation, new Measure("", 1))],
            Former = default(SampleId),
            Note = "\ud83d",
            Refused = [(Answer)(-1)],
        };
        Assert.Equal(
            [
                "form.required id", "form.not-a-choice response", "form.blank rationale", "form.pattern code", "form.required lead", "form.out-of-range dose",
                "form.out-of-range measure.dose", "form.too-few steps", "form.duplicate considered[1]",
                "form.too-long people[0].description", "form.not-a-choice people[0].wish", "form.blank people[0].measure.site",
                "form.blank former", "form.malformed note", "form.not-a-choice refused[0]",
            ],
            Said(value));
    }

    [Fact]
    public void Messages_name_the_field_and_what_to_give()
    {
        var value = Fine with { Response = (Answer)99, Code = "x", Rationale = new string('a', 13), Dose = -1, Measure = new Measure("Chest", 13), Steps = ["1", "2", "3", " "] };
        Assert.Equal(
            [
                "Response must be one of: Local review, Full investigation, No further action.",
                "Rationale has at most 12 characters.",
                "Organisation must be 3 to 6 capital letters or digits.",
                "Total dose must be between 0 and 100000 mSv.",
                "Dose must be more than 0 and at most 12.5 mSv.",
                "Steps taken must have at most 3 entries.",
                "Steps taken, entry 4, must not be blank.",
            ],
            SampleForms.Sample.Check(value).Select(problem => problem.Message));
    }

    [Fact]
    public void Every_code_is_given_for_some_value()
    {
        var schema = SampleForms.Sample.ToJsonSchema();
        var given = Enumerable.Range(0, 1000)
            .Select(seed => Careless(JsonMutations.Mutate(schema, [SampleForms.Full], seed)))
            .OfType<Sample>()
            .Append(Fine with { Note = "\udc00", Response = (Answer)3, Considered = [Answer.LocalReview, Answer.LocalReview], Code = "a" })
            .SelectMany(SampleForms.Sample.Check)
            .Select(problem => problem.Code)
            .ToHashSet();
        var declared = typeof(FormCodes).GetFields().Select(field => (string)field.GetRawConstantValue()!);
        Assert.Equal(declared.Order(StringComparer.Ordinal), given.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(0, "form.out-of-range"), InlineData(1, null), InlineData(5, null), InlineData(6, "form.out-of-range")]
    public void The_limits_of_a_whole_number_are_allowed(int images, string? code) => Assert.Equal(code, Single(Fine with { Images = images }));

    [Fact]
    public void The_limits_of_a_number_are_exact()
    {
        Assert.Null(Single(Fine with { Measure = new("Chest", 0.0000000000000000000000000001m) }));
        Assert.Equal("form.out-of-range", Single(Fine with { Measure = new("Chest", 0) }));
        Assert.Null(Single(Fine with { Measure = new("Chest", 12.500m) }));
        Assert.Equal("form.out-of-range", Single(Fine with { Measure = new("Chest", 12.500000000000000000000000001m) }));
    }

    [Fact]
    public void A_forgotten_moment_or_day_is_missing_and_one_before_1900_is_out_of_range()
    {
        Assert.Equal("form.required", Single(Fine with { OccurredAt = default }));
        Assert.Equal("form.required", Single(Fine with { NoticedOn = default }));
        Assert.Equal("form.blank", Single(Fine with { EndedAt = default(Instant) }));
        Assert.Equal("form.out-of-range", Single(Fine with { OccurredAt = Instant.FromUtc(1900, 1, 1, 0, 0) }));
        Assert.Null(Single(Fine with { OccurredAt = Instant.FromUtc(1900, 1, 1, 0, 0) + Duration.Epsilon }));
        Assert.Equal("form.out-of-range", Single(Fine with { NoticedOn = new(1899, 12, 31) }));
        Assert.Null(Single(Fine with { NoticedOn = new(1900, 1, 1) }));
    }

    [Fact]
    public void A_person_whose_key_counts_differently_in_JSON_is_refused() => Assert.Equal("form.pattern", Single(Fine with { Lead = new ActorId("😀") }));

    [Fact]
    public void A_missing_command_and_a_field_of_another_form_are_errors_of_the_programmer()
    {
        Assert.Throws<ArgumentNullException>(() => SampleForms.Sample.Check(null!));
        Assert.Throws<ArgumentException>(() => SampleForms.Sample.Check(Fine, SampleForms.Person.Fields[0]));
    }

    private static IEnumerable<string> Said(Sample value) => SampleForms.Sample.Check(value).Select(problem => $"{problem.Code} {problem.Path}");

    private static string? Single(Sample value) => SampleForms.Sample.Check(value).SingleOrDefault()?.Code;

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
}
