using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>Whether an incident is a notifiable safety incident (SI 2014/2936 reg 20(7)-(9)). Grades of harm are never asked: the law has its own words.</summary>
internal readonly struct CandourEnglandTest
{
    /// <summary>How many days on end make harm prolonged (reg 20(7)).</summary>
    private const int Prolonged = 28;

    private static readonly MissingFact Unintended = new("candour.unintendedOrUnexpected", "In the reasonable opinion of a health care professional, was the incident (not its outcome) unintended or unexpected?");
    private static readonly MissingFact Cause = new("candour.causation", "Does an outcome appear to have resulted from it, or could it still result?");
    private static readonly MissingFact Death = new("candour.death", "Death that relates directly to the incident?");
    private static readonly MissingFact Psychological = new("candour.psychologicalHarmDays", "For how many days on end has there been, or is there likely to be, psychological harm?");

    private static readonly Answer AskHealthServiceBody = Answer.NeedsInformation(
        "A patient was affected, and no health care professional has given an opinion of the outcome.",
        Unintended, Cause, Death,
        new("candour.permanentLessening", "A permanent lessening of bodily, sensory, motor, physiologic or intellectual functions?"),
        new("candour.significantHarm", "Significant harm that is not permanent?"),
        new("candour.treatmentIncreases", "Which increases in treatment did it need?"),
        Psychological);

    private static readonly Answer AskOther = Answer.NeedsInformation(
        "A patient was affected, and no health care professional has given an opinion of the outcome.",
        Unintended, Cause, Death,
        new("candour.impairmentDays", "For how many days on end are sensory, motor or intellectual functions impaired, or likely to be?"),
        new("candour.structuralChange", "A change to the structure of the body?"),
        new("candour.painDays", "For how many days on end has there been pain, or is it likely?"),
        Psychological,
        new("candour.lifeShortened", "Is life expectancy shortened?"),
        new("candour.treatmentToPreventWorse", "Does it need treatment by a health care professional to prevent death or such an injury?"));

    private static readonly Answer AskWhom = Answer.NeedsInformation(
        "A notifiable safety incident by the professional's opinion, but nobody is recorded as affected.", new MissingFact("people", "Which patient did it affect?"));

    private static readonly Answer NoPatient = Answer.DoesNotApply("No patient is recorded as affected.");
    private static readonly Answer Stopped = Answer.DoesNotApply("A near miss: it was stopped before it reached the patient, and no professional holds that an outcome could result.");
    private static readonly Answer Intended = Answer.DoesNotApply("In the professional's opinion the incident was neither unintended nor unexpected.");
    private static readonly Answer NotNotifiable8 = Answer.DoesNotApply("No outcome that paragraph (8) names is recorded: death, permanent lessening of functions, significant harm together with a moderate increase in treatment, or psychological harm for 28 days.");
    private static readonly Answer NotNotifiable9 = Answer.DoesNotApply("No outcome that paragraph (9) names is recorded: death, impairment, pain or psychological harm for 28 days, a change to the structure of the body, a shortened life, or treatment needed to prevent these.");
    private static readonly Answer OnlyCould = Answer.DoesNotApply("An outcome could result but does not appear to have resulted, and no treatment is needed to prevent it; for a provider that is not a health service body paragraph (9) asks for one of these.");

    private CandourEnglandTest(Answer? refusal, string reason) => (Refusal, Reason) = (refusal, reason);

    /// <summary>The answer when the incident is not notifiable or this is undecided; null when it is notifiable.</summary>
    public Answer? Refusal { get; }

    /// <summary>Why it is notifiable.</summary>
    public string Reason { get; }

    public static CandourEnglandTest Of(IncidentCase c)
    {
        var isHealthServiceBody = c.Service.Provider == ProviderKind.HealthServiceBody;
        var isPatient = c.Affects(PersonGroup.Patient);
        if (!isPatient && (c.Facts.People.Count > 0 || c.Facts.Candour is null)) return Refuse(NoPatient);
        if (c.Facts.Candour is not { } opinion) return Refuse(c.Facts.Kind == IncidentKind.NearMiss ? Stopped : isHealthServiceBody ? AskHealthServiceBody : AskOther);
        if (!opinion.UnintendedOrUnexpected) return Refuse(Intended);

        var test = isHealthServiceBody ? Paragraph8(opinion) : Paragraph9(opinion);
        return test.Refusal is null && !isPatient ? Refuse(AskWhom) : test;
    }

    private static CandourEnglandTest Paragraph8(CandourFacts opinion)
    {
        var outcome =
            opinion.Death ? "death"
            : opinion.PermanentLessening ? "severe harm (permanent lessening of functions)"
            : opinion.SignificantHarm && IsModerateIncrease(opinion) ? "moderate harm (significant harm and a moderate increase in treatment)"
            : opinion.PsychologicalHarmDays >= Prolonged ? "psychological harm for 28 days or longer"
            : null;
        if (outcome is null) return Refuse(NotNotifiable8);
        return Notifiable(opinion.Causation == Causation.CouldResult ? "could result in " : "appears to have resulted in ", outcome, "; paragraph (8), health service body.");
    }

    private static CandourEnglandTest Paragraph9(CandourFacts opinion)
    {
        // A permanent lessening of functions outlasts the 28 days that paragraph (9) asks of an impairment.
        var outcome =
            opinion.Death ? "death"
            : opinion.ImpairmentDays >= Prolonged || opinion.PermanentLessening ? "impairment of functions for 28 days or longer"
            : opinion.StructuralChange ? "a change to the structure of the body"
            : opinion.PainDays >= Prolonged ? "pain for 28 days or longer"
            : opinion.PsychologicalHarmDays >= Prolonged ? "psychological harm for 28 days or longer"
            : opinion.LifeShortened ? "a shortened life"
            : null;
        if (outcome is not null && opinion.Causation == Causation.AppearsToHaveResulted) return Notifiable("appears to have resulted in ", outcome, "; paragraph (9)(a), registered person other than a health service body.");
        if (opinion.TreatmentToPreventWorse) return Notifiable("requires ", "treatment by a health care professional to prevent death or injury", "; paragraph (9)(b), registered person other than a health service body.");
        return Refuse(outcome is null ? NotNotifiable9 : OnlyCould);
    }

    // Reg 20(7) lists the moderate increases; some extra treatment that is none of them is not enough.
    private static bool IsModerateIncrease(CandourFacts opinion)
    {
        for (var i = 0; i < opinion.TreatmentIncreases.Count; i++)
        {
            if (opinion.TreatmentIncreases[i] != TreatmentIncrease.MinorExtraTreatment) return true;
        }

        return false;
    }

    private static CandourEnglandTest Refuse(Answer answer) => new(answer, "");

    private static CandourEnglandTest Notifiable(string verb, string outcome, string paragraph) =>
        new(null, "Unintended or unexpected, and in the professional's opinion it " + verb + outcome + paragraph);
}
