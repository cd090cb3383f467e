using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Incidents.Investigating;
using Qms.Domain.Incidents.Tests.Support;

namespace Qms.Domain.Incidents.Tests.Confidentiality;

/// <summary>Personal data is marked once; it is never printed, never told in a refusal, and gone from the anonymised form.</summary>
public sealed class PersonalDataTests
{
    private static readonly Incident Full = FullIncident();

    [Fact]
    public void What_is_marked_stays_as_it_is()
    {
        var marked = typeof(Incident).Assembly.GetExportedTypes()
            .SelectMany(static type => ObjectGraph.Properties(type).Where(property => property.DeclaringType == type && ObjectGraph.IsPersonal(property)).Select(property => $"{type.FullName}.{property.Name}"));
        Golden.Matches("personal-data.txt", string.Join("\n", marked.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void No_command_event_or_record_prints_personal_data()
    {
        foreach (var root in Samples.FullCommands.Cast<object>().Concat(Samples.FullEvents).Append(Full)) AssertSilent(root);
    }

    [DomainProperty(MaxTest = 30)]
    public void No_incident_prints_personal_data(Wishes wishes) => AssertSilent(Walk.Run(UnitedKingdom.ImagingService.InEngland(), wishes)[^1].Decision.State);

    [DomainProperty]
    public void No_refusal_tells_personal_data(Wishes wishes)
    {
        foreach (var step in Walk.Run(UnitedKingdom.ImagingService.InEngland(), wishes))
        {
            // The random words stand in every kind of field; names and descriptions in their own only.
            foreach (var secret in Secrets(step.Before).Concat(Secrets(step.Command)).Where(static text => text.Contains("Ada", StringComparison.Ordinal) || text.Contains("form of another", StringComparison.Ordinal)))
            {
                Assert.All(step.Decision.Rejections, why => Assert.DoesNotContain(secret, why.Path + why.Message, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Redacting_removes_everything_that_is_marked_and_changes_nothing_else()
    {
        var before = ObjectGraph.Leaves(Full).ToDictionary(static leaf => leaf.Path);
        var after = ObjectGraph.Leaves(Full.Redact());
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), after.Select(static leaf => leaf.Path).Order(StringComparer.Ordinal));
        Assert.True(after.Count(static leaf => leaf.IsPersonal) >= 6);
        foreach (var leaf in after)
        {
            if (leaf.IsPersonal) Assert.True(leaf.Value is null or IncidentRedaction.Marker, leaf.Path);
            else Assert.Equal(before[leaf.Path].Value, leaf.Value);
        }
    }

    [Fact]
    public void The_full_incident_holds_something_in_every_place_that_is_marked()
    {
        var held = ObjectGraph.Leaves(Full).Where(static leaf => leaf is { IsPersonal: true, Value: not null }).Select(static leaf => leaf.Path.Split('.', '[')[^1]).ToHashSet();
        var marked = typeof(Incident).Assembly.GetExportedTypes().Where(static type => !type.IsNested).SelectMany(static type => ObjectGraph.Properties(type).Where(ObjectGraph.IsPersonal)).Select(static property => property.Name);
        Assert.Empty(marked.Except(held));
    }

    [DomainProperty(MaxTest = 50)]
    public void Redacting_twice_is_redacting_once(Wishes wishes)
    {
        var once = Walk.Run(UnitedKingdom.ImagingService.InEngland(), wishes)[^1].Decision.State.Redact();
        Assert.Equal(once, once.Redact());
    }

    [Fact]
    public void Nothing_reported_is_redacted_to_nothing() => Assert.Equal(Incident.None, Incident.None.Redact());

    [Fact]
    public void The_row_for_lists_holds_nothing_that_is_marked()
    {
        var row = IncidentSummary.Of(Full);
        var texts = ObjectGraph.Properties(typeof(IncidentSummary)).Select(property => property.GetValue(row)).OfType<string>().ToList();
        Assert.NotEmpty(texts);
        foreach (var secret in Secrets(Full)) Assert.DoesNotContain(secret, texts);
    }

    private static void AssertSilent(object root)
    {
        var open = ObjectGraph.Leaves(root).Where(static leaf => !leaf.IsPersonal).Select(static leaf => leaf.Value).OfType<string>().ToList();
        var secrets = Secrets(root).Where(text => text.Length > 3 && !open.Exists(told => told.Contains(text, StringComparison.Ordinal))).ToList();
        foreach (var record in ObjectGraph.Records(root))
        {
            var printed = record.ToString()!;
            foreach (var secret in secrets) Assert.DoesNotContain(secret, printed, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Secrets(object root) => ObjectGraph.Leaves(root).Where(static leaf => leaf.IsPersonal).Select(static leaf => leaf.Value).OfType<string>();

    private static Incident FullIncident()
    {
        var desk = Desk.At(IncidentStatus.UnderInvestigation, Samples.FullFacts with { DiscoveredAt = Known.Yesterday })
            .Do(new IncidentCommand.AddTimelineEntry(new TimelineEntry(Known.EntryId(1), Known.Yesterday, "Ada Example was called by mistake", "log")))
            .Do(new IncidentCommand.GiveFeedback("Thank you, Bob Staff"))
            .Do(new IncidentCommand.Pause(PauseCause.Coroner, "An inquest", Known.Today.PlusDays(1)));
        return desk.Advance(IncidentStatus.Closed, InvestigationLevel.Investigation).Incident;
    }
}
