using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>Reporting injuries, diseases and dangerous occurrences at work: SI 2013/1471 in Great Britain, SR 1997/455 in Northern Ireland. Days are calendar days and the day of the accident does not count.</summary>
internal static class RiddorRules
{
    private const string Accident = "accident";
    private const string KeepRecord = "Record the particulars that the regulations list, and keep the entry for at least 3 years.";
    private const string Records = "records of the service";

    private static readonly Answer NoOccurrence = Answer.DoesNotApply(
        "No dangerous occurrence is recorded. One that a service can meet is the release of a dangerous biological agent (a sharps injury with blood of known infection included), an electrical fire, a failure of lifting equipment or a pressure system, a fire that stopped work, or a hazardous escape.");

    private static readonly Answer NotifiedAsSource = Answer.DoesNotApply(
        "The escape is of a radioactive source and is notified under the regulations on ionising radiation, which is excluded (reg 14(6) in Great Britain, which names the regulations of 1999 that those of 2017 replaced).");

    private static readonly Answer NoDisease = Answer.DoesNotApply("No diagnosis of such a disease of a worker is recorded.");

    private delegate void InjuryTest(IncidentCase c, Findings findings, DutyList duties, int index, Injury injury, AffectedPerson person);

    public static IEnumerable<Rule<IncidentCase>> For(Jurisdiction place)
    {
        var law = RiddorLaw.Of(place);
        yield return Rule(place, law, "death", "Notify and report a death by a work-related accident", law.Cite("reg 6, Schedule 1 para 1", "regs 3(1), 4"), (c, id) => Deaths(c, id, place, law));
        yield return Rule(
            place, law, law.SeriousSubject, $"Notify and report a {law.Serious} of somebody at work", law.Cite("reg 4(1), Schedule 1 para 1", "reg 3(1), Schedule 1"),
            (c, id) => Each(c, id, (c, findings, duties, index, injury, person) => Serious(c, findings, duties, index, injury, person, place, law)));
        if (law.IsGreatBritain)
        {
            yield return Rule(
                place, law, "over-seven-days", "Report an injury that kept somebody from their routine work for more than 7 days", law.Cite("reg 4(2)", ""),
                (c, id) => Each(c, id, (c, findings, duties, index, injury, person) => Absence(c, findings, duties, index, injury, person, place, law, 7, RiddorLaw.ReportAbsenceWithin)));
            yield return Rule(place, law, "over-three-days", "Record an injury that kept somebody from their routine work for more than 3 days", law.Cite("reg 12(1)(c), (2)", ""), static (c, id) => Each(c, id, RecordAbsence));
        }
        else
        {
            yield return Rule(
                place, law, "over-three-days", "Report an injury that kept somebody from their work for more than 3 days", law.Cite("", "reg 3(2)"),
                (c, id) => Each(c, id, (c, findings, duties, index, injury, person) => Absence(c, findings, duties, index, injury, person, place, law, 3, RiddorLaw.ReportWithin)));
        }

        yield return Rule(
            place, law, "non-worker", "Notify and report an injury of somebody who was not at work", law.Cite("reg 5, Schedule 1 para 1", "reg 3(1)"),
            (c, id) => Each(c, id, (c, findings, duties, index, injury, person) => NotAtWork(c, findings, duties, index, injury, person, place, law)));
        yield return Rule(place, law, "dangerous-occurrence", "Notify and report a dangerous occurrence", law.Cite("reg 7, Schedule 1 para 1, Schedule 2", "reg 3(1), Schedule 2"), (c, id) => Occurrence(c, id, place, law));
        if (law.IsGreatBritain)
        {
            yield return Disease(place, law, "disease", "Report a worker's disease that the work explains", law.Cite("reg 8, Schedule 1 para 2", ""), law.Verification, static kind => !IsExposureDisease(kind));
            yield return Disease(
                place, law, "cancer-or-biological", "Notify a worker's cancer or disease by a biological agent", law.Cite("reg 9, Schedule 1 para 3", ""), law.Verification, IsExposureDisease);
        }
        else
        {
            yield return Disease(place, law, "disease", "Report a worker's disease that the work explains (the list of diseases is unverified)", law.Cite("", "reg 5, Schedule 3"), Verification.Unverified, static _ => true);
        }
    }

    private static Rule<IncidentCase> Rule(Jurisdiction place, RiddorLaw law, string subject, string title, Citation citation, Func<IncidentCase, string, Answer> answer)
    {
        var info = new RuleInfo($"{place.Prefix}.riddor.{subject}", title, citation, law.InForceFrom, null, law.Verification);
        return place.Rule(info, static c => c.EventDay, c => answer(c, info.Id));
    }

    private static Answer Each(IncidentCase c, string id, InjuryTest test)
    {
        if (c.StatedFacts().Injuries.Count == 0) return WorkplaceQuestions.WithoutInjuries(c);
        var findings = new Findings();
        var duties = new DutyList(id, c);
        Test(c, findings, duties, test);
        return findings.Settle(duties);
    }

    private static void Test(IncidentCase c, Findings findings, DutyList duties, InjuryTest test)
    {
        var injuries = c.StatedFacts().Injuries;
        for (var i = 0; i < injuries.Count; i++)
        {
            if (c.PersonOf(injuries[i].Person) is { } person) test(c, findings, duties, i, injuries[i], person);
            else findings.Asks("An injury names somebody who is not recorded as affected.", new("people", "Was the injured person at work, a patient or a visitor?"));
        }
    }

    private static Answer Deaths(IncidentCase c, string id, Jurisdiction place, RiddorLaw law)
    {
        var facts = c.StatedFacts();
        var findings = new Findings();
        var duties = new DutyList(id, c);
        var isByDisease = false;
        foreach (var disease in facts.Diseases)
        {
            if (!law.IsGreatBritain || disease.Kind != OccupationalDiseaseKind.BiologicalDisease || !facts.Deaths.Any(death => death.Person == disease.Person)) continue;
            isByDisease = true;
            findings.Applies("Somebody died with a disease attributed to occupational exposure to a biological agent (reg 6(2)).");
            NotifyAndReport(duties, disease.Person, place, law, "death");
        }

        if (facts.Injuries.Count == 0 && !isByDisease) return WorkplaceQuestions.WithoutInjuries(c);
        Test(c, findings, duties, (c, findings, duties, index, injury, person) => Death(c, findings, duties, index, injury, person, place, law));
        return findings.Settle(duties);
    }

    private static void Death(IncidentCase c, Findings findings, DutyList duties, int index, Injury injury, AffectedPerson person, Jurisdiction place, RiddorLaw law)
    {
        var isAtWork = person.Group == PersonGroup.Staff;
        if (injury.Kind != InjuryKind.Death && injury.DiedOn is null)
        {
            findings.Refuses("Nobody is recorded as having died of an injury.");
        }
        else if (isAtWork && injury.DiedOn > c.EventDay.PlusYears(1))
        {
            findings.Refuses("The worker died more than a year after the accident; within a year it is notified.");
        }
        else if (RiddorInjuries.IsCovered(c, findings, index, injury, person))
        {
            findings.Applies("A death as a result of a work-related accident, violence to a person at work included.");
            if (injury.DiedOn is not { } day || day <= c.EventDay.PlusDays(RiddorLaw.ReportWithin.Amount)) NotifyAndReport(duties, person.Id, place, law, "death");
            else NotifyLater(c, duties, person, place, isAtWork, day);
        }
    }

    // A death after the time for the report has run: an employer then notifies it, whether or not the injury was reported (reg 6(3)).
    private static void NotifyLater(IncidentCase c, DutyList duties, AffectedPerson person, Jurisdiction place, bool isAtWork, LocalDate day)
    {
        var start = Instant.Max(c.Facts.DiscoveredAt, day.AtStartOfDayInZone(c.Service.Zone).ToInstant());
        duties.Within("notify." + person.Id, "Notify the death without delay, whether or not the injury has been reported.", place.SafetyAuthority(), TimeLimit.WithoutDelay, start, "death");
        if (!isAtWork) duties.Within("report." + person.Id, "Send a report of the death.", place.SafetyAuthority(), TimeLimit.WithoutDelay, start, "death");
        duties.Now("record." + person.Id, KeepRecord, Records);
    }

    private static void Serious(IncidentCase c, Findings findings, DutyList duties, int index, Injury injury, AffectedPerson person, Jurisdiction place, RiddorLaw law)
    {
        var isSerious = law.IsSerious(injury);
        if (person.Group != PersonGroup.Staff) findings.Refuses("The injured person was not at work; another rule asks about them.");
        else if (isSerious is null) AskCourse(findings, index);
        else if (isSerious == false) findings.Refuses($"By its kind the injury is not a {law.Serious}.");
        else if (RiddorInjuries.IsCovered(c, findings, index, injury, person))
        {
            findings.Applies($"A {law.Serious} of a person at work by an accident connected with work; violence to them counts as an accident.");
            NotifyAndReport(duties, person.Id, place, law, "injury");
        }
    }

    private static void Absence(
        IncidentCase c, Findings findings, DutyList duties, int index, Injury injury, AffectedPerson person, Jurisdiction place, RiddorLaw law, int days, TimeLimit within)
    {
        if (person.Group != PersonGroup.Staff) findings.Refuses("The injured person was not at work.");
        else if (injury.Kind == InjuryKind.Death) findings.Refuses("A death; another rule asks about it.");
        else if (law.IsSerious(injury) == true) findings.Refuses($"A {law.Serious}, which is notified at once and has its own report; one report is enough.");
        else if (IsAbsent(findings, index, injury, days) && RiddorInjuries.IsCovered(c, findings, index, injury, person))
        {
            findings.Applies($"A person at work could not do their routine work for {injury.DaysUnfit} days on end, more than {days}, the day of the accident excluded.");
            duties.AfterEvent("report." + person.Id, law.Form + " It is due as soon as practicable." + law.OneReport, place.SafetyAuthority(), within, Accident);
            if (!law.IsGreatBritain) duties.Now("record." + person.Id, KeepRecord, Records);
        }
    }

    // Regulation 14 takes away reg 12(1)(b), the record of a diagnosis, and leaves (c), this one; so the record is kept whatever the exclusion.
    private static void RecordAbsence(IncidentCase c, Findings findings, DutyList duties, int index, Injury injury, AffectedPerson person)
    {
        if (person.Group != PersonGroup.Staff) findings.Refuses("The injured person was not at work.");
        else if (injury.Kind == InjuryKind.Death || RiddorLaw.GreatBritain.IsSerious(injury) == true) findings.Refuses("A reportable death or injury; its own record is enough (reg 15(4)).");
        else if (IsAbsent(findings, index, injury, 3) && RiddorInjuries.IsWorkRelated(c, findings, index, injury, person))
        {
            findings.Applies($"A person at work could not do their routine work for {injury.DaysUnfit} days on end, more than 3, the day of the accident excluded.");
            duties.Now("record." + person.Id, KeepRecord, Records);
        }
    }

    private static bool IsAbsent(Findings findings, int index, Injury injury, int days)
    {
        if (injury.DaysUnfit > days) return true;
        if (injury.DaysUnfit is { } known) findings.Refuses($"The person could not do their routine work for {known} days on end, not more than {days}.");
        else if (injury.DiedOn is not null) findings.Refuses("The injured person died; another rule asks about deaths.");
        else findings.Asks("For how long the injured person could not do their routine work has not been recorded.",
            RiddorInjuries.Fact(index, "daysUnfit", "For how many days on end, days off included and the day of the accident excluded, could the person not do their routine work?"));
        return false;
    }

    private static void NotAtWork(IncidentCase c, Findings findings, DutyList duties, int index, Injury injury, AffectedPerson person, Jurisdiction place, RiddorLaw law)
    {
        if (person.Group == PersonGroup.Staff) findings.Refuses("The injured person was at work; another rule asks about them.");
        else if (injury.Kind == InjuryKind.Death) findings.Refuses("A death; another rule asks about it.");
        else if (IsSeriousForOthers(findings, index, injury, law) && RiddorInjuries.IsCovered(c, findings, index, injury, person))
        {
            findings.Applies(injury.TakenToHospital == true
                ? "A person not at work was taken from the place to a hospital for treatment of an injury by a work-related accident."
                : $"A person not at work suffered a {law.Serious} on hospital premises by a work-related accident.");
            NotifyAndReport(duties, person.Id, place, law, "injury");
        }
    }

    private static bool IsSeriousForOthers(Findings findings, int index, Injury injury, RiddorLaw law)
    {
        var isSerious = law.IsSerious(injury);
        if (injury.TakenToHospital == true || (injury.OnHospitalPremises == true && isSerious == true)) return true;
        if (injury.OnHospitalPremises == true && isSerious is null) AskCourse(findings, index);
        else if (injury.OnHospitalPremises == true) findings.Refuses($"On hospital premises an injury counts when it is a {law.Serious}, and nobody recorded that the person was taken to another hospital.");
        else if (injury.TakenToHospital == false && (injury.OnHospitalPremises == false || isSerious == false)) findings.Refuses($"The person was not taken to a hospital, and it is no {law.Serious} on hospital premises.");
        else
        {
            const string Unknown = "Where a person who was not at work was injured, and whether they were taken to a hospital, has not been recorded.";
            if (injury.OnHospitalPremises is null) findings.Asks(Unknown, RiddorInjuries.Fact(index, "onHospitalPremises", "Did it happen on the premises of a hospital?"));
            if (injury.TakenToHospital is null) findings.Asks(Unknown, RiddorInjuries.Fact(index, "takenToHospital", "Was the person taken from the place to a hospital (to another one, if it happened in a hospital) for treatment of the injury?"));
        }

        return false;
    }

    private static Answer Occurrence(IncidentCase c, string id, Jurisdiction place, RiddorLaw law)
    {
        if (c.StatedFacts().DangerousOccurrence is not { } occurrence) return NoOccurrence;
        if (occurrence == DangerousOccurrence.HazardousEscape && Irr17Source.IsNotified(c) == true) return NotifiedAsSource;
        var duties = new DutyList(id, c)
            .Now("notify", "Notify the dangerous occurrence by the quickest practicable means.", place.SafetyAuthority())
            .AfterEvent("report", law.Form + law.OneReport, place.SafetyAuthority(), RiddorLaw.ReportWithin, "dangerous occurrence")
            .Now("record", KeepRecord, Records);
        return duties.AppliesBecause("A dangerous occurrence is recorded, which counts whether or not anybody was injured and whatever the treatment: " + Describe(occurrence));
    }

    private static string Describe(DangerousOccurrence occurrence) => occurrence switch
    {
        DangerousOccurrence.BiologicalAgentRelease => "what released or could have released a biological agent likely to cause severe human infection or illness (GB Schedule 2 para 10).",
        DangerousOccurrence.ElectricalFireOrExplosion => "a fire or explosion by an electrical fault that stopped the plant for more than 24 hours or brought a significant risk of death (GB Schedule 2 para 4).",
        DangerousOccurrence.LiftingEquipmentFailure => "the collapse, overturning or failure of a load-bearing part of lifting equipment (GB Schedule 2 para 1).",
        DangerousOccurrence.PressureSystemFailure => "the failure of a vessel or pipework of a pressure system that could have killed somebody (GB Schedule 2 para 2).",
        DangerousOccurrence.FireStoppingWork => "a fire or explosion that stopped plant or normal work for more than 24 hours (GB Schedule 2 para 25).",
        _ => "the escape of a substance that could injure somebody (GB Schedule 2 para 27).",
    };

    private static bool IsExposureDisease(OccupationalDiseaseKind kind) => kind is OccupationalDiseaseKind.Cancer or OccupationalDiseaseKind.BiologicalDisease;

    // The duty arises when the diagnosis is received, so that day decides which edition holds.
    private static Rule<IncidentCase> Disease(
        Jurisdiction place, RiddorLaw law, string subject, string title, Citation citation, Verification verification, Func<OccupationalDiseaseKind, bool> isOne)
    {
        var info = new RuleInfo($"{place.Prefix}.riddor.{subject}", title, citation, law.InForceFrom, null, verification);
        return place.Rule(info, static c => c.StatedFacts().Diseases.Select(disease => disease.DiagnosisReceivedAt.InZone(c.Service.Zone).Date).DefaultIfEmpty(c.EventDay).Max(), c => Diagnoses(c, info.Id, place, isOne));
    }

    private static Answer Diagnoses(IncidentCase c, string id, Jurisdiction place, Func<OccupationalDiseaseKind, bool> isOne)
    {
        var findings = new Findings();
        var duties = new DutyList(id, c);
        var isAny = false;
        foreach (var disease in c.StatedFacts().Diseases)
        {
            if (!isOne(disease.Kind)) continue;
            isAny = true;
            var person = c.PersonOf(disease.Person);
            if (person is null) findings.Asks("A diagnosis names somebody who is not recorded as affected.", new("people", "Was the person who fell ill at work, a patient or a visitor?"));
            else if (person.Group != PersonGroup.Staff) findings.Refuses("The diagnosis is not of a person at work.");
            else
            {
                findings.Applies(IsExposureDisease(disease.Kind)
                    ? "A diagnosis was received of a cancer or a disease attributed to exposure at work; ionising radiation counts."
                    : "A diagnosis was received of a disease that the person's work explains.");
                var key = person.Id + "." + WireNames.Of(disease.Kind);
                duties
                    .Within("report." + key, IsExposureDisease(disease.Kind) ? "Notify the disease in the approved manner; the regulations give no period." : "Report the diagnosis without delay.", place.SafetyAuthority(), TimeLimit.WithoutDelay, disease.DiagnosisReceivedAt, "receipt of the diagnosis")
                    .Now("record." + key, KeepRecord, Records);
            }
        }

        return isAny ? findings.Settle(duties) : NoDisease;
    }

    private static void AskCourse(Findings findings, int index) => findings.Asks(
        "Whether the injury led to unconsciousness, or needed resuscitation or a day in hospital, has not been recorded.",
        RiddorInjuries.Fact(index, "neededResuscitationOrStay", "Did the injury lead to unconsciousness, hypothermia or heat illness, or need resuscitation or more than 24 hours in hospital?"));

    private static void NotifyAndReport(DutyList duties, AffectedPersonId person, Jurisdiction place, RiddorLaw law, string what) => duties
        .Now("notify." + person, $"Notify the {what} by the quickest practicable means.", place.SafetyAuthority())
        .AfterEvent("report." + person, law.Form + law.OneReport, place.SafetyAuthority(), RiddorLaw.ReportWithin, Accident)
        .Now("record." + person, KeepRecord, Records);
}
