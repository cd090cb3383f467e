using System;
using Qms.Domain.Incidents.Harm;

namespace Qms.Domain.UnitedKingdom.Harm;

/// <summary>The facts that the scales ask for, each with its question, in one place so that every scale asks alike.</summary>
/// <remarks>Premises: what did not reach the person did nothing to the body, and where there is no physical harm at all there is no
/// lasting one either. Precautions (observation, visits, admission, treatment) happen without harm, so they rest on nothing but reaching the person;
/// so do life expectancy and the success of treatment, which a delayed diagnosis worsens before anybody feels harm.</remarks>
internal static class HarmQuestions
{
    public static readonly HarmFact ErrorOccurred = Flag("errorOccurred", "Did an actual error happen, rather than circumstances that could lead to one?", static f => f.ErrorOccurred);
    public static readonly HarmFact ReachedPerson = Flag("reachedPerson", "Did it reach the person? An omission does.", static f => f.ReachedPerson);
    public static readonly HarmFact PhysicalHarm = Flag("physicalHarm", "Did the person suffer any physical harm, symptoms and pain included?", static f => f.PhysicalHarm, ReachedPerson);
    public static readonly HarmFact Died = Flag("died", "Has the person died?", static f => f.Died, ReachedPerson);
    public static readonly HarmFact DeathAssociation = new("deathAssociation", "If the person died, how strongly is the death associated with the incident?", static f => Strength(f.DeathAssociation), ReachedPerson);
    public static readonly HarmFact PermanentHarm = Flag("permanentHarm", "Is there permanent harm or a permanent loss of bodily function?", static f => f.PermanentHarm, PhysicalHarm);
    public static readonly HarmFact LifeSavingIntervention = Flag("lifeSavingIntervention", "Was an immediate life-saving intervention needed?", static f => f.LifeSavingIntervention, PhysicalHarm);
    public static readonly HarmFact PreventiveIntervention = Flag("preventiveIntervention", "Was an intervention needed to preclude harm?", static f => f.PreventiveIntervention, ReachedPerson);
    public static readonly HarmFact LastingDisabilityHastened = Flag("lastingDisabilityHastened", "Was a permanent disability, or one for more than six months, of an existing condition made worse or hastened?", static f => f.LastingDisabilityHastened, PhysicalHarm);
    public static readonly HarmFact LifeExpectancyReduced = Flag("lifeExpectancyReduced", "Is life expectancy likely to be reduced?", static f => f.LifeExpectancyReduced, ReachedPerson);
    public static readonly HarmFact ExtraObservation = Flag("extraObservation", "Was extra observation or monitoring needed?", static f => f.ExtraObservation, ReachedPerson);
    public static readonly HarmFact ExtraVisits = new("extraVisits", "How many extra visits for health care were needed (general practice, community, emergency department or clinic)?", static f => f.ExtraVisits, ReachedPerson);
    public static readonly HarmFact TreatmentBeyondMinor = Flag("treatmentBeyondMinor", "Was treatment needed beyond dressings or a short oral course?", static f => f.TreatmentBeyondMinor, ReachedPerson);
    public static readonly HarmFact MajorIntervention = Flag("majorIntervention", "Was a major surgical or medical intervention needed?", static f => f.MajorIntervention, TreatmentBeyondMinor);
    public static readonly HarmFact FurtherTreatmentMonths = new("furtherTreatmentMonths", "For how many months is or was there further treatment beyond dressings or a short oral course?", static f => f.FurtherTreatmentMonths, TreatmentBeyondMinor);
    public static readonly HarmFact Hospitalised = Flag("hospitalised", "Was the person admitted, or in hospital for longer, because of it?", static f => f.Hospitalised, ReachedPerson);
    public static readonly HarmFact ExtraInpatientDays = new("extraInpatientDays", "How many extra days as an inpatient?", static f => f.ExtraInpatientDays, Hospitalised);
    public static readonly HarmFact IndependenceLimitedMonths = new("independenceLimitedMonths", "For how many months is or was independence limited?", static f => f.IndependenceLimitedMonths, PhysicalHarm);
    public static readonly HarmFact TreatmentSuccess = new("effectOnTreatment", "What did it do to the success of treatment for existing conditions?", static f => (decimal?)f.EffectOnTreatment, ReachedPerson);
    public static readonly HarmFact ResidualImpact = new("residualImpact", "What harm to function or quality of life remains after interventions?", static f => (decimal?)f.ResidualImpact, ReachedPerson);
    public static readonly HarmFact Distress = Flag("distress", "Was the person distressed? Pain alone is physical.", static f => f.Distress);
    public static readonly HarmFact PsychologicalTreatmentMonths = new("psychologicalTreatmentMonths", "For how many months is or was there psychological treatment beyond a single visit?", static f => f.PsychologicalTreatmentMonths, Distress);
    public static readonly HarmFact ActivitiesAffectedDays = new("activitiesAffectedDays", "On how many days are or were normal activities affected?", static f => f.ActivitiesAffectedDays, Distress);
    public static readonly HarmFact IndependentLivingAffectedMonths = new("independentLivingAffectedMonths", "For how many months is or was independent living affected by psychological harm?", static f => f.IndependentLivingAffectedMonths, Distress);
    public static readonly HarmFact MentalHealthCondition = Flag("mentalHealthCondition", "Is there a new or significantly worse mental-health condition?", static f => f.MentalHealthCondition, Distress);
    public static readonly HarmFact RecoveryExpected = Flag("recoveryExpected", "If there is such a condition, is recovery from it expected at all?", static f => !(f.RecoveryExpected ?? (f.RecoveryExpectedMonths is null ? null : true)), Distress);
    public static readonly HarmFact RecoveryExpectedMonths = new("recoveryExpectedMonths", "If there is such a condition, after how many months is recovery from it expected?", static f => f.RecoveryExpectedMonths, Distress);

    /// <summary>The death may have to do with the incident. An answer of "not known" counts, by the rule to take the higher grade when undecided.</summary>
    public static HarmTest DeathMayBeRelated => DeathAssociation.AtLeast(1);

    /// <summary>The incident brought the death about or forward on the balance of probabilities.</summary>
    public static HarmTest DeathProbablyRelated => DeathAssociation.AtLeast(2);

    public static HarmTest TreatmentAffected => TreatmentSuccess.AtLeast((decimal)EffectOnTreatment.Limited);

    public static HarmTest TreatmentSeverelyAffected => TreatmentSuccess.AtLeast((decimal)EffectOnTreatment.Severe);

    public static HarmTest MinimalImpactRemains => ResidualImpact.AtLeast((decimal)FunctionalImpact.Minimal);

    public static HarmTest AdverseImpactRemains => ResidualImpact.AtLeast((decimal)FunctionalImpact.Adverse);

    public static HarmTest SignificantImpactRemains => ResidualImpact.AtLeast((decimal)FunctionalImpact.Significant);

    private static HarmFact Flag(string path, string question, Func<HarmFacts, bool?> read, params HarmFact[] premises) =>
        new(path, question, facts => read(facts) switch { true => 1, false => 0, null => null }, premises);

    private static decimal? Strength(DeathAssociation? association) =>
        association switch
        {
            null => null,
            Incidents.Harm.DeathAssociation.NotRelated => 0,
            Incidents.Harm.DeathAssociation.Unknown or Incidents.Harm.DeathAssociation.PossiblyAffected => 1,
            Incidents.Harm.DeathAssociation.ProbablyAffected => 2,
            Incidents.Harm.DeathAssociation.Caused => 3,
            _ => throw new ArgumentOutOfRangeException(nameof(association), association, "Not a declared strength of association."),
        };
}
