using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>The duty of candour in Wales (2020 asc 1 Part 3, WSI 2023/274).</summary>
/// <remarks>The annual report (sections 5 to 9) is made of all incidents of a year and raises nothing for one of them.</remarks>
internal static class CandourWalesRules
{
    private const string Id = "wales.candour.statutory";

    private static readonly Answer Ask = Answer.NeedsInformation(
        "A patient was affected, and it has not been recorded whether the harm is more than minimal.",
        new("candour.moreThanMinimal", "Has the patient experienced, or could they experience, unexpected or unintended harm that is more than minimal, in which the care was or may have been a factor? Psychological harm and harm to an unborn child count."),
        CandourQuestions.Unintended,
        CandourQuestions.Cause);

    private static readonly Answer PrivateCare = Answer.DoesNotApply("Private care, not given by or on behalf of an NHS body: the duty of candour in Wales binds NHS bodies only (section 11).");
    private static readonly Answer Minimal = Answer.DoesNotApply("No unexpected or unintended harm that is more than minimal is recorded as experienced or possible (section 3(4)).");

    // The duty comes into effect when both conditions appear to the body to be met (section 3(1)), so the day of awareness decides.
    public static IEnumerable<Rule<IncidentCase>> All { get; } =
    [
        Jurisdiction.Wales.Rule(
            new(Id, "Be open with the relevant person about harm that is more than minimal",
                new("Health and Social Care (Quality and Engagement) (Wales) Act 2020 (2020 asc 1); Duty of Candour Procedure (Wales) Regulations 2023 (WSI 2023/274)", "sections 3, 11; reg 4-7, 9"),
                new LocalDate(2023, 4, 1)),
            static c => c.DiscoveryDay, Answers),
    ];

    private static Answer Answers(IncidentCase c)
    {
        if (c.Service.Provider != ProviderKind.HealthServiceBody && !c.Service.NhsFunded) return PrivateCare;
        if (CandourQuestions.Refusal(c, Ask) is { } refusal) return refusal;
        var opinion = c.Facts.Candour!;
        if (Harm(opinion) is not { } harm) return Minimal;
        return c.Affects(PersonGroup.Patient) ? Duties(c, opinion, harm) : CandourQuestions.AskWhom;
    }

    // Beside the stated threshold, outcomes that nobody could call minimal count by themselves where the incident was unintended or unexpected.
    private static string? Harm(CandourFacts opinion) =>
        opinion.MoreThanMinimal ? "harm that is more than minimal"
        : !opinion.UnintendedOrUnexpected ? null
        : opinion.Death ? "death"
        : opinion.PermanentLessening ? "a permanent lessening of functions"
        : opinion.SignificantHarm ? "significant harm"
        : opinion.LifeShortened ? "a shortened life"
        : opinion.StructuralChange ? "a change to the structure of the body"
        : CandourQuestions.IsProlonged(opinion.ImpairmentDays) ? "impairment of functions for 28 days or longer"
        : CandourQuestions.IsProlonged(opinion.PainDays) ? "pain for 28 days or longer"
        : CandourQuestions.IsProlonged(opinion.PsychologicalHarmDays) ? "psychological harm for 28 days or longer"
        : opinion.TreatmentToPreventWorse ? "harm that treatment must prevent"
        : null;

    private static Answer Duties(IncidentCase c, CandourFacts opinion, string harm)
    {
        var isOnBehalf = c.Service.Provider != ProviderKind.HealthServiceBody || c.Facts.Location.Kind == LocationKind.Outsourced;
        var duties = new DutyList(Id, c);
        foreach (var patient in c.PeopleOf(PersonGroup.Patient))
        {
            var person = DutyList.Addressee(patient);
            duties
                .Within("in-person." + patient.Id, "On first becoming aware, tell the relevant person by telephone, video or face to face: what is known, why the duty arises, an apology, a point of contact, what enquiries follow and what support there is. "
                    + "If that is later than 30 working days after becoming aware, explain the delay. If they decline or cannot be reached, record the attempts: that fulfils the duty.",
                    person, TimeLimit.WorkingDays(30).OrExplain(), c.Facts.DiscoveredAt, "first becoming aware")
                .Now("results." + patient.Id, "Tell the relevant person the results of further enquiries, once they are known. Not owed to a person who declined contact or could not be reached.", person)
                .Now("records." + patient.Id, "Keep a written record of every document and letter about the outcome, attempts to reach the person and refusals included.", "records of the NHS body");
            if (opinion.ToldInPersonAt is { } told)
            {
                duties.Within("in-writing." + patient.Id, "Write to the relevant person: the first consideration of what happened, the apology and what they were told in person, the reason for any delay included.",
                    person, TimeLimit.WorkingDays(5), told, "telling the relevant person in person");
            }
        }

        return duties.AppliesBecause(
            $"A patient experienced or could experience {harm}, and the care was or may have been a factor (section 3)."
            + (isOnBehalf ? " Another provider gave the care on behalf of an NHS body, so it counts as that body's and the duty is that body's (section 11(6))." : ""));
    }
}
