using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>Deaths that a doctor tells the coroner of, in Scotland the procurator fiscal, and those that a medical examiner looks at.</summary>
internal static class DeathRules
{
    private const string Related = "mayRelateToProcedureOrMedicine";
    private const string Question = "May the death be due to a treatment or procedure, a medicine, an injury, neglect, violence, employment or another cause that is not natural, or is its cause unknown?";

    // The law is older than any record that this SDK assesses; its first day was not looked up.
    private static readonly LocalDate Long = new(2000, 1, 1);

    private static readonly Answer Natural = Answer.DoesNotApply("It is recorded that the death is not due to a procedure, a medicine, an injury, neglect or another cause that is not natural.");
    private static readonly Answer Notified = Answer.DoesNotApply("It is recorded that the death has been notified already.");
    private static readonly Answer OfTheCoroner = Answer.DoesNotApply("The death is for the coroner, so that no medical examiner scrutinises it.");

    public static IEnumerable<Rule<IncidentCase>> For(Jurisdiction place) => place.Nation switch
    {
        Nation.England => [Coroner(place), MedicalExaminer(place, "Medical Examiners (England) Regulations 2024")],
        Nation.Wales => [Coroner(place), MedicalExaminer(place, "Medical Examiners (Wales) Regulations 2024")],
        Nation.Scotland =>
        [
            Notify(
                place, new(place.Prefix + ".procurator-fiscal.report", "Report a death to the procurator fiscal (unverified)", new("Crown Office and Procurator Fiscal Service, Reporting deaths to the procurator fiscal", "deaths to be reported"), Long, null, Verification.Unverified),
                "Report the death as soon as possible.", "procurator fiscal"),
        ],
        _ =>
        [
            Notify(
                place, new(place.Prefix + ".coroner.notify", "Notify the coroner of a death (unverified)", new("Coroners Act (Northern Ireland) 1959", "section 7"), Long, null, Verification.Unverified),
                "Notify the coroner of the death at once.", "Coroners Service for Northern Ireland"),
        ],
    };

    private static Rule<IncidentCase> Coroner(Jurisdiction place) => Notify(
        place, new(place.Prefix + ".coroner.notify", "Notify the coroner of a death as soon as is reasonably practicable", new("Notification of Deaths Regulations 2019 (SI 2019/1112)", "regs 2-4"), new(2019, 10, 1)),
        "Have a registered medical practitioner notify the death as soon as is reasonably practicable, in writing; orally in exceptional circumstances only, then confirmed in writing.", "senior coroner for the area where the body lies");

    private static Rule<IncidentCase> Notify(Jurisdiction place, RuleInfo info, string what, string toWhom) => place.Rule(info, RelevantDay, c =>
    {
        var deaths = c.Statutory().Deaths;
        if (deaths.Count == 0) return c.StatesDeath() ? StatutoryQuestions.AskDeaths : StatutoryQuestions.NoDeath;

        DutyList? duties = null;
        var undecided = new List<MissingFact>();
        var refusal = Notified;
        for (var i = 0; i < deaths.Count; i++)
        {
            if (deaths[i].AlreadyNotified) continue;
            if (deaths[i].MayRelateToProcedureOrMedicine is null) undecided.Add(StatutoryQuestions.Of("deaths", i, Related, Question));
            else if (deaths[i].MayRelateToProcedureOrMedicine == true) (duties ??= new(info.Id, c)).Now("death." + deaths[i].Person, what, toWhom);
            else refusal = Natural;
        }

        // One death that is not yet understood does not hold up the notification of another.
        if (duties is not null && undecided.Count > 0) duties.Now("others", "Find out whether each other death may be due to such a cause, and notify it if so.", toWhom);
        if (duties is not null) return duties.AppliesBecause("It is recorded that a death may be due to a treatment or procedure, a medicine, an injury, neglect or another cause that is not natural, and it is not notified yet.");
        return undecided.Count > 0 ? Answer.NeedsInformation("Somebody died, and whether that may be due to a cause that is notified has not been recorded.", [.. undecided]) : refusal;
    });

    private static Rule<IncidentCase> MedicalExaminer(Jurisdiction place, string document)
    {
        var info = new RuleInfo(
            place.Prefix + ".medical-examiner.records", "Give the medical examiner what is needed to scrutinise a death that is not for the coroner",
            new("Medical Certificate of Cause of Death Regulations 2024 and " + document, "scrutiny of deaths not investigated by a coroner"), new(2024, 9, 9), null, Verification.SecondarySource);
        return place.Rule(info, RelevantDay, c =>
        {
            var deaths = c.Statutory().Deaths;
            if (deaths.Count == 0) return c.StatesDeath() ? StatutoryQuestions.AskDeaths : StatutoryQuestions.NoDeath;

            DutyList? duties = null;
            var undecided = new List<MissingFact>();
            for (var i = 0; i < deaths.Count; i++)
            {
                if (deaths[i].AlreadyNotified || deaths[i].MayRelateToProcedureOrMedicine == true) continue;
                if (deaths[i].MayRelateToProcedureOrMedicine is null) undecided.Add(StatutoryQuestions.Of("deaths", i, Related, Question));
                else (duties ??= new(info.Id, c)).Now("death." + deaths[i].Person, "Give the medical examiner the records, and the concerns of this incident, so that the proposed cause of death can be scrutinised.", "medical examiner's office");
            }

            if (duties is not null) return duties.AppliesBecause("A death that is not for the coroner is scrutinised by a medical examiner.");
            return undecided.Count > 0 ? Answer.NeedsInformation("Somebody died, and whether the death is for the coroner has not been recorded.", [.. undecided]) : OfTheCoroner;
        });
    }

    // The duty arises when the doctor comes to know of the death (reg 2(1)(a)): not before the death, nor before the incident was discovered.
    private static LocalDate RelevantDay(IncidentCase c)
    {
        var day = c.DiscoveryDay;
        var deaths = c.Statutory().Deaths;
        for (var i = 0; i < deaths.Count; i++) day = LocalDate.Max(day, deaths[i].DiedOn);
        return day;
    }
}
