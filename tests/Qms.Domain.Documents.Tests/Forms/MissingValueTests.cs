using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Qms.Domain.Core.Forms;
using Qms.Domain.Core.People;
using Qms.Domain.Documents.Approving;
using Qms.Domain.Documents.Tests.Support;

namespace Qms.Domain.Documents.Tests.Forms;

/// <summary>What a C# caller can leave out or spoil although the annotations forbid it: refused with its path, never thrown.</summary>
public sealed class MissingValueTests
{
    private static readonly ActorId Nobody = default;

    public static TheoryData<string> Ids => new(DocumentForms.All.Select(static form => form.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_default_in_any_place_is_refused_there_or_means_nothing_stated(string id)
    {
        var scene = Scene.All().Single(scene => DocumentJson.WriteCommand(scene.Command).Form == id);
        foreach (var full in new[] { scene.Command, Samples.FullCommands.Single(command => DocumentJson.WriteCommand(command).Form == id) })
        {
            foreach (var (path, field, spoilt) in Spoilt(DocumentForms.All.Single(form => form.Id == id), full, "").ToList())
            {
                var command = (DocumentCommand)spoilt;
                var why = DocumentForms.Check(command);
                Assert.True(!field.IsRequired || field.Kind is FormFieldKind.Choice or FormFieldKind.YesNo || (field.Kind == FormFieldKind.Whole && field.Minimum <= 0) || why.Any(reason => reason.Path == path), $"{id}: {path} may be missing.");
                var decision = scene.Desk.Ask(scene.By, command);
                Assert.All(why, reason => Assert.Contains(reason, decision.Rejections));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_choice_that_is_none_is_refused(string id)
    {
        var full = Samples.FullCommands.Single(command => DocumentJson.WriteCommand(command).Form == id);
        foreach (var (path, field, spoilt) in Spoilt(DocumentForms.All.Single(form => form.Id == id), full, "", static type => type.IsEnum ? Enum.ToObject(type, 99) : null).Where(static place => place.Field is { Kind: FormFieldKind.Choice, IsList: false }).ToList())
        {
            Assert.Equal([(FormCodes.NotAChoice, path)], DocumentForms.Check((DocumentCommand)spoilt).Select(static why => (why.Code, why.Path)));
        }
    }

    [Fact]
    public void A_default_inside_a_list_is_refused_with_its_index()
    {
        var details = Samples.FullDetails with { Fulfils = [null!], Requirements = ["a", null!], Related = [null!], Reading = Samples.FullDetails.Reading! with { Roles = [null!] } };
        Assert.Equal(["details.fulfils[0]", "details.requirements[1]", "details.reading.roles[0]", "details.related[0]"], Paths(new DocumentCommand.AmendDetails(details, "a")));
        var draft = Samples.FullDraft with { Scope = new DocumentScope([null!, " "], [null!]) };
        Assert.Equal(["draft.scope.locations[0]", "draft.scope.locations[1]", "draft.scope.modalities[0]"], Paths(new DocumentCommand.StartDraft(draft)));
        var proof = new IdentityProof("s", [IdentityComponent.Pin, IdentityComponent.Pin, (IdentityComponent)99], NodaTime.Instant.FromUtc(2026, 1, 1, 0, 0));
        Assert.Equal(["signing.proof.components[1]", "signing.proof.components[2]"], Paths(new DocumentCommand.Retire("a", new Signing("b", proof))));
        Assert.Equal(["signing.proof.components"], Paths(new DocumentCommand.Retire("a", new Signing("b", proof with { Components = [] }))));
    }

    [Fact]
    public void A_draft_without_a_scope_applies_everywhere()
    {
        Assert.Equal(DocumentScope.Everywhere, (Samples.FullDraft with { Scope = null! }).Scope);
        Assert.Equal(DocumentScope.Everywhere, new VersionDraft("a", null!, null!).Scope);
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var command = new DocumentCommand.Sign(default, default, new Signing(" ", new IdentityProof("", null!, default, default(NodaTime.Instant))), null, Nobody, "");
        Assert.Equal(
            ["version", "content", "signing.printedName", "signing.proof.session", "signing.proof.components", "signing.proof.provedAt", "signing.proof.firstSigningAt", "onBehalfOf", "comment"], Paths(command));
        Assert.Equal(["version", "content", "signing"], Paths(new DocumentCommand.Sign(default, default, null!)));
    }

    private static IEnumerable<string> Paths(DocumentCommand command) => DocumentForms.Check(command).Select(static why => why.Path);

    // The record as it is but for one property, in every place.
    private static IEnumerable<(string Path, FormField Field, object Root)> Spoilt(Form form, object record, string prefix, Func<Type, object?>? value = null)
    {
        foreach (var field in form.Fields)
        {
            var property = record.GetType().GetProperties().Single(property => ObjectGraph.Camel(property.Name) == field.Name && property.CanWrite);
            var type = property.PropertyType;
            if (!field.IsList) yield return (prefix + field.Name, field, With(record, property, value is null ? Default(type) : value(Nullable.GetUnderlyingType(type) ?? type)));
            if (field.Part is not { } part || property.GetValue(record) is not { } below) continue;
            foreach (var (path, deeper, spoilt) in Spoilt(part, below, prefix + field.Name + ".", value)) yield return (path, deeper, With(record, property, spoilt));
        }
    }

    private static object? Default(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    private static object With(object record, PropertyInfo property, object? value)
    {
        var copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        property.SetValue(copy, value);
        return copy;
    }
}
