using System;
using System.Collections.Generic;
using System.Globalization;
using NodaTime;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>Doses to staff and the public, and events with radioactive sources: SI 2017/1075 in Great Britain, SR 2017/229 in Northern Ireland. A patient's own exposure is not their matter.</summary>
internal static class Irr17Rules
{
    private const decimal InvestigationLevel = 15m;

    private static readonly LocalDate InForce = new(2018, 1, 1);
    private static readonly Answer NoSource = Answer.DoesNotApply("No release, spill, loss or theft of a radioactive source is recorded.");
    private static readonly Answer BelowQuantity = Answer.DoesNotApply(
        "The activity does not exceed the quantity from which the event is notified (Schedule 7), or a spill is recorded that gave rise to no significant contamination.");

    private delegate void DoseTest(IncidentCase c, Findings findings, DutyList duties, int index, OccupationalDose dose);

    public static IEnumerable<Rule<IncidentCase>> For(Jurisdiction place)
    {
        yield return Dose(place, "investigation-level", "Investigate when an employee's effective dose first exceeds 15 mSv in a calendar year", "reg 9(8)", static c => c.EventDay, InvestigatesLevel);
        yield return Dose(
            place, "accident-dose", "Assess and notify a dose of more than 6 mSv (lens 15, skin or extremities 150) likely by an accident", "reg 24", static c => c.EventDay,
            (c, findings, duties, index, dose) => NotifiesAccident(c, findings, duties, index, dose, place));
        yield return Dose(place, "overexposure.investigate", "Investigate a suspected overexposure immediately", "reg 26(1), (2)(a)", static c => c.DiscoveryDay, Investigates);
        yield return Dose(
            place, "overexposure.notify", "Notify a suspected overexposure unless none could have occurred beyond reasonable doubt", "reg 26(1)(a), (b)", static c => c.DiscoveryDay,
            (c, findings, duties, index, dose) => Notifies(c, findings, duties, index, dose, place));
        yield return Dose(
            place, "overexposure.report", "Investigate an overexposure in full and notify the results", "reg 26(1)(c), (d), (2)(b), (3)", static c => c.DiscoveryDay,
            (c, findings, duties, index, dose) => Reports(c, findings, duties, index, dose, place));
        yield return Dose(place, "dose-limitation", "Limit the dose of an overexposed employee for the rest of the period", "reg 27", static c => c.DiscoveryDay, Limits);
        yield return Source(place, "source.investigate", "Investigate a release, spill, loss or theft of a source immediately", "reg 31(4), (5)", isTable: false, static (c, id) => InvestigatesSource(c, id));
        yield return Source(place, "source.notify", "Notify a release, spill, loss or theft of a source immediately", "reg 31(1)-(4), Schedule 7 Part 1", isTable: true, (c, id) => NotifiesSource(c, id, place));
    }

    // The regulations of Northern Ireland have the same numbers; only their commencement, contents and a few regulations could be read.
    private static RuleInfo Info(Jurisdiction place, string subject, string title, string paragraph, bool isTable = false) => place.Nation == Nation.NorthernIreland
        ? new($"{place.Prefix}.irr17.{subject}", title, new("Ionising Radiations Regulations (NI) 2017 (SR 2017/229)", paragraph), InForce, null, isTable ? Verification.Unverified : Verification.SecondarySource)
        : new($"{place.Prefix}.irr17.{subject}", title, new("Ionising Radiations Regulations 2017 (SI 2017/1075)", paragraph, "as amended on 22 May 2019"), InForce);

    private static Rule<IncidentCase> Source(Jurisdiction place, string subject, string title, string paragraph, bool isTable, Func<IncidentCase, string, Answer> answer)
    {
        var info = Info(place, subject, title, paragraph, isTable);
        return place.Rule(info, static c => c.DiscoveryDay, c => c.StatedFacts().SourceEvent is null ? NoSource : answer(c, info.Id));
    }

    private static Rule<IncidentCase> Dose(Jurisdiction place, string subject, string title, string paragraph, Func<IncidentCase, LocalDate> relevantDay, DoseTest test)
    {
        var info = Info(place, subject, title, paragraph);
        return place.Rule(info, relevantDay, c => Each(c, info.Id, test));
    }

    private static Answer Each(IncidentCase c, string id, DoseTest test)
    {
        var doses = c.StatedFacts().OccupationalDoses;
        if (doses.Count == 0) return WorkplaceQuestions.WithoutDoses(c);
        var findings = new Findings();
        var duties = new DutyList(id, c);
        for (var i = 0; i < doses.Count; i++)
        {
            if (Irr17Doses.IsOwnMedicalExposure(c, doses[i])) findings.Refuses("The dose is of a patient whose exposure is recorded; their own exposure is a matter for IR(ME)R.");
            else test(c, findings, duties, i, doses[i]);
        }

        return findings.Settle(duties);
    }

    private static void InvestigatesLevel(IncidentCase c, Findings findings, DutyList duties, int index, OccupationalDose dose)
    {
        if (!IsEmployee(dose)) findings.Refuses("The person is not an employee.");
        else if (dose.EffectiveDose is null) AskDose(findings, index);
        else if (dose.EffectiveDose <= InvestigationLevel) findings.Refuses(Text($"An effective dose of {dose.EffectiveDose} mSv does not exceed 15 mSv; compare it with the level in your local rules, which may be lower."));
        else
        {
            findings.Applies(Text($"An employee's effective dose of {dose.EffectiveDose} mSv in {dose.Year} exceeds 15 mSv."));
            duties.Now("investigation." + dose.Person, "Investigate without delay whether exposure is restricted as far as is reasonably practicable.", "employer");
        }
    }

    private static void NotifiesAccident(IncidentCase c, Findings findings, DutyList duties, int index, OccupationalDose dose, Jurisdiction place)
    {
        var isAbove = Irr17Doses.IsAboveAccidentLevels(dose);
        if (dose.FromAccident == false) findings.Refuses("It is recorded that no accident or other occurrence gave the dose.");
        else if (!isAbove && !Irr17Doses.HasNone(dose)) findings.Refuses("No recorded dose exceeds 6 mSv, 15 mSv to the lens or 150 mSv to skin or extremities.");
        else if (dose.FromAccident is null) findings.Asks("Whether an accident may have given the dose has not been recorded.", Fact(index, "fromAccident", "May an accident or other occurrence have given the dose?"));
        else if (!isAbove) AskDose(findings, index);
        else
        {
            findings.Applies("An accident or other occurrence is likely to have given a dose of more than 6 mSv, 15 mSv to the lens, or 150 mSv to skin or extremities.");
            duties
                .Now("assessment." + dose.Person, "Have the dose assessed as soon as possible: by the approved dosimetry service for a classified person or where a dosemeter was issued for accidents, else by a means that the Radiation Protection Adviser advises. "
                    + "Keep the assessment until the person is or would be 75, and for at least 30 years from the accident.", "approved dosimetry service or Radiation Protection Adviser")
                .Now("person." + dose.Person, "Tell the person the result of the assessment.", Addressee(c, dose))
                .Now("notification." + dose.Person, "Notify the result of the assessment as soon as possible.", place.SafetyAuthority());
        }
    }

    private static void Investigates(IncidentCase c, Findings findings, DutyList duties, int index, OccupationalDose dose)
    {
        if (!IsSuspected(findings, index, dose)) return;
        duties.Now("investigation." + dose.Person,
            "Investigate immediately whether it is beyond reasonable doubt that no overexposure could have occurred; consult the Radiation Protection Adviser. Keep the report for at least 2 years.", "employer");
    }

    private static void Notifies(IncidentCase c, Findings findings, DutyList duties, int index, OccupationalDose dose, Jurisdiction place)
    {
        if (IsDisproved(findings, dose) || !IsSuspected(findings, index, dose)) return;
        duties.Now("authority." + dose.Person, "Notify the suspected overexposure as soon as practicable.", place.SafetyAuthority());
        if (IsEmployee(dose)) duties.Now("employment." + dose.Person, "Notify the suspected overexposure as soon as practicable: of your own employee to the relevant doctor, of somebody else's to their employer.", "relevant doctor, or the person's employer");
        duties.Now("person." + dose.Person, "Take reasonable steps to notify the person of the suspected overexposure as soon as practicable.", Addressee(c, dose));
    }

    private static void Reports(IncidentCase c, Findings findings, DutyList duties, int index, OccupationalDose dose, Jurisdiction place)
    {
        if (IsDisproved(findings, dose) || !IsSuspected(findings, index, dose)) return;
        duties
            .Now("investigation." + dose.Person, "Investigate the circumstances, assess the dose and decide what prevents a recurrence; enter the dose in the employee's dose record. "
                + "Keep the report until the person is or would be 75, and for at least 30 years.", "employer")
            .Now("authority." + dose.Person, "Notify the results of investigation and assessment immediately they are known.", place.SafetyAuthority());
        if (IsEmployee(dose)) duties.Now("employment." + dose.Person, "Notify the results immediately they are known: of your own employee to the relevant doctor, of somebody else's to their employer.", "relevant doctor, or the person's employer");
        duties.Now("person." + dose.Person, "Notify the person of the results immediately they are known; somebody who is not your employee, if they were overexposed.", Addressee(c, dose));
    }

    private static void Limits(IncidentCase c, Findings findings, DutyList duties, int index, OccupationalDose dose)
    {
        if (!IsEmployee(dose)) findings.Refuses("The person is not an employee.");
        else if (IsDisproved(findings, dose)) return;
        else if (Irr17Doses.IsOverexposure(dose) is not { } isOver) AskDose(findings, index);
        else if (!isOver) findings.Refuses("No recorded dose exceeds a dose limit.");
        else
        {
            findings.Applies("An employee's recorded dose exceeds a dose limit.");
            duties
                .Now("limit." + dose.Person, "Keep each dose to the employee for the rest of the period within the limit times the remaining part of the period, counted from the end of the dose assessment period.", "employer")
                .Now("person." + dose.Person, "Tell the employee which dose limit holds for the rest of the period.", Addressee(c, dose));
        }
    }

    private static bool IsDisproved(Findings findings, OccupationalDose dose)
    {
        if (dose.OverexposureDisproved != true) return false;
        findings.Refuses("It is recorded that an immediate investigation showed beyond reasonable doubt that no overexposure could have occurred.");
        return true;
    }

    private static bool IsSuspected(Findings findings, int index, OccupationalDose dose)
    {
        var isOver = Irr17Doses.IsOverexposure(dose);
        if (isOver == true) findings.Applies("A recorded dose exceeds a dose limit of Schedule 3.");
        else if (dose.OverexposureSuspected) findings.Applies("An overexposure is suspected.");
        else if (isOver == false) findings.Refuses("No recorded dose exceeds a dose limit of Schedule 3, and no overexposure is suspected.");
        else if (Irr17Doses.NeedsFiveYears(dose)) findings.Asks("Somebody exposed by another's medical exposure has a limit of 5 mSv in five years, and their dose in those years has not been recorded.",
            Fact(index, "fiveYearDose", "What is the person's effective dose in the five consecutive calendar years that end with this one, in mSv?"));
        else AskDose(findings, index);
        return isOver == true || dose.OverexposureSuspected;
    }

    private static Answer InvestigatesSource(IncidentCase c, string id) => new DutyList(id, c)
        .Now("investigation", "Investigate immediately whether what happened must be notified; consult the Radiation Protection Adviser. Keep the report for at least 30 years, or for 2 years if it shows that nothing notifiable occurred.", "employer")
        .AppliesBecause("The release, spill, loss or theft of a radioactive source is recorded.");

    private static Answer NotifiesSource(IncidentCase c, string id, Jurisdiction place)
    {
        var source = c.StatedFacts().SourceEvent!;
        return Irr17Source.IsNotified(source) switch
        {
            true => new DutyList(id, c)
                .Now("notification", "Notify the event immediately. A release that an environmental permit or authorisation allows is not notified.", place.SafetyAuthority())
                .AppliesBecause("The activity exceeds the quantity of Schedule 7 from which such an event is notified."),
            false => BelowQuantity,
            null => Answer.NeedsInformation("A radioactive source is concerned, and whether the event is notified depends on a fact that has not been recorded. Investigate immediately.", Irr17Source.Missing(source)),
        };
    }

    private static bool IsEmployee(OccupationalDose dose) => dose.Limits is DoseLimitClass.Employee or DoseLimitClass.YoungTrainee;

    private static string Addressee(IncidentCase c, OccupationalDose dose) => c.PersonOf(dose.Person) is { } person ? DutyList.Addressee(person) : "person exposed";

    private static void AskDose(Findings findings, int index) =>
        findings.Asks("The dose has not been recorded.", Fact(index, "effectiveDose", "What is, or may be, the person's effective dose in that calendar year so far, in mSv?"));

    private static MissingFact Fact(int index, string name, string question) => new($"statutory.occupationalDoses[{index.ToString(CultureInfo.InvariantCulture)}].{name}", question);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
