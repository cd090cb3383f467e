using System;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Calendars;
using Qms.Domain.UnitedKingdom.Duties;
using static Qms.Domain.UnitedKingdom.Tests.Duties.SaueWorkedExamples;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>IR(ME)R, devices and the service itself in each nation (worked examples F5.2 and F13.1).</summary>
public sealed class NationTests
{
    public static TheoryData<Nation, string, string, string> Authorities => new()
    {
        { Nation.England, "england", "Care Quality Commission (CQC)", "IR(ME)R 2017 (SI 2017/1322)" },
        { Nation.Wales, "wales", "Healthcare Inspectorate Wales (HIW)", "IR(ME)R 2017 (SI 2017/1322)" },
        { Nation.Scotland, "scotland", "Healthcare Improvement Scotland (HIS)", "IR(ME)R 2017 (SI 2017/1322)" },
        { Nation.NorthernIreland, "northern-ireland", "Regulation and Quality Improvement Authority (RQIA)", "IR(ME)R (Northern Ireland) 2018 (SR 2018/17)" },
    };

    [Theory]
    [MemberData(nameof(Authorities))]
    public void F5_2_Outside_England_every_accidental_exposure_is_notified_whatever_the_dose(Nation nation, string prefix, string authority, string document)
    {
        var service = ServiceProfile.HealthServiceBodyIn(nation);
        foreach (var dose in new decimal?[] { 0.02m, 0m, null })
        {
            var facts = Given.With(Accidental(AgeGroup.Adult, dose));
            var outcome = facts.In(service).Ask(prefix + ".irmer.saue.notify");
            if (nation == Nation.England)
            {
                Assert.Equal(dose is null ? Applicability.Applies : Applicability.DoesNotApply, outcome.Answer.Applicability);
                continue;
            }

            Assert.Equal(Applicability.Applies, outcome.Answer.Applicability);
            Assert.Contains("whatever the dose in this nation (code 1)", outcome.Answer.Reason, StringComparison.Ordinal);
            Assert.Equal(authority, outcome.Answer.Duties.Single().ToWhom);
            Assert.Equal(document, outcome.Rule.Citation.Document);
            Assert.Equal(Applicability.Applies, facts.Ask(prefix + ".irmer.saue.classify", service).Applicability);
        }
    }

    [Theory]
    [MemberData(nameof(Authorities))]
    public void Unintended_exposures_have_the_same_thresholds_and_limits_in_every_nation(Nation nation, string prefix, string authority, string document)
    {
        var service = ServiceProfile.HealthServiceBodyIn(nation);
        Assert.Equal(Applicability.DoesNotApply, Given.With(Unintended(AgeGroup.Adult, 1.5m, 14.9m)).Ask(prefix + ".irmer.saue.notify", service).Applicability);
        var facts = Given.With(Unintended(AgeGroup.Adult, 1.5m, 15m)).OnDay(new(2026, 6, 1));
        Assert.Equal(TimeLimit.CalendarDays(14), facts.Ask(prefix + ".irmer.saue.notify", service).Duties.Single().Limit);
        var report = facts.Ask(prefix + ".irmer.saue.report", service).Duties.Single();
        Assert.Equal((TimeLimit.CalendarDays(84), authority), (report.Limit, report.ToWhom));
        Assert.All(UkDuties.RuleBookFor(nation).Rules.Where(rule => rule.Id.StartsWith(prefix + ".irmer.saue.", StringComparison.Ordinal) && !rule.Id.EndsWith("classify", StringComparison.Ordinal)), rule => Assert.Equal(document, rule.Citation.Document));
    }

    [Theory]
    [MemberData(nameof(Authorities))]
    public void Exposures_are_analysed_and_told_of_in_every_nation_from_6_February_2018(Nation nation, string prefix, string authority, string document)
    {
        var service = ServiceProfile.HealthServiceBodyIn(nation);
        var facts = Given.With(Accidental(AgeGroup.Adult, 6.6m) with { ClinicallySignificant = true });
        foreach (var subject in new[] { "local-analysis", "inform", "saue.investigate", "saue.notify", "saue.report" })
        {
            var rule = prefix + ".irmer." + subject;
            Assert.StartsWith("Not in force on 2018-02-05", facts.OnDay(new(2018, 2, 5)).Ask(rule, service).Reason, StringComparison.Ordinal);
            var outcome = facts.OnDay(new(2018, 2, 6)).In(service).Ask(rule);
            Assert.Equal(Applicability.Applies, outcome.Answer.Applicability);
            Assert.Equal(document, outcome.Rule.Citation.Document);
        }

        Assert.NotEqual("", authority);
    }

    [Fact]
    public void Time_limits_read_on_one_authoritys_page_are_no_better_than_secondary_elsewhere()
    {
        static Verification Of(Nation nation, string id) => UkDuties.RuleBookFor(nation).Rules.Single(rule => rule.Id == id && rule.IsInForce(new LocalDate(2021, 1, 1))).Verification;
        Assert.Equal(Verification.Verified, Of(Nation.England, "england.irmer.saue.notify"));
        Assert.Equal(Verification.SecondarySource, Of(Nation.Wales, "wales.irmer.saue.notify"));
        Assert.Equal(Verification.Verified, Of(Nation.Wales, "wales.irmer.saue.investigate"));
    }

    [Theory]
    [InlineData(Nation.England, "england", "2000-05-13")]
    [InlineData(Nation.Wales, "wales", "2000-05-13")]
    [InlineData(Nation.Scotland, "scotland", "2000-05-13")]
    [InlineData(Nation.NorthernIreland, "northern-ireland", "2000-06-27")]
    public void Before_IRMER_2017_a_Medical_Physics_Expert_says_whether_an_exposure_was_much_greater_than_intended(Nation nation, string prefix, string first)
    {
        var service = ServiceProfile.HealthServiceBodyIn(nation);
        var rule = prefix + ".irmer.mgti";
        var from = NodaTime.Text.LocalDatePattern.Iso.Parse(first).Value;
        var exposure = Accidental(AgeGroup.Adult, 100m);
        foreach (var day in new[] { from, new LocalDate(2018, 2, 5) })
        {
            Assert.Equal(["exposures[0].meetsCriterion"], Given.With(exposure).OnDay(day).Ask(rule, service).Paths());
            Assert.Equal(["preliminary", "notification", "investigation"], Given.With(exposure with { MeetsCriterion = true }, exposure).OnDay(day).Ask(rule, service).Suffixes(rule));
            Assert.Equal(Applicability.DoesNotApply, Given.With(exposure with { MeetsCriterion = false }).OnDay(day).Ask(rule, service).Applicability);
            Assert.Equal(["exposures[1].meetsCriterion"], Given.With(exposure with { MeetsCriterion = false }, exposure).OnDay(day).Ask(rule, service).Paths());
            Assert.Equal(Applicability.DoesNotApply, Given.Facts.OnDay(day).Ask(rule, service).Applicability);
        }

        Assert.StartsWith("Not in force", Given.With(exposure with { MeetsCriterion = true }).OnDay(from.PlusDays(-1)).Ask(rule, service).Reason, StringComparison.Ordinal);
        Assert.StartsWith("No longer in force", Given.With(exposure with { MeetsCriterion = true }).OnDay(new(2018, 2, 6)).Ask(rule, service).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Nation.Wales, "wales", "MHRA, through the Yellow Card scheme")]
    [InlineData(Nation.Scotland, "scotland", "Incident Reporting and Investigation Centre (IRIC)")]
    [InlineData(Nation.NorthernIreland, "northern-ireland", "Northern Ireland Adverse Incident Centre (NIAIC)")]
    public void F13_1_A_device_is_reported_where_the_nation_takes_it(Nation nation, string prefix, string route)
    {
        var rule = prefix + ".device.report";
        var facts = Given.Facts with { Device = DeviceInvolvement.Suspected };
        foreach (var service in new[] { ServiceProfile.HealthServiceBodyIn(nation), ServiceProfile.IndependentProviderIn(nation).WithNhsFundedCare() })
        {
            Assert.Equal(["regulator", "manufacturer", "keep"], facts.Ask(rule, service).Suffixes(rule));
            Assert.Equal(route, facts.Ask(rule, service).Demand(rule + ".regulator").ToWhom);
            Assert.Equal(TimeLimit.WithoutDelay, facts.Ask(rule, service).Demand(rule + ".regulator").Limit);
        }
    }

    [Fact]
    public void A_private_facility_in_Scotland_reports_by_Yellow_Card_and_to_its_regulator()
    {
        const string Rule = "scotland.device.report";
        var facts = Given.Facts with { Device = DeviceInvolvement.Contributed };
        var answer = facts.Ask(Rule, ServiceProfile.IndependentProviderIn(Nation.Scotland));
        Assert.Equal(["regulator", "manufacturer", "keep", "care-regulator"], answer.Suffixes(Rule));
        Assert.Equal("MHRA, through the Yellow Card scheme", answer.Demand(Rule + ".regulator").ToWhom);
        Assert.Equal("regulator that the private facility is registered with", answer.Demand(Rule + ".care-regulator").ToWhom);
        Assert.Equal(["regulator", "manufacturer", "keep"], facts.Ask("wales.device.report", ServiceProfile.IndependentProviderIn(Nation.Wales)).Suffixes("wales.device.report"));
    }

    [Fact]
    public void A_service_has_the_working_days_and_the_rules_of_its_nation()
    {
        Assert.Same(BankHolidays.EnglandAndWales, ImagingService.InWales().Calendar);
        Assert.Same(BankHolidays.Scotland, ImagingService.InScotland().Calendar);
        Assert.Same(BankHolidays.NorthernIreland, ImagingService.InNorthernIreland().Calendar);
        foreach (var service in new[] { ImagingService.InEngland(), ImagingService.InWales(), ImagingService.InScotland(), ImagingService.InNorthernIreland() })
        {
            Assert.Same(UkDuties.RuleBookFor(service.Profile.Nation), service.Rules);
            Assert.Equal(ServiceProfile.HealthServiceBodyIn(service.Profile.Nation), service.Profile);
        }

        var clinic = ServiceProfile.IndependentProviderIn(Nation.Scotland, "Clinic");
        Assert.Equal(clinic, ImagingService.In(clinic).Profile);
        Assert.Equal(clinic, ImagingService.InScotland(ProviderKind.OtherRegisteredProvider, nhsFunded: false, "Clinic").Profile);
        Assert.Throws<ArgumentOutOfRangeException>(static () => ImagingService.In(ServiceProfile.HealthServiceBodyIn((Nation)9)));
    }

    [Fact]
    public void A_service_tightens_a_statutory_limit_and_cannot_loosen_it()
    {
        const string Notify = "wales.irmer.saue.notify";
        var service = ImagingService.InWales().WithTighterLimit(Notify, TimeLimit.CalendarDays(14), TimeLimit.CalendarDays(7));
        var incident = Given.With(Accidental(AgeGroup.Adult, 0.02m)).In(service.Profile).Incident;
        var answer = service.Assess(incident).Outcomes.Single(static outcome => outcome.Rule.Id == Notify && outcome.Answer.Applicability == Applicability.Applies).Answer;
        Assert.Equal(TimeLimit.CalendarDays(7), answer.Duties.Single().Limit);
        Assert.Contains("By its own rule the service does it within 7 calendar days, where the source says within 14 calendar days.", answer.Reason, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => service.WithTighterLimit(Notify, TimeLimit.CalendarDays(14), TimeLimit.CalendarDays(21)));
        Assert.Throws<ArgumentException>(() => service.WithTighterLimit("wales.candour.statutory", TimeLimit.WithoutDelay, TimeLimit.WorkingDays(5)));
    }
}
