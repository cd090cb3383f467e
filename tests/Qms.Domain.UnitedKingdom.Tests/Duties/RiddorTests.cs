using System;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>RIDDOR: regulations-uk.md §7 and the worked examples F11.</summary>
public sealed class RiddorTests
{
    private const string Death = "england.riddor.death";
    private const string Specified = "england.riddor.specified-injury";
    private const string OverSeven = "england.riddor.over-seven-days";
    private const string OverThree = "england.riddor.over-three-days";
    private const string NonWorker = "england.riddor.non-worker";
    private const string Occurrence = "england.riddor.dangerous-occurrence";
    private const string Disease = "england.riddor.disease";
    private const string Cancer = "england.riddor.cancer-or-biological";
    private const string Ulster = "northern-ireland.riddor.";

    private static readonly IncidentFacts OnSecondOfMarch = Workplace.Accident.OnDay(new(2026, 3, 2));
    private static readonly IncidentFacts PatientFell = OnSecondOfMarch with { People = [Given.Patient] };

    [Fact]
    public void F11_1_a_radiographer_who_breaks_a_wrist_is_notified_now_and_reported_within_10_days()
    {
        var answer = OnSecondOfMarch.Hurt(Nurse(InjuryKind.Fracture)).AskWork(Specified);
        Assert.Equal([$"notify.{Given.Nurse.Id}", $"report.{Given.Nurse.Id}", $"record.{Given.Nurse.Id}"], answer.Suffixes(Specified));
        Assert.Equal(TimeLimit.WithoutDelay, answer.Demand($"{Specified}.notify.{Given.Nurse.Id}").Limit);
        Assert.Equal(new LocalDate(2026, 3, 12), answer.LastDay($"{Specified}.report.{Given.Nurse.Id}"));
        Assert.Equal("Health and Safety Executive (HSE)", answer.Demand($"{Specified}.report.{Given.Nurse.Id}").ToWhom);
    }

    [Fact]
    public void F11_2_a_strained_back_is_recorded_from_the_fourth_day_and_reported_from_the_eighth_within_15_days_of_the_accident()
    {
        Assert.Empty(OnSecondOfMarch.Hurt(Nurse(InjuryKind.Other, 3)).Applying("riddor"));
        Assert.Equal(["over-three-days"], OnSecondOfMarch.Hurt(Nurse(InjuryKind.Other, 4)).Applying("riddor"));
        Assert.Equal(["over-three-days"], OnSecondOfMarch.Hurt(Nurse(InjuryKind.Other, 7)).Applying("riddor"));
        var eighthDay = OnSecondOfMarch.Hurt(Nurse(InjuryKind.Other, 8));
        Assert.Equal(["over-seven-days", "over-three-days"], eighthDay.Applying("riddor"));
        Assert.Equal([$"report.{Given.Nurse.Id}"], eighthDay.AskWork(OverSeven).Suffixes(OverSeven));
        Assert.Equal([$"record.{Given.Nurse.Id}"], eighthDay.AskWork(OverThree).Suffixes(OverThree));
        Assert.Equal(new LocalDate(2026, 3, 17), eighthDay.AskWork(OverSeven).LastDay($"{OverSeven}.report.{Given.Nurse.Id}"));
    }

    [Fact]
    public void The_clock_of_an_absence_runs_from_the_accident_and_not_from_its_discovery()
    {
        var found = OnSecondOfMarch.Hurt(Nurse(InjuryKind.Other, 8)) with { DiscoveredAt = Given.Noon(2026, 3, 9) };
        Assert.Equal(new LocalDate(2026, 3, 17), found.AskWork(OverSeven).LastDay($"{OverSeven}.report.{Given.Nurse.Id}"));
        Assert.Equal("accident", found.AskWork(OverSeven).Demand($"{OverSeven}.report.{Given.Nurse.Id}").ClockStartedBy);
    }

    [Fact]
    public void F11_3_in_Northern_Ireland_the_same_back_is_reported_after_three_days_within_10_days()
    {
        var facts = OnSecondOfMarch.Hurt(Nurse(InjuryKind.Other, 4) with { NeededResuscitationOrStay = false });
        Assert.Equal(["over-three-days"], facts.Applying("riddor", Workplace.Belfast));
        var answer = facts.AskWork(Ulster + "over-three-days");
        Assert.Equal(new LocalDate(2026, 3, 12), answer.LastDay($"{Ulster}over-three-days.report.{Given.Nurse.Id}"));
        Assert.Equal("Health and Safety Executive for Northern Ireland (HSENI)", answer.Demand($"{Ulster}over-three-days.report.{Given.Nurse.Id}").ToWhom);
        Assert.Empty(OnSecondOfMarch.Hurt(Nurse(InjuryKind.Other, 3) with { NeededResuscitationOrStay = false }).Applying("riddor", Workplace.Belfast));
    }

    [Fact]
    public void F11_4_a_patient_who_breaks_a_hip_by_a_defective_table_counts_and_one_hurt_by_the_examination_itself_does_not()
    {
        var injury = new Injury(Given.Patient.Id, InjuryKind.Fracture, WorkRelated: true, FromMedicalTreatment: false, OnHospitalPremises: true);
        var answer = PatientFell.Hurt(injury).AskWork(NonWorker);
        Assert.Equal(Applicability.Applies, answer.Applicability);
        Assert.Contains("hospital premises", answer.Reason, StringComparison.Ordinal);
        Assert.Equal(new LocalDate(2026, 3, 12), answer.LastDay($"{NonWorker}.report.{Given.Patient.Id}"));

        var excluded = PatientFell.Hurt(injury with { FromMedicalTreatment = true });
        Assert.Empty(excluded.Applying("riddor"));
        Assert.Contains("reg 14(1)", excluded.AskWork(NonWorker).Reason, StringComparison.Ordinal);
        Assert.Equal(["statutory.injuries[0].fromMedicalTreatment"], PatientFell.Hurt(injury with { FromMedicalTreatment = null }).AskWork(NonWorker).Paths());
    }

    [Fact]
    public void F11_5_a_punch_by_a_patient_that_knocks_somebody_out_is_an_accident_at_work()
    {
        var punched = OnSecondOfMarch with { Kind = IncidentKind.ViolenceOrAggressionByPatient };
        Assert.Equal(["specified-injury"], punched.Hurt(new Injury(Given.Nurse.Id, InjuryKind.Unconsciousness)).Applying("riddor"));
        Assert.Empty(punched.Hurt(new Injury(Given.Nurse.Id, InjuryKind.Unconsciousness, WorkRelated: false)).Applying("riddor"));
    }

    [Fact]
    public void Whether_violence_between_colleagues_is_connected_with_work_is_asked() =>
        Assert.Equal(["statutory.injuries[0].workRelated"],
            (OnSecondOfMarch with { Kind = IncidentKind.ViolenceOrAggressionByStaff }).Hurt(new Injury(Given.Nurse.Id, InjuryKind.Fracture)).AskWork(Specified).Paths());

    [Fact]
    public void F11_6_a_sharps_injury_with_infected_blood_is_a_dangerous_occurrence_though_nobody_is_hurt()
    {
        var facts = OnSecondOfMarch.Stating(new(DangerousOccurrence: DangerousOccurrence.BiologicalAgentRelease, Injured: false));
        Assert.Equal(["dangerous-occurrence"], facts.Applying("riddor"));
        Assert.Equal(["notify", "report", "record"], facts.AskWork(Occurrence).Suffixes(Occurrence));
        Assert.Equal(new LocalDate(2026, 3, 12), facts.AskWork(Occurrence).LastDay(Occurrence + ".report"));
    }

    [Fact]
    public void F11_7_a_broken_finger_and_three_days_away_are_neither_reported_nor_recorded() =>
        Assert.All(
            Workplace.Book.Assess(OnSecondOfMarch.Hurt(Nurse(InjuryKind.FractureOfFingerThumbOrToe, 3)).In(Given.Trust)).Outcomes.Where(static o => o.Rule.Id.StartsWith("england.riddor.", StringComparison.Ordinal)),
            static outcome => Assert.Equal(Applicability.DoesNotApply, outcome.Answer.Applicability));

    [Theory]
    [InlineData(InjuryKind.Fracture, true, true)]
    [InlineData(InjuryKind.FractureOfFingerThumbOrToe, false, null)]
    [InlineData(InjuryKind.Amputation, true, true)]
    [InlineData(InjuryKind.LossOfSight, true, true)]
    [InlineData(InjuryKind.CrushInjury, true, null)]
    [InlineData(InjuryKind.SeriousBurn, true, null)]
    [InlineData(InjuryKind.Scalping, true, null)]
    [InlineData(InjuryKind.Unconsciousness, true, true)]
    [InlineData(InjuryKind.EnclosedSpaceHarm, true, true)]
    [InlineData(InjuryKind.Dislocation, false, true)]
    [InlineData(InjuryKind.Death, false, false)]
    [InlineData(InjuryKind.Other, false, null)]
    public void Paragraph_7_lists_what_is_notified_at_once_and_the_lists_of_the_two_laws_differ(InjuryKind kind, bool greatBritain, bool? northernIreland)
    {
        var injury = new Injury(Given.Nurse.Id, kind);
        Assert.Equal(greatBritain, RiddorLaw.GreatBritain.IsSerious(injury));
        Assert.Equal(northernIreland, RiddorLaw.NorthernIreland.IsSerious(injury));
    }

    [Fact]
    public void A_dislocated_shoulder_is_a_major_injury_in_Northern_Ireland_only()
    {
        var facts = OnSecondOfMarch.Hurt(Nurse(InjuryKind.Dislocation, 2));
        Assert.Equal(["major-injury"], facts.Applying("riddor", Workplace.Belfast));
        Assert.Empty(facts.Applying("riddor"));
    }

    [Fact]
    public void In_Northern_Ireland_a_day_in_hospital_makes_any_injury_major()
    {
        var burnt = Nurse(InjuryKind.SeriousBurn, 1);
        Assert.Equal(["statutory.injuries[0].neededResuscitationOrStay"], OnSecondOfMarch.Hurt(burnt).AskWork(Ulster + "major-injury").Paths());
        Assert.Equal(["major-injury"], OnSecondOfMarch.Hurt(burnt with { NeededResuscitationOrStay = true }).Applying("riddor", Workplace.Belfast));
        Assert.Empty(OnSecondOfMarch.Hurt(burnt with { NeededResuscitationOrStay = false }).Applying("riddor", Workplace.Belfast));
    }

    [Fact]
    public void A_worker_who_dies_is_notified_and_reported()
    {
        var answer = OnSecondOfMarch.Hurt(Nurse(InjuryKind.Death)).AskWork(Death);
        Assert.Equal([$"notify.{Given.Nurse.Id}", $"report.{Given.Nurse.Id}", $"record.{Given.Nurse.Id}"], answer.Suffixes(Death));
        Assert.Equal(new LocalDate(2026, 3, 12), answer.LastDay($"{Death}.report.{Given.Nurse.Id}"));
    }

    [Fact]
    public void Reg_6_3_a_worker_who_dies_within_a_year_is_notified_from_the_day_of_death()
    {
        var answer = OnSecondOfMarch.Hurt(Nurse(InjuryKind.Fracture) with { DiedOn = new(2027, 3, 2) }).AskWork(Death);
        Assert.Equal([$"notify.{Given.Nurse.Id}", $"record.{Given.Nurse.Id}"], answer.Suffixes(Death));
        Assert.Equal(new LocalDate(2027, 3, 2), answer.Demand($"{Death}.notify.{Given.Nurse.Id}").ClockStart.InZone(Given.London).Date);
        var later = OnSecondOfMarch.Hurt(Nurse(InjuryKind.Fracture) with { DiedOn = new(2027, 3, 3) });
        Assert.Contains("more than a year", later.AskWork(Death).Reason, StringComparison.Ordinal);
        Assert.Equal(["specified-injury"], later.Applying("riddor"));
    }

    [Fact]
    public void A_death_within_the_time_for_the_report_is_reported_in_that_time_and_a_visitors_later_death_is_reported_too()
    {
        Assert.Contains($"report.{Given.Nurse.Id}", OnSecondOfMarch.Hurt(Nurse(InjuryKind.Fracture) with { DiedOn = new(2026, 3, 12) }).AskWork(Death).Suffixes(Death));
        Assert.DoesNotContain($"report.{Given.Nurse.Id}", OnSecondOfMarch.Hurt(Nurse(InjuryKind.Fracture) with { DiedOn = new(2026, 3, 13) }).AskWork(Death).Suffixes(Death));
        var visitor = (OnSecondOfMarch with { People = [Given.Visitor] }).Hurt(new Injury(Given.Visitor.Id, InjuryKind.Other, WorkRelated: true, DiedOn: new(2028, 1, 1)));
        Assert.Contains($"report.{Given.Visitor.Id}", visitor.AskWork(Death).Suffixes(Death));
    }

    [Fact]
    public void Reg_6_2_a_worker_who_died_of_a_biological_agent_is_reported_as_a_death()
    {
        var facts = OnSecondOfMarch.Stating(new(
            Diseases: [new(Given.Nurse.Id, OccupationalDiseaseKind.BiologicalDisease, Given.Noon(2026, 3, 2))], Deaths: [new(Given.Nurse.Id, new(2026, 3, 5))], Injured: false));
        Assert.Equal(["death", "cancer-or-biological"], facts.Applying("riddor"));
    }

    [Fact]
    public void A_patient_who_dies_of_the_treatment_is_excluded()
    {
        var facts = PatientFell.Hurt(new Injury(Given.Patient.Id, InjuryKind.Death, WorkRelated: true, FromMedicalTreatment: true));
        Assert.Contains("reg 14(1)", facts.AskWork(Death).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Reg_14_1_leaves_dangerous_occurrences_on()
    {
        var facts = PatientFell.Stating(new(Injuries: [new(Given.Patient.Id, InjuryKind.Other, WorkRelated: true, FromMedicalTreatment: true, TakenToHospital: true)], DangerousOccurrence: DangerousOccurrence.PressureSystemFailure));
        Assert.Equal(["dangerous-occurrence"], facts.Applying("riddor"));
    }

    [Fact]
    public void Reg_14_3_a_road_accident_is_excluded_and_asked_about_at_a_mobile_unit()
    {
        var atUnit = OnSecondOfMarch with { Location = new("M1", "Mobile CT", LocationKind.Mobile) };
        Assert.Equal(["statutory.injuries[0].roadTraffic"], atUnit.Hurt(Nurse(InjuryKind.Fracture)).AskWork(Specified).Paths());
        Assert.Equal(["specified-injury"], atUnit.Hurt(Nurse(InjuryKind.Fracture) with { RoadTraffic = false, DaysUnfit = 0 }).Applying("riddor"));
        Assert.Contains("reg 14(3)", atUnit.Hurt(Nurse(InjuryKind.Fracture) with { RoadTraffic = true }).AskWork(Specified).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Reg_14_leaves_the_record_of_an_absence_on() =>
        Assert.Equal(["over-three-days"], OnSecondOfMarch.Hurt(Nurse(InjuryKind.Other, 10) with { RoadTraffic = true }).Applying("riddor"));

    [Fact]
    public void Reg_14_6_the_escape_of_a_source_that_is_notified_as_such_is_not_reported_again()
    {
        var escape = new StatutoryFacts(DangerousOccurrence: DangerousOccurrence.HazardousEscape, SourceEvent: new(SourceEventKind.Release, "Tc-99m", 2e13m), Injured: false);
        Assert.Contains("reg 14(6)", OnSecondOfMarch.Stating(escape).AskWork(Occurrence).Reason, StringComparison.Ordinal);
        Assert.Equal(["dangerous-occurrence"], OnSecondOfMarch.Stating(escape with { SourceEvent = new(SourceEventKind.Release, "Tc-99m", 1e13m) }).Applying("riddor"));
        Assert.Equal(["dangerous-occurrence"], OnSecondOfMarch.Stating(escape with { SourceEvent = null }).Applying("riddor"));
    }

    [Fact]
    public void Reg_14_6_a_burn_by_radiation_whose_dose_is_notified_is_not_reported_again()
    {
        var facts = OnSecondOfMarch.Hurt(Nurse(InjuryKind.SeriousBurn, 0)).Dosed(new OccupationalDose(Given.Nurse.Id, DoseLimitClass.Employee, 2026, SkinDose: 900m, FromAccident: true));
        Assert.Equal(["statutory.injuries[0].fromRadiation"], facts.AskWork(Specified).Paths());
        Assert.Contains("reg 14(6)", facts.Hurt(Nurse(InjuryKind.SeriousBurn, 0) with { FromRadiation = true }).AskWork(Specified).Reason, StringComparison.Ordinal);
        Assert.Equal(["specified-injury"], facts.Hurt(Nurse(InjuryKind.SeriousBurn, 0) with { FromRadiation = false }).Applying("riddor"));
    }

    [Theory]
    [InlineData(null, null, "statutory.injuries[0].onHospitalPremises,statutory.injuries[0].takenToHospital")]
    [InlineData(false, null, "statutory.injuries[0].takenToHospital")]
    [InlineData(null, false, "statutory.injuries[0].onHospitalPremises")]
    public void Where_a_visitor_was_hurt_and_whether_they_went_to_hospital_is_asked(bool? onPremises, bool? taken, string paths) =>
        Assert.Equal(paths.Split(','), (OnSecondOfMarch with { People = [Given.Visitor] }).Hurt(new Injury(Given.Visitor.Id, InjuryKind.Fracture, true, OnHospitalPremises: onPremises, TakenToHospital: taken)).AskWork(NonWorker).Paths());

    [Theory]
    [InlineData(InjuryKind.Other, false, true, true)]
    [InlineData(InjuryKind.Other, false, false, false)]
    [InlineData(InjuryKind.Other, true, null, false)]
    [InlineData(InjuryKind.Other, true, true, true)]
    [InlineData(InjuryKind.Fracture, true, null, true)]
    [InlineData(InjuryKind.Fracture, false, false, false)]
    [InlineData(InjuryKind.Other, null, false, false)]
    public void A_visitor_counts_when_taken_to_hospital_or_badly_hurt_in_one(InjuryKind kind, bool? onPremises, bool? taken, bool applies) =>
        Assert.Equal(applies ? Applicability.Applies : Applicability.DoesNotApply,
            (OnSecondOfMarch with { People = [Given.Visitor] }).Hurt(new Injury(Given.Visitor.Id, kind, true, OnHospitalPremises: onPremises, TakenToHospital: taken)).AskWork(NonWorker).Applicability);

    [Fact]
    public void A_diagnosis_is_reported_from_its_receipt()
    {
        var facts = OnSecondOfMarch.Stating(new(Diseases: [new(Given.Nurse.Id, OccupationalDiseaseKind.Dermatitis, Given.Noon(2026, 4, 1))], Injured: false));
        var demand = facts.AskWork(Disease).Demand($"{Disease}.report.{Given.Nurse.Id}.dermatitis");
        Assert.Equal(TimeLimit.WithoutDelay, demand.Limit);
        Assert.Equal(Given.Noon(2026, 4, 1), demand.ClockStart);
        Assert.Equal(["disease"], facts.Applying("riddor"));
    }

    [Fact]
    public void Reg_9_a_cancer_by_ionising_radiation_is_notified()
    {
        var facts = OnSecondOfMarch.Stating(new(Diseases: [new(Given.Nurse.Id, OccupationalDiseaseKind.Cancer, Given.Noon(2026, 4, 1))], Injured: false));
        Assert.Equal(["cancer-or-biological"], facts.Applying("riddor"));
        Assert.Equal(Verification.Unverified, RiddorRules.For(Workplace.NorthernIreland).Single(static rule => rule.Info.Id == Ulster + "disease").Info.Verification);
        Assert.Equal(Applicability.Applies, facts.AskWork(Ulster + "disease").Applicability);
        Assert.Equal(Applicability.DoesNotApply, facts.AskWork(Disease).Applicability);
        Assert.Contains(Given.Nurse.Id.ToString(), facts.AskWork(Cancer).Duties[0].Key, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2013, 9, 30, 2013, 10, 1, "england.riddor.")]
    [InlineData(1998, 3, 31, 1998, 4, 1, "northern-ireland.riddor.")]
    public void The_regulations_hold_from_their_first_day(int year, int month, int day, int nextYear, int nextMonth, int nextDay, string prefix)
    {
        var rules = Workplace.Book.Rules.Where(rule => rule.Id.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(rules);
        foreach (var rule in rules)
        {
            Assert.StartsWith("Not in force", Workplace.Accident.OnDay(new(year, month, day)).AskWork(rule.Id).Reason, StringComparison.Ordinal);
            Assert.DoesNotContain("ot in force", Workplace.Accident.OnDay(new(nextYear, nextMonth, nextDay)).AskWork(rule.Id).Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_day_of_the_diagnosis_decides_for_a_disease()
    {
        var facts = Workplace.Accident.OnDay(new(2013, 1, 1)).Stating(new(Diseases: [new(Given.Nurse.Id, OccupationalDiseaseKind.Asthma, Given.Noon(2013, 9, 30))]));
        Assert.StartsWith("Not in force", facts.AskWork(Disease).Reason, StringComparison.Ordinal);
        Assert.Equal(Applicability.Applies, facts.Stating(new(Diseases: [new(Given.Nurse.Id, OccupationalDiseaseKind.Asthma, Given.Noon(2013, 10, 1))])).AskWork(Disease).Applicability);
    }

    [Fact]
    public void One_question_covers_every_rule_on_injuries_and_simple_incidents_are_not_asked()
    {
        Assert.Equal(["statutory.injured"], Workplace.Book.Assess(OnSecondOfMarch.In(Given.Trust)).MissingFacts.Select(static fact => fact.Path));
        Assert.Empty(Workplace.Book.Assess(OnSecondOfMarch.Stating(new(Injured: false)).In(Given.Trust)).MissingFacts);
        Assert.Equal(["statutory.injuries"], OnSecondOfMarch.Stating(new(Injured: true)).AskWork(Specified).Paths());
        foreach (var kind in new[] { IncidentKind.PatientSafetyIncident, IncidentKind.MissedDiagnosis, IncidentKind.WrongDrug, IncidentKind.NearMiss, IncidentKind.InformationGovernanceEvent })
        {
            Assert.Empty(Workplace.Book.Assess((Given.Facts with { Kind = kind, People = [Given.Patient] }).In(Given.Trust)).MissingFacts);
        }
    }

    [Fact]
    public void Somebody_injured_who_is_not_among_the_people_is_asked_about() =>
        Assert.Equal(["people"], (OnSecondOfMarch with { People = [] }).Hurt(Nurse(InjuryKind.Fracture)).AskWork(Specified).Paths());

    [Fact]
    public void A_worker_is_reported_although_the_facts_of_another_are_missing_and_the_reason_says_so()
    {
        var second = Given.Nurse with { Id = new(new Guid(5, 0, 0, new byte[8])) };
        var answer = (OnSecondOfMarch with { People = [Given.Nurse, second] }).Hurt(Nurse(InjuryKind.Fracture), new Injury(second.Id, InjuryKind.Fracture)).AskWork(Specified);
        Assert.Equal([$"notify.{Given.Nurse.Id}", $"report.{Given.Nurse.Id}", $"record.{Given.Nurse.Id}"], answer.Suffixes(Specified));
        Assert.Contains("facts are still missing", answer.Reason, StringComparison.Ordinal);
    }

    private static Injury Nurse(InjuryKind kind, int? days = null) => new(Given.Nurse.Id, kind, WorkRelated: true, DaysUnfit: days);
}
