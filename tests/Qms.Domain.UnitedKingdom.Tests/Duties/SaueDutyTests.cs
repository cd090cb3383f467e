using System;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Duties;
using static Qms.Domain.UnitedKingdom.Tests.Duties.SaueWorkedExamples;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>IR(ME)R reg 8(4) and the authorities' time limits (worked examples F6.1 to F6.4).</summary>
public sealed class SaueDutyTests
{
    private const string Classify = "england.irmer.saue.classify";
    private const string Investigate = "england.irmer.saue.investigate";
    private const string Notify = "england.irmer.saue.notify";
    private const string Report = "england.irmer.saue.report";

    [Theory]
    [InlineData("F6.1", "2026-06-01", "2026-06-15", "2026-08-24")]
    [InlineData("F6.2", "2025-12-15", "2025-12-29", "2026-03-09")]
    public void F6_The_authority_hears_within_14_days_and_has_the_report_within_84_with_no_roll_over(string example, string discovered, string notify, string report)
    {
        var facts = Given.With(Accidental(AgeGroup.Adult, 6.6m)).OnDay(Day(discovered));
        Assert.True(Day(notify) == Deadline(facts, Notify).LastDay, example);
        Assert.True(Day(report) == Deadline(facts, Report).LastDay, example);
    }

    [Fact]
    public void F6_3_The_clock_starts_at_discovery_and_not_at_the_exposure()
    {
        var facts = Given.With(Accidental(AgeGroup.Adult, 6.6m)) with { OccurredAt = Given.Noon(2025, 3, 1), DiscoveredAt = Given.Noon(2026, 6, 1) };
        Assert.Equal(new LocalDate(2026, 6, 15), Deadline(facts, Notify).LastDay);
        Assert.Equal("discovery of the incident", facts.Ask(Notify).Duties[0].ClockStartedBy);
    }

    [Fact]
    public void F6_4_A_report_not_sent_on_day_85_is_overdue()
    {
        var facts = Given.With(Accidental(AgeGroup.Adult, 6.6m));
        var deadline = Deadline(facts, Report);
        Assert.False(deadline.IsOverdue(Given.Noon(2026, 8, 24)));
        Assert.True(deadline.IsOverdue(Given.Noon(2026, 8, 25)));
    }

    [Fact]
    public void A_notifiable_exposure_is_investigated_at_once_notified_and_reported()
    {
        var facts = Given.With(Accidental(AgeGroup.Adult, 6.6m));
        Assert.Equal(TimeLimit.WithoutDelay, facts.Ask(Investigate).Demand(Investigate + ".preliminary").Limit);
        Assert.Equal("Care Quality Commission (CQC)", facts.Ask(Notify).Demand(Notify + ".notification").ToWhom);
        Assert.Equal("Care Quality Commission (CQC)", facts.Ask(Report).Demand(Report + ".investigation").ToWhom);
        Assert.Equal(Applicability.Applies, facts.Ask(Classify).Applicability);
        Assert.Empty(facts.Ask(Classify).Duties);
        Assert.Contains("6.6 mSv is 3 mSv (adult) or more (code 1)", facts.Ask(Notify).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_undecided_exposure_is_notified_while_the_missing_fact_is_asked_for()
    {
        var facts = Given.With(Accidental(AgeGroup.Adult, null));
        Assert.Equal(["exposures[0].totalDose"], facts.Ask(Classify).Paths());
        foreach (var rule in new[] { Investigate, Notify, Report }) Assert.Equal(Applicability.Applies, facts.Ask(rule).Applicability);
    }

    [Fact]
    public void A_dose_below_the_threshold_ends_the_duty_and_the_reason_names_it()
    {
        foreach (var rule in new[] { Classify, Investigate, Notify, Report })
        {
            var answer = Given.With(Accidental(AgeGroup.Adult, 0.02m)).Ask(rule);
            Assert.Equal(Applicability.DoesNotApply, answer.Applicability);
            Assert.Contains("0.02 mSv is less than 3 mSv (adult)", answer.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Without_an_exposure_nothing_is_notified()
    {
        foreach (var rule in new[] { Classify, Investigate, Notify, Report }) Assert.Equal(Applicability.DoesNotApply, Given.Facts.Ask(rule).Applicability);
    }

    [Theory]
    [InlineData(ErrorType.Equipment, IncidentKind.WrongTreatment, null, true)]
    [InlineData(null, IncidentKind.EquipmentFailure, DeviceInvolvement.Contributed, true)]
    [InlineData(null, IncidentKind.EquipmentFailure, DeviceInvolvement.Suspected, false)]
    [InlineData(null, IncidentKind.WrongTreatment, DeviceInvolvement.Contributed, false)]
    public void Equipment_that_failed_as_the_direct_cause_is_code_E(ErrorType? error, IncidentKind kind, DeviceInvolvement? device, bool isE) =>
        Assert.Equal(isE, (Given.With(Accidental(AgeGroup.Adult, 6.6m)) with { ErrorType = error, Kind = kind, Device = device }).Ask(Notify).Reason.Contains("(E)", StringComparison.Ordinal));

    [Fact]
    public void IRMER_2017_applies_to_discoveries_from_6_February_2018()
    {
        var facts = Given.With(Accidental(AgeGroup.Adult, 6.6m));
        foreach (var rule in new[] { Classify, Investigate, Notify, Report })
        {
            Assert.StartsWith("Not in force on 2018-02-05", facts.OnDay(new(2018, 2, 5)).Ask(rule).Reason, StringComparison.Ordinal);
            Assert.NotEqual(Applicability.DoesNotApply, facts.OnDay(new(2018, 2, 6)).Ask(rule).Applicability);
        }
    }

    [Fact]
    public void Each_edition_judges_the_discoveries_of_its_days()
    {
        var foetal = Given.With(Unintended(AgeGroup.Adult, 8m, 8m) with { FoetalDose = 1m, ProcedureFailed = true });
        Assert.Equal(Applicability.NeedsInformation, foetal.OnDay(new(2020, 7, 31)).Ask(Classify).Applicability);
        Assert.Equal(Applicability.Applies, foetal.OnDay(new(2020, 8, 1)).Ask(Classify).Applicability);
        Assert.Equal(Applicability.Applies, foetal.OnDay(new(2023, 4, 30)).Ask(Classify).Applicability);
        Assert.Equal(Applicability.DoesNotApply, foetal.OnDay(new(2023, 5, 1)).Ask(Classify).Applicability);
    }

    private static Deadline Deadline(IncidentFacts facts, string rule)
    {
        var demand = facts.Ask(rule).Duties.Single();
        return demand.Limit.From(demand.ClockStart, Given.London, WorkingCalendar.WeekendsOnly);
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
