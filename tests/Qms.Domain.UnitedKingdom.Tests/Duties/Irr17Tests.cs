using System;
using System.Linq;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Duties;
using Qms.Domain.UnitedKingdom.Radiation;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>Doses to staff and the public, and sources: regulations-uk.md §6 and the worked examples F12.</summary>
public sealed class Irr17Tests
{
    private const string Level = "england.irr17.investigation-level";
    private const string AccidentDose = "england.irr17.accident-dose";
    private const string Investigate = "england.irr17.overexposure.investigate";
    private const string Notify = "england.irr17.overexposure.notify";
    private const string Report = "england.irr17.overexposure.report";
    private const string Limitation = "england.irr17.dose-limitation";
    private const string SourceNotify = "england.irr17.source.notify";

    private static readonly IncidentFacts Exposed = Workplace.Accident with { Kind = IncidentKind.PatientSafetyIncident };

    [Fact]
    public void F12_1_an_employee_with_15_2_mSv_is_investigated_and_nothing_more() =>
        Assert.Equal(["investigation-level"], Exposed.Dosed(Employee(15.2m)).Applying("irr17"));

    [Fact]
    public void F12_2_an_employee_with_21_mSv_is_overexposed_and_limited_for_the_rest_of_the_year()
    {
        var facts = Exposed.Dosed(Employee(21m));
        Assert.Equal(["investigation-level", "overexposure.investigate", "overexposure.notify", "overexposure.report", "dose-limitation"], facts.Applying("irr17"));
        Assert.Equal([$"authority.{Given.Nurse.Id}", $"employment.{Given.Nurse.Id}", $"person.{Given.Nurse.Id}"], facts.AskWork(Notify).Suffixes(Notify));
        Assert.Equal([$"limit.{Given.Nurse.Id}", $"person.{Given.Nurse.Id}"], facts.AskWork(Limitation).Suffixes(Limitation));
        Assert.All(facts.AskWork(Notify).Duties, static duty => Assert.Equal(TimeLimit.WithoutDelay, duty.Limit));
        Assert.Equal("Health and Safety Executive (HSE)", facts.AskWork(Notify).Demand($"{Notify}.authority.{Given.Nurse.Id}").ToWhom);
        Assert.Equal("Health and Safety Executive for Northern Ireland (HSENI)", facts.AskWork("northern-ireland.irr17.overexposure.notify").Duties[0].ToWhom);
    }

    [Fact]
    public void F12_3_an_accident_likely_to_give_7_mSv_is_assessed_and_notified()
    {
        var facts = Exposed.Dosed(Employee(7m) with { FromAccident = true });
        Assert.Equal(["accident-dose"], facts.Applying("irr17"));
        Assert.Equal([$"assessment.{Given.Nurse.Id}", $"person.{Given.Nurse.Id}", $"notification.{Given.Nurse.Id}"], facts.AskWork(AccidentDose).Suffixes(AccidentDose));
        Assert.Equal(["statutory.occupationalDoses[0].fromAccident"], Exposed.Dosed(Employee(7m) with { FromAccident = null }).AskWork(AccidentDose).Paths());
    }

    [Fact]
    public void F12_4_what_remains_of_20_mSv_after_31_March_is_20_times_275_365ths()
    {
        var rest = RemainingDoseLimit.InCalendarYear(20m, new(2026, 3, 31));
        Assert.Equal((20m, 275, 365), (rest.Limit, rest.RemainingDays, rest.WholeDays));
        Assert.Equal(15.07m, rest.Rounded(2));
        Assert.Equal(5500m / 365m, rest.Value);
        Assert.True(rest.IsExceededBy(15.07m));
        Assert.False(rest.IsExceededBy(15.06m));
        Assert.Equal("20 mSv × 275 ÷ 365 = 15.07 mSv", rest.ToString());
    }

    [Fact]
    public void What_remains_is_counted_in_a_leap_year_and_over_five_years()
    {
        Assert.Equal((275, 366), Days(RemainingDoseLimit.InCalendarYear(20m, new(2028, 3, 31))));
        Assert.Equal((0, 365), Days(RemainingDoseLimit.InCalendarYear(20m, new(2026, 12, 31))));
        Assert.Equal((364, 365), Days(RemainingDoseLimit.InCalendarYear(20m, new(2026, 1, 1))));
        Assert.Equal((731, 1827), Days(RemainingDoseLimit.InFiveYears(100m, 2024, new(2026, 12, 31))));
        Assert.Throws<ArgumentOutOfRangeException>(static () => RemainingDoseLimit.InFiveYears(100m, 2024, new(2029, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(static () => RemainingDoseLimit.InFiveYears(100m, 2024, new(2023, 12, 31)));
        Assert.Throws<ArgumentOutOfRangeException>(static () => RemainingDoseLimit.InCalendarYear(0m, new(2026, 1, 1)));
    }

    [Property]
    public bool What_remains_never_grows_as_the_year_goes_on(int limit, int day)
    {
        var (amount, first) = (1m + Math.Abs(limit % 500), new LocalDate(2026, 1, 1).PlusDays(Math.Abs(day % 364)));
        var (earlier, later) = (RemainingDoseLimit.InCalendarYear(amount, first), RemainingDoseLimit.InCalendarYear(amount, first.PlusDays(1)));
        return earlier.Value > later.Value && earlier.Value < amount && later.Value >= 0m;
    }

    [Fact]
    public void F12_5_the_visitor_of_a_nuclear_medicine_patient_has_5_mSv_in_five_years()
    {
        var visitor = new OccupationalDose(Given.Visitor.Id, DoseLimitClass.ExposedByAnothersMedicalExposure, 2026, 1.2m, FromAccident: false);
        var facts = Exposed with { People = [Given.Visitor] };
        Assert.Empty(facts.Dosed(visitor with { FiveYearDose = 5m }).Applying("irr17"));
        Assert.Equal(["overexposure.investigate", "overexposure.notify", "overexposure.report"], facts.Dosed(visitor with { FiveYearDose = 5.0001m }).Applying("irr17"));
        Assert.Equal(["overexposure.investigate", "overexposure.notify", "overexposure.report"], facts.Dosed(visitor with { EffectiveDose = 5.1m }).Applying("irr17"));
        Assert.Equal(["statutory.occupationalDoses[0].fiveYearDose"], facts.Dosed(visitor).AskWork(Notify).Paths());
        Assert.Equal(["overexposure.investigate", "overexposure.notify", "overexposure.report"], facts.Dosed(visitor with { Limits = DoseLimitClass.OtherPerson }).Applying("irr17"));
        Assert.DoesNotContain(facts.Dosed(visitor with { EffectiveDose = 5.1m }).AskWork(Notify).Duties, static duty => duty.Key.Contains("employment", StringComparison.Ordinal));
    }

    [Fact]
    public void F12_6_a_patients_own_exposure_is_not_their_matter()
    {
        var facts = Given.With(SaueWorkedExamples.Accidental(AgeGroup.Adult, 100m)) with { People = [Given.Patient] };
        Assert.Empty(facts.Applying("irr17"));
        Assert.Contains("IR(ME)R", facts.AskWork(Notify).Reason, StringComparison.Ordinal);
        var stated = facts.Dosed(new OccupationalDose(Given.Patient.Id, DoseLimitClass.OtherPerson, 2026, 100m));
        Assert.Empty(stated.Applying("irr17"));
        Assert.Contains("IR(ME)R", stated.AskWork(Notify).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_patient_exposed_by_somebody_elses_examination_counts_as_a_member_of_the_public() =>
        Assert.Contains("overexposure.notify", (Exposed with { People = [Given.Patient] }).Dosed(new OccupationalDose(Given.Patient.Id, DoseLimitClass.OtherPerson, 2026, 1.1m)).Applying("irr17"));

    [Theory]
    [InlineData("15", false)]
    [InlineData("15.0000000000000000000000001", true)]
    public void The_level_of_15_mSv_must_be_exceeded(string dose, bool applies) =>
        Assert.Equal(applies, Exposed.Dosed(Employee(Dose(dose)!.Value)).AskWork(Level).Applicability == Applicability.Applies);

    [Theory]
    [InlineData("6", null, null, null, false)]
    [InlineData("6.0000001", null, null, null, true)]
    [InlineData(null, "15", null, null, false)]
    [InlineData(null, "15.01", null, null, true)]
    [InlineData(null, null, "150", null, false)]
    [InlineData(null, null, "150.01", null, true)]
    [InlineData(null, null, null, "150", false)]
    [InlineData(null, null, null, "150.01", true)]
    public void Reg_24_the_levels_of_an_accident_must_be_exceeded(string? effective, string? lens, string? skin, string? extremities, bool applies) =>
        Assert.Equal(applies, Exposed.Dosed(new OccupationalDose(Given.Nurse.Id, DoseLimitClass.Employee, 2026, Dose(effective), Dose(lens), Dose(skin), Dose(extremities), FromAccident: true)).AskWork(AccidentDose).Applicability == Applicability.Applies);

    [Theory]
    [InlineData(DoseLimitClass.Employee, 20, 20, 500, 1)]
    [InlineData(DoseLimitClass.YoungTrainee, 6, 15, 150, 1)]
    [InlineData(DoseLimitClass.OtherPerson, 1, 15, 50, 1)]
    [InlineData(DoseLimitClass.ExposedByAnothersMedicalExposure, 5, 15, 50, 5)]
    public void Schedule_3_a_limit_must_be_exceeded_in_any_of_its_quantities(DoseLimitClass holder, int effective, int lens, int skin, int years)
    {
        var limits = DoseLimits.Of(holder);
        Assert.Equal((effective, years, lens, skin, skin), (limits.EffectiveDose, limits.EffectiveDoseYears, limits.LensDose, limits.SkinDose, limits.ExtremityDose));
        var atLimits = new OccupationalDose(Given.Nurse.Id, holder, 2026, effective, lens, skin, skin, FiveYearDose: effective);
        Assert.False(Irr17Doses.IsOverexposure(atLimits));
        Assert.True(Irr17Doses.IsOverexposure(atLimits with { EffectiveDose = effective + 0.001m }));
        Assert.True(Irr17Doses.IsOverexposure(atLimits with { LensDose = lens + 0.001m }));
        Assert.True(Irr17Doses.IsOverexposure(atLimits with { SkinDose = skin + 0.001m }));
        Assert.True(Irr17Doses.IsOverexposure(atLimits with { ExtremityDose = skin + 0.001m }));
        Assert.Null(Irr17Doses.IsOverexposure(new(Given.Nurse.Id, holder, 2026)));
        Assert.Contains("Schedule 3", limits.Citation.Paragraph, StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_that_is_none_has_no_limits() => Assert.Throws<ArgumentOutOfRangeException>(static () => DoseLimits.Of((DoseLimitClass)9));

    [Fact]
    public void Reg_26_what_is_suspected_is_notified_unless_it_is_disproved()
    {
        var suspected = new OccupationalDose(Given.Nurse.Id, DoseLimitClass.Employee, 2026, FromAccident: false, OverexposureSuspected: true);
        Assert.Equal(["overexposure.investigate", "overexposure.notify", "overexposure.report"], Exposed.Dosed(suspected).Applying("irr17"));
        var disproved = Exposed.Dosed(suspected with { OverexposureDisproved = true });
        Assert.Equal(["overexposure.investigate"], disproved.Applying("irr17"));
        Assert.Contains("beyond reasonable doubt", disproved.AskWork(Notify).Reason, StringComparison.Ordinal);
        Assert.Contains("beyond reasonable doubt", disproved.AskWork(Report).Reason, StringComparison.Ordinal);
        Assert.Contains("notify", string.Join(",", Exposed.Dosed(suspected with { OverexposureDisproved = false }).Applying("irr17")), StringComparison.Ordinal);
        Assert.Contains("2 years", disproved.AskWork(Investigate).Duties[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_beside_the_radiation_is_asked_about_once_and_a_dose_when_there_is_one()
    {
        var scanned = Exposed with { Imaging = new ImagingFacts(new Modality("CT")) };
        Assert.Equal(["statutory.othersExposed"], scanned.AskWork(Notify).Paths());
        Assert.Equal(["statutory.occupationalDoses"], scanned.Stating(new(OthersExposed: true)).AskWork(Notify).Paths());
        Assert.Equal(Applicability.DoesNotApply, scanned.Stating(new(OthersExposed: false)).AskWork(Notify).Applicability);
        Assert.Equal(Applicability.DoesNotApply, (scanned with { Imaging = new ImagingFacts(new Modality("MR")) }).AskWork(Notify).Applicability);
        Assert.Equal(Applicability.DoesNotApply, (scanned with { Kind = IncidentKind.ViolenceOrAggressionByPatient }).AskWork(Notify).Applicability);
        Assert.Equal(["statutory.occupationalDoses[0].effectiveDose"], scanned.Dosed(new OccupationalDose(Given.Nurse.Id, DoseLimitClass.Employee, 2026)).AskWork(Notify).Paths());
    }

    [Theory]
    [InlineData("F-18", 10_000_000_000_000, 10_000_000)]
    [InlineData("Tc-99m", 10_000_000_000_000, 100_000_000)]
    [InlineData("Ga-68", 10_000_000_000_000, 1_000_000)]
    public void Schedule_7_the_quantity_must_be_exceeded(string nuclide, long release, long loss)
    {
        Assert.False(Irr17Source.IsNotified(new SourceEvent(SourceEventKind.Release, nuclide, release)));
        Assert.True(Irr17Source.IsNotified(new SourceEvent(SourceEventKind.Release, nuclide, release + 0.1m)));
        Assert.False(Irr17Source.IsNotified(new SourceEvent(SourceEventKind.Loss, nuclide, loss)));
        Assert.True(Irr17Source.IsNotified(new SourceEvent(SourceEventKind.Loss, nuclide, loss + 0.1m)));
        Assert.True(Irr17Source.IsNotified(new SourceEvent(SourceEventKind.Theft, nuclide.ToLowerInvariant(), loss + 0.1m)));
    }

    [Fact]
    public void Reg_31_a_loss_is_investigated_and_notified_immediately()
    {
        var facts = Exposed.Stating(new(SourceEvent: new(SourceEventKind.Loss, "Co-57", 2e7m), OthersExposed: false));
        Assert.Equal(["source.investigate", "source.notify"], facts.Applying("irr17"));
        Assert.Equal(TimeLimit.WithoutDelay, facts.AskWork(SourceNotify).Demand(SourceNotify + ".notification").Limit);
        Assert.Contains("30 years", facts.AskWork("england.irr17.source.investigate").Duties[0].What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SourceEventKind.Loss, "Zr-89", 1L, "statutory.sourceEvent.aboveNotifiableQuantity")]
    [InlineData(SourceEventKind.Theft, "Xe-133", 1L, "statutory.sourceEvent.aboveNotifiableQuantity")]
    [InlineData(SourceEventKind.Loss, "F-18", null, "statutory.sourceEvent.activity")]
    [InlineData(SourceEventKind.Spill, "F-18", 20_000_000_000_000, "statutory.sourceEvent.significantContamination")]
    public void What_the_table_does_not_decide_is_asked_and_the_investigation_is_due_meanwhile(SourceEventKind kind, string nuclide, long? activity, string path)
    {
        var facts = Exposed.Stating(new(SourceEvent: new(kind, nuclide, activity), OthersExposed: false));
        Assert.Equal([path], facts.AskWork(SourceNotify).Paths());
        Assert.Equal(["source.investigate"], facts.Applying("irr17"));
    }

    [Fact]
    public void An_advisers_finding_decides()
    {
        Assert.True(Irr17Source.IsNotified(new SourceEvent(SourceEventKind.Loss, "Zr-89", AboveNotifiableQuantity: true)));
        Assert.False(Irr17Source.IsNotified(new SourceEvent(SourceEventKind.Loss, "Zr-89", AboveNotifiableQuantity: false)));
        Assert.True(Irr17Source.IsNotified(new SourceEvent(SourceEventKind.Spill, "F-18", 2e13m, SignificantContamination: true)));
        Assert.False(Irr17Source.IsNotified(new SourceEvent(SourceEventKind.Spill, "F-18", 2e13m, SignificantContamination: false)));
    }

    [Fact]
    public void Northern_Irelands_table_is_marked_as_unverified() => Assert.Equal(
        [Verification.SecondarySource, Verification.Unverified],
        Irr17Rules.For(Workplace.NorthernIreland).Select(static rule => rule.Info.Verification).Distinct().OrderBy(static verification => verification));

    [Theory]
    [InlineData("england.irr17.")]
    [InlineData("northern-ireland.irr17.")]
    public void The_regulations_hold_from_1_January_2018(string prefix)
    {
        foreach (var rule in Workplace.Book.Rules.Where(rule => rule.Id.StartsWith(prefix, StringComparison.Ordinal)))
        {
            Assert.StartsWith("Not in force", Exposed.Dosed(Employee(21m)).OnDay(new(2017, 12, 31)).AskWork(rule.Id).Reason, StringComparison.Ordinal);
            Assert.DoesNotContain("ot in force", Exposed.Dosed(Employee(21m)).OnDay(new(2018, 1, 1)).AskWork(rule.Id).Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_overexposure_before_2018_that_is_discovered_later_is_notified_under_the_present_regulations()
    {
        var facts = Exposed.Dosed(Employee(21m)) with { OccurredAt = Given.Noon(2017, 12, 1), DiscoveredAt = Given.Noon(2018, 1, 2) };
        Assert.Equal(Applicability.Applies, facts.AskWork(Notify).Applicability);
        Assert.StartsWith("Not in force", facts.AskWork(Level).Reason, StringComparison.Ordinal);
    }

    private static OccupationalDose Employee(decimal dose) => new(Given.Nurse.Id, DoseLimitClass.Employee, 2026, dose, FromAccident: false);

    private static decimal? Dose(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static (int Remaining, int Whole) Days(RemainingDoseLimit rest) => (rest.RemainingDays, rest.WholeDays);
}
