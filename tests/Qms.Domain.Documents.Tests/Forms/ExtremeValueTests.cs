using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using NodaTime;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Time;
using Qms.Domain.Documents.Distributing;
using Qms.Domain.Documents.Sources;
using Qms.Domain.Documents.Tests.Support;
using Xunit;

namespace Qms.Domain.Documents.Tests.Forms;

/// <summary>The furthest values that each place can hold: decided or refused, never thrown.</summary>
public sealed class ExtremeValueTests
{
    private static readonly object[] Extremes =
    [
        LocalDate.MaxIsoValue, LocalDate.MinIsoValue, new LocalDate(9999, 1, 1), new LocalDate(2125, 12, 1), new LocalDate(1900, 1, 1),
        Instant.MaxValue, Instant.MinValue, int.MaxValue, int.MinValue, "", " \u0000\uD800", new string('x', 100_000),
        new VersionNumber(9_999, 9_999), Cadence.EveryDays(1), Cadence.EveryYears(100), Cadence.EveryYears(100).FromAnchor(new LocalDate(9999, 12, 31)), Cadence.EveryDays(1).FromAnchor(new LocalDate(1900, 1, 1)),
        TimeLimit.Months(1_200), TimeLimit.CalendarDays(0), TimeLimit.CalendarDays(36_525), TimeLimit.WorkingDays(36_525),
    ];

    public static TheoryData<string> Ids => new(DocumentForms.All.Select(static form => form.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_furthest_value_in_any_place_is_decided_or_refused_and_never_thrown(string id)
    {
        var scene = Scene.All().Single(scene => DocumentJson.WriteCommand(scene.Command).Form == id);
        foreach (var full in new[] { scene.Command, Samples.FullCommands.Single(command => DocumentJson.WriteCommand(command).Form == id) })
        {
            foreach (var command in Spoilt(full).Cast<DocumentCommand>())
            {
                var decision = scene.Desk.Ask(scene.By, command);
                Assert.NotEqual(decision.IsAccepted, decision.Rejections.Count > 0);
                if (!decision.IsAccepted) continue;
                Assert.Equal(decision.State, DocumentDecider.Replay(scene.Desk.Events.Concat(decision.Events)));
                DocumentSummary.Of(decision.State, scene.Desk.Now);
                var register = new DocumentRegister([decision.State], scene.Desk.Decider.Policy, Desk.Zone);
                var roster = new[] { new StaffMember(Desk.Author.Id, [Roles.Staff], ["site-1/ct"], new LocalDate(2020, 1, 1)) };
                Assert.All(Reading.Tasks(register, roster, scene.Desk.Now), task => Assert.True(task.DueOn >= task.From));
                SourceGaps.In(register, roster, scene.Desk.Now);
            }
        }
    }

    private static IEnumerable<object> Spoilt(object record)
    {
        foreach (var property in record.GetType().GetProperties().Where(static property => property.CanWrite))
        {
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            foreach (var extreme in Extremes.Where(extreme => extreme.GetType() == type)) yield return With(record, property, extreme);
            if (property.GetValue(record) is { } below && type.Namespace?.StartsWith("Qms.Domain.Documents", StringComparison.Ordinal) == true && type.IsClass)
            {
                foreach (var deeper in Spoilt(below)) yield return With(record, property, deeper);
            }
        }
    }

    private static object With(object record, PropertyInfo property, object? value)
    {
        var copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        property.SetValue(copy, value);
        return copy;
    }
}
