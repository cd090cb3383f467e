using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>Being open in Northern Ireland, by policy: a statutory duty of candour was still being consulted on in 2025. The professional duty holds besides.</summary>
internal static class CandourNorthernIrelandRules
{
    private const string Id = "northern-ireland.candour.being-open";

    private static readonly Answer Ask = Answer.NeedsInformation(
        "A patient was affected, and no opinion of the outcome has been recorded.",
        CandourQuestions.Unintended,
        CandourQuestions.Cause,
        CandourQuestions.Death,
        CandourQuestions.Lessening,
        new("candour.significantHarm", "Significant harm that is not permanent?"),
        CandourQuestions.Treatment);

    private static readonly Answer PrivateCare = Answer.DoesNotApply("Private care: the policy is that of health and social care bodies. No statutory duty of candour is in force in Northern Ireland; the professional duty holds.");
    private static readonly Answer Unharmed = Answer.DoesNotApply("No harm or need for more treatment is recorded.");

    public static IEnumerable<Rule<IncidentCase>> All { get; } =
    [
        Jurisdiction.NorthernIreland.Rule(
            new(Id, "Be open with a patient who was harmed and with their family (policy, not statutory; its threshold and its first day are unverified)",
                new("Health and Social Care Board, Procedure for the reporting and follow up of serious adverse incidents", "addendum 1, engagement with service user, family and carers", "November 2016, version 1.1"),
                new LocalDate(2016, 11, 1), null, Verification.Unverified),
            static c => c.DiscoveryDay, Answers),
    ];

    private static Answer Answers(IncidentCase c)
    {
        if (c.Service.Provider != ProviderKind.HealthServiceBody && !c.Service.NhsFunded) return PrivateCare;
        if (CandourQuestions.Refusal(c, Ask) is { } refusal) return refusal;
        var opinion = c.Facts.Candour!;
        if (!opinion.UnintendedOrUnexpected) return CandourQuestions.Intended;
        if (!IsHarmed(opinion)) return Unharmed;
        return c.Affects(PersonGroup.Patient) ? Duties(c) : CandourQuestions.AskWhom;
    }

    private static bool IsHarmed(CandourFacts opinion) =>
        opinion.Death || opinion.PermanentLessening || opinion.SignificantHarm || opinion.StructuralChange || opinion.LifeShortened || opinion.TreatmentToPreventWorse || opinion.MoreThanMinimal
        || opinion.TreatmentIncreases.Count > 0 || opinion.PsychologicalHarmDays > 0 || opinion.PainDays > 0 || opinion.ImpairmentDays > 0;

    private static Answer Duties(IncidentCase c)
    {
        var duties = new DutyList(Id, c);
        foreach (var patient in c.PeopleOf(PersonGroup.Patient))
        {
            duties.Now(
                "patient." + patient.Id, "Tell the patient, or their family or carers, what happened; apologise, say what enquiries follow and share what they find; keep a record.", DutyList.Addressee(patient));
        }

        return duties.AppliesBecause("Unintended or unexpected, and a patient was or could be harmed. No statutory duty of candour is in force in Northern Ireland; policy asks for openness.");
    }
}
