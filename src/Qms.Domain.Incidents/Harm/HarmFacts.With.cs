namespace Qms.Domain.Incidents.Harm;

public sealed partial record HarmFacts
{
    /// <summary>A copy that states <see cref="ErrorOccurred"/>; null takes the statement back.</summary>
    public HarmFacts WithErrorOccurred(bool? value) => this with { ErrorOccurred = value };

    /// <summary>A copy that states <see cref="ReachedPerson"/>; null takes the statement back.</summary>
    public HarmFacts WithReachedPerson(bool? value) => this with { ReachedPerson = value };

    /// <summary>A copy that states <see cref="PhysicalHarm"/>; null takes the statement back.</summary>
    public HarmFacts WithPhysicalHarm(bool? value) => this with { PhysicalHarm = value };

    /// <summary>A copy that states <see cref="Died"/>; null takes the statement back.</summary>
    public HarmFacts WithDied(bool? value) => this with { Died = value };

    /// <summary>A copy that states <see cref="DeathAssociation"/>; null takes the statement back.</summary>
    public HarmFacts WithDeathAssociation(DeathAssociation? value) => this with { DeathAssociation = value };

    /// <summary>A copy that states <see cref="PermanentHarm"/>; null takes the statement back.</summary>
    public HarmFacts WithPermanentHarm(bool? value) => this with { PermanentHarm = value };

    /// <summary>A copy that states <see cref="LifeSavingIntervention"/>; null takes the statement back.</summary>
    public HarmFacts WithLifeSavingIntervention(bool? value) => this with { LifeSavingIntervention = value };

    /// <summary>A copy that states <see cref="PreventiveIntervention"/>; null takes the statement back.</summary>
    public HarmFacts WithPreventiveIntervention(bool? value) => this with { PreventiveIntervention = value };

    /// <summary>A copy that states <see cref="MajorIntervention"/>; null takes the statement back.</summary>
    public HarmFacts WithMajorIntervention(bool? value) => this with { MajorIntervention = value };

    /// <summary>A copy that states <see cref="LastingDisabilityHastened"/>; null takes the statement back.</summary>
    public HarmFacts WithLastingDisabilityHastened(bool? value) => this with { LastingDisabilityHastened = value };

    /// <summary>A copy that states <see cref="LifeExpectancyReduced"/>; null takes the statement back.</summary>
    public HarmFacts WithLifeExpectancyReduced(bool? value) => this with { LifeExpectancyReduced = value };

    /// <summary>A copy that states <see cref="ExtraObservation"/>; null takes the statement back.</summary>
    public HarmFacts WithExtraObservation(bool? value) => this with { ExtraObservation = value };

    /// <summary>A copy that states <see cref="ExtraVisits"/>; null takes the statement back.</summary>
    public HarmFacts WithExtraVisits(int? value) => this with { ExtraVisits = value };

    /// <summary>A copy that states <see cref="TreatmentBeyondMinor"/>; null takes the statement back.</summary>
    public HarmFacts WithTreatmentBeyondMinor(bool? value) => this with { TreatmentBeyondMinor = value };

    /// <summary>A copy that states <see cref="Hospitalised"/>; null takes the statement back.</summary>
    public HarmFacts WithHospitalised(bool? value) => this with { Hospitalised = value };

    /// <summary>A copy that states <see cref="ExtraInpatientDays"/>; null takes the statement back.</summary>
    public HarmFacts WithExtraInpatientDays(int? value) => this with { ExtraInpatientDays = value };

    /// <summary>A copy that states <see cref="FurtherTreatmentMonths"/>; null takes the statement back.</summary>
    public HarmFacts WithFurtherTreatmentMonths(decimal? value) => this with { FurtherTreatmentMonths = value };

    /// <summary>A copy that states <see cref="IndependenceLimitedMonths"/>; null takes the statement back.</summary>
    public HarmFacts WithIndependenceLimitedMonths(decimal? value) => this with { IndependenceLimitedMonths = value };

    /// <summary>A copy that states <see cref="EffectOnTreatment"/>; null takes the statement back.</summary>
    public HarmFacts WithEffectOnTreatment(EffectOnTreatment? value) => this with { EffectOnTreatment = value };

    /// <summary>A copy that states <see cref="ResidualImpact"/>; null takes the statement back.</summary>
    public HarmFacts WithResidualImpact(FunctionalImpact? value) => this with { ResidualImpact = value };

    /// <summary>A copy that states <see cref="Distress"/>; null takes the statement back.</summary>
    public HarmFacts WithDistress(bool? value) => this with { Distress = value };

    /// <summary>A copy that states <see cref="PsychologicalTreatmentMonths"/>; null takes the statement back.</summary>
    public HarmFacts WithPsychologicalTreatmentMonths(decimal? value) => this with { PsychologicalTreatmentMonths = value };

    /// <summary>A copy that states <see cref="ActivitiesAffectedDays"/>; null takes the statement back.</summary>
    public HarmFacts WithActivitiesAffectedDays(int? value) => this with { ActivitiesAffectedDays = value };

    /// <summary>A copy that states <see cref="IndependentLivingAffectedMonths"/>; null takes the statement back.</summary>
    public HarmFacts WithIndependentLivingAffectedMonths(decimal? value) => this with { IndependentLivingAffectedMonths = value };

    /// <summary>A copy that states <see cref="MentalHealthCondition"/>; null takes the statement back.</summary>
    public HarmFacts WithMentalHealthCondition(bool? value) => this with { MentalHealthCondition = value };

    /// <summary>A copy that states <see cref="RecoveryExpected"/>; null takes the statement back.</summary>
    public HarmFacts WithRecoveryExpected(bool? value) => this with { RecoveryExpected = value };

    /// <summary>A copy that states <see cref="RecoveryExpectedMonths"/>; null takes the statement back.</summary>
    public HarmFacts WithRecoveryExpectedMonths(decimal? value) => this with { RecoveryExpectedMonths = value };
}
