namespace Qms.Domain.Incidents.Harm;

/// <summary>The facts on which harm to one person is graded. Null means that nobody has stated it, and a scale that needs it asks.</summary>
/// <remarks><para>Durations are experienced or, while they last, expected. Lengths in months are decimals; nothing is rounded.</para>
/// <para>Every property has a method <c>With…</c> for callers whose language has no <c>with</c> expression.</para></remarks>
public sealed partial record HarmFacts
{
    /// <summary>Whether an error happened at all, as against circumstances that could lead to one.</summary>
    public bool? ErrorOccurred { get; init; }

    /// <summary>Whether it reached the person. An omission does.</summary>
    public bool? ReachedPerson { get; init; }

    /// <summary>Whether the person suffered any physical harm, symptoms and pain included.</summary>
    public bool? PhysicalHarm { get; init; }

    /// <summary>Whether the person has died.</summary>
    public bool? Died { get; init; }

    /// <summary>How strongly a death is associated with the incident.</summary>
    public DeathAssociation? DeathAssociation { get; init; }

    /// <summary>Whether there is permanent harm or a permanent reduction of physiological function.</summary>
    public bool? PermanentHarm { get; init; }

    /// <summary>Whether an immediate life-saving intervention was needed.</summary>
    public bool? LifeSavingIntervention { get; init; }

    /// <summary>Whether an intervention was needed to preclude harm, as against treating it.</summary>
    public bool? PreventiveIntervention { get; init; }

    /// <summary>Whether a major surgical or medical intervention was needed.</summary>
    public bool? MajorIntervention { get; init; }

    /// <summary>Whether a permanent disability, or one for more than six months, of an existing condition was made worse or hastened.</summary>
    public bool? LastingDisabilityHastened { get; init; }

    /// <summary>Whether life expectancy is likely to be reduced.</summary>
    public bool? LifeExpectancyReduced { get; init; }

    /// <summary>Whether extra observation or monitoring was needed.</summary>
    public bool? ExtraObservation { get; init; }

    /// <summary>Extra visits for health care: general practice, community, emergency department or clinic.</summary>
    public int? ExtraVisits { get; init; }

    /// <summary>Whether treatment beyond dressings or a short oral course was needed.</summary>
    public bool? TreatmentBeyondMinor { get; init; }

    /// <summary>Whether the person was admitted, or stayed longer, because of it.</summary>
    public bool? Hospitalised { get; init; }

    /// <summary>Extra days as an inpatient.</summary>
    public int? ExtraInpatientDays { get; init; }

    /// <summary>Further treatment beyond dressings or a short oral course, in months; zero when none.</summary>
    public decimal? FurtherTreatmentMonths { get; init; }

    /// <summary>Independence limited, in months.</summary>
    public decimal? IndependenceLimitedMonths { get; init; }

    /// <summary>What it did to the success of treatment for existing conditions.</summary>
    public EffectOnTreatment? EffectOnTreatment { get; init; }

    /// <summary>The harm that remains after interventions.</summary>
    public FunctionalImpact? ResidualImpact { get; init; }

    /// <summary>Whether the person was distressed. Pain alone is physical.</summary>
    public bool? Distress { get; init; }

    /// <summary>Psychological treatment, in months; zero when none beyond a single visit.</summary>
    public decimal? PsychologicalTreatmentMonths { get; init; }

    /// <summary>Days on which normal activities were affected.</summary>
    public int? ActivitiesAffectedDays { get; init; }

    /// <summary>Independent living affected by psychological harm, in months.</summary>
    public decimal? IndependentLivingAffectedMonths { get; init; }

    /// <summary>Whether there is a new or significantly worse mental-health condition.</summary>
    public bool? MentalHealthCondition { get; init; }

    /// <summary>Whether recovery from that condition is expected at all.</summary>
    public bool? RecoveryExpected { get; init; }

    /// <summary>Months after which recovery from that condition is expected.</summary>
    public decimal? RecoveryExpectedMonths { get; init; }

    /// <summary>Nothing is stated.</summary>
    public static HarmFacts Unknown { get; } = new();
}
