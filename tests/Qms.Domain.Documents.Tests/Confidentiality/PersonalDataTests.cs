using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Qms.Domain.Core.People;
using Qms.Domain.Documents.Tests.Support;

namespace Qms.Domain.Documents.Tests.Confidentiality;

/// <summary>Personal data is marked once; it is never printed, never told in a refusal, and gone from the redacted form.</summary>
public sealed class PersonalDataTests
{
    private static readonly ControlledDocument Full = Samples.Story().Document;

    [Fact]
    public void What_is_marked_stays_as_it_is()
    {
        var marked = typeof(ControlledDocument).Assembly.GetExportedTypes()
            .SelectMany(static type => ObjectGraph.Properties(type).Where(property => property.DeclaringType == type && ObjectGraph.IsPersonal(property)).Select(property => $"{type.FullName}.{property.Name}"));
        Golden.Matches("personal-data.txt", string.Join("\n", marked.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void No_command_event_or_record_prints_personal_data()
    {
        foreach (var root in Samples.FullCommands.Cast<object>().Concat(Samples.FullEvents).Append(Full))
        {
            var secrets = Secrets(root).ToList();
            foreach (var record in ObjectGraph.Records(root))
            {
                var printed = record.ToString()!;
                Assert.All(secrets, secret => Assert.DoesNotContain(secret, printed, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void The_samples_hold_a_printed_name_wherever_there_is_a_signature()
    {
        Assert.Equal(7, Samples.FullEvents.Count(static happened => Secrets(happened).Contains(Samples.PrintedName)));
        Assert.Equal(7, Samples.FullCommands.Count(static command => Secrets(command).Contains(Samples.PrintedName)));
    }

    [Fact]
    public void No_refusal_tells_personal_data()
    {
        Actor[] people = [Desk.Author, Desk.Lead, Desk.Manager, Desk.Controller, Desk.Governance, Actor.Anonymous, new("nobody")];
        foreach (var scene in Scene.All())
        {
            foreach (var why in Samples.FullCommands.Append(scene.Command).SelectMany(command => people.SelectMany(actor => scene.Desk.Ask(actor, command).Rejections)))
            {
                Assert.DoesNotContain("Dr ", why.Path + why.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Redacting_removes_everything_that_is_marked_and_changes_nothing_else()
    {
        var before = ObjectGraph.Leaves(Full).ToDictionary(static leaf => leaf.Path);
        var after = ObjectGraph.Leaves(Full.Redact());
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), after.Select(static leaf => leaf.Path).Order(StringComparer.Ordinal));
        foreach (var leaf in after)
        {
            if (leaf.IsPersonal) Assert.Equal(DocumentRedaction.Marker, leaf.Value);
            else Assert.Equal(before[leaf.Path].Value, leaf.Value);
        }
    }

    [Fact]
    public void The_full_document_holds_something_in_every_place_that_is_marked()
    {
        var held = ObjectGraph.Leaves(Full).Where(static leaf => leaf is { IsPersonal: true, Value: string }).Select(static leaf => Regex.Replace(leaf.Path, @"\[\d+\]", "[]")).Distinct();
        // The version authorised last is one of the versions.
        var marked = ObjectGraph.PersonalPaths(typeof(ControlledDocument)).Select(static path => "." + path).Where(static path => !path.StartsWith(".lastAuthorised", StringComparison.Ordinal));
        Assert.Equal(marked.Order(StringComparer.OrdinalIgnoreCase), held.Where(static path => !path.StartsWith(".LastAuthorised", StringComparison.Ordinal)).Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void Redacting_twice_is_redacting_once_and_nothing_stays_nothing()
    {
        Assert.NotEqual(Full, Full.Redact());
        Assert.Equal(Full.Redact(), Full.Redact().Redact());
        Assert.Equal(ControlledDocument.None, ControlledDocument.None.Redact());
    }

    private static IEnumerable<string> Secrets(object root) => ObjectGraph.Leaves(root).Where(static leaf => leaf.IsPersonal).Select(static leaf => leaf.Value).OfType<string>();
}
