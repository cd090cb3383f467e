using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>Whether an incident activates the duty of candour procedure in Scotland (2016 asp 14 section 21).</summary>
internal readonly struct CandourScotlandTest
{
    private static readonly Answer Ask = Answer.NeedsInformation(
        "A patient was affected, and no registered health professional has given an opinion of the outcome.",
        CandourQuestions.Unintended,
        CandourQuestions.Cause,
        CandourQuestions.Death,
        CandourQuestions.Lessening,
        CandourQuestions.Treatment,
        new("candour.structuralChange", "A change to the structure of the body?"),
        new("candour.lifeShortened", "Is life expectancy shortened?"),
        new("candour.impairmentDays", "For how many days on end are sensory, motor or intellectual functions impaired, or likely to be?"),
        new("candour.painDays", "For how many days on end has there been pain, or is it likely?"),
        new("candour.psychologicalHarmDays", "For how many days on end has there been, or is there likely to be, psychological harm?"),
        new("candour.treatmentToPreventWorse", "Does it need treatment by a registered health professional to prevent death or such an injury?"),
        new("candour.byInvolvedProfessional", "Was the professional who gave the opinion involved in the incident?"));

    private static readonly Answer AskAnother = Answer.NeedsInformation(
        "The opinion was given by a professional who was involved in the incident, so it does not count (section 21(3)); another professional's is needed.",
        new MissingFact("candour.byInvolvedProfessional", "What is the opinion of a registered health professional who was not involved in the incident?"));

    private static readonly Answer NoOutcome = Answer.DoesNotApply("No outcome that section 21(4) names is recorded: death, a permanent lessening of functions, harm with any increase in treatment, a change to the structure of the body, "
        + "a shortened life, impairment, pain or psychological harm for 28 days, or treatment needed to prevent these.");

    private CandourScotlandTest(Answer? refusal, string reason) => (Refusal, Reason) = (refusal, reason);

    /// <summary>The answer when the procedure is not activated or this is undecided; null when it is.</summary>
    public Answer? Refusal { get; }

    /// <summary>Why it is activated.</summary>
    public string Reason { get; }

    public static CandourScotlandTest Of(IncidentCase c)
    {
        if (CandourQuestions.Refusal(c, Ask) is { } refusal) return Refuse(refusal);
        var opinion = c.Facts.Candour!;
        if (opinion.ByInvolvedProfessional) return Refuse(AskAnother);
        if (!opinion.UnintendedOrUnexpected) return Refuse(CandourQuestions.Intended);
        if (Outcome(opinion) is not { } outcome) return Refuse(NoOutcome);
        if (!c.Affects(PersonGroup.Patient)) return Refuse(CandourQuestions.AskWhom);
        return new(null, "Unintended or unexpected, and in the opinion of a registered health professional who was not involved it "
            + (opinion.Causation == Causation.CouldResult ? "could result in " : "appears to have resulted in ") + outcome + ".");
    }

    // Any increase in treatment is enough here, a minor one too.
    private static string? Outcome(CandourFacts opinion) =>
        opinion.Death ? "death (section 21(4)(a))"
        : opinion.PermanentLessening ? "severe harm, a permanent lessening of functions (section 21(4)(b))"
        : opinion.TreatmentIncreases.Count > 0 ? "harm with an increase in treatment (section 21(4)(c)(i))"
        : opinion.StructuralChange ? "a change to the structure of the body (section 21(4)(c)(ii))"
        : opinion.LifeShortened ? "a shortened life (section 21(4)(c)(iii))"
        : CandourQuestions.IsProlonged(opinion.ImpairmentDays) ? "impairment of functions for 28 days or longer (section 21(4)(c)(iv))"
        : CandourQuestions.IsProlonged(opinion.PainDays) ? "pain for 28 days or longer (section 21(4)(c)(v))"
        : CandourQuestions.IsProlonged(opinion.PsychologicalHarmDays) ? "psychological harm for 28 days or longer (section 21(4)(c)(v))"
        : opinion.TreatmentToPreventWorse ? "a need for treatment to prevent death or injury (section 21(4)(d))"
        : null;

    private static CandourScotlandTest Refuse(Answer answer) => new(answer, "");
}
