using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Qms.Domain.Incidents.Harm;

namespace Qms.Domain.UnitedKingdom.Tests.Harm;

/// <summary>One fact with values on either side of every limit, mildest first.</summary>
internal sealed record HarmAxis(string Path, Func<HarmFacts, HarmFacts> Clear, Func<HarmFacts, bool> IsKnown, IReadOnlyList<Func<HarmFacts, HarmFacts>> Values, string[] Premises)
{
    private static readonly decimal[] s_months = [0m, 0.1m, 5.99m, 6m, 6.01m];

    public static IReadOnlyList<HarmAxis> All { get; } =
    [
        Flag("errorOccurred", static (f, v) => f.WithErrorOccurred(v), static f => f.ErrorOccurred),
        Flag("reachedPerson", static (f, v) => f.WithReachedPerson(v), static f => f.ReachedPerson),
        Flag("physicalHarm", static (f, v) => f.WithPhysicalHarm(v), static f => f.PhysicalHarm, "reachedPerson"),
        Flag("died", static (f, v) => f.WithDied(v), static f => f.Died, "reachedPerson"),
        Of("deathAssociation", static (f, v) => f.WithDeathAssociation(v), static f => f.DeathAssociation, [DeathAssociation.NotRelated, DeathAssociation.Unknown, DeathAssociation.PossiblyAffected, DeathAssociation.ProbablyAffected, DeathAssociation.Caused], "reachedPerson"),
        Flag("permanentHarm", static (f, v) => f.WithPermanentHarm(v), static f => f.PermanentHarm, "physicalHarm"),
        Flag("lifeSavingIntervention", static (f, v) => f.WithLifeSavingIntervention(v), static f => f.LifeSavingIntervention, "physicalHarm"),
        Flag("preventiveIntervention", static (f, v) => f.WithPreventiveIntervention(v), static f => f.PreventiveIntervention, "reachedPerson"),
        Flag("majorIntervention", static (f, v) => f.WithMajorIntervention(v), static f => f.MajorIntervention, "treatmentBeyondMinor"),
        Flag("lastingDisabilityHastened", static (f, v) => f.WithLastingDisabilityHastened(v), static f => f.LastingDisabilityHastened, "physicalHarm"),
        Flag("lifeExpectancyReduced", static (f, v) => f.WithLifeExpectancyReduced(v), static f => f.LifeExpectancyReduced, "reachedPerson"),
        Flag("extraObservation", static (f, v) => f.WithExtraObservation(v), static f => f.ExtraObservation, "reachedPerson"),
        Of("extraVisits", static (f, v) => f.WithExtraVisits(v), static f => f.ExtraVisits, [0, 1, 2], "reachedPerson"),
        Flag("treatmentBeyondMinor", static (f, v) => f.WithTreatmentBeyondMinor(v), static f => f.TreatmentBeyondMinor, "reachedPerson"),
        Flag("hospitalised", static (f, v) => f.WithHospitalised(v), static f => f.Hospitalised, "reachedPerson"),
        Of("extraInpatientDays", static (f, v) => f.WithExtraInpatientDays(v), static f => f.ExtraInpatientDays, [0, 1, 13, 14, 15], "hospitalised"),
        Of("furtherTreatmentMonths", static (f, v) => f.WithFurtherTreatmentMonths(v), static f => f.FurtherTreatmentMonths, s_months, "treatmentBeyondMinor"),
        Of("independenceLimitedMonths", static (f, v) => f.WithIndependenceLimitedMonths(v), static f => f.IndependenceLimitedMonths, s_months, "physicalHarm"),
        Of("effectOnTreatment", static (f, v) => f.WithEffectOnTreatment(v), static f => f.EffectOnTreatment, Enum.GetValues<EffectOnTreatment>(), "reachedPerson"),
        Of("residualImpact", static (f, v) => f.WithResidualImpact(v), static f => f.ResidualImpact, Enum.GetValues<FunctionalImpact>(), "reachedPerson"),
        Flag("distress", static (f, v) => f.WithDistress(v), static f => f.Distress),
        Of("psychologicalTreatmentMonths", static (f, v) => f.WithPsychologicalTreatmentMonths(v), static f => f.PsychologicalTreatmentMonths, s_months, "distress"),
        Of("activitiesAffectedDays", static (f, v) => f.WithActivitiesAffectedDays(v), static f => f.ActivitiesAffectedDays, [0, 1, 3, 4, 181, 182], "distress"),
        Of("independentLivingAffectedMonths", static (f, v) => f.WithIndependentLivingAffectedMonths(v), static f => f.IndependentLivingAffectedMonths, s_months, "distress"),
        Flag("mentalHealthCondition", static (f, v) => f.WithMentalHealthCondition(v), static f => f.MentalHealthCondition, "distress"),
        Of("recoveryExpected", static (f, v) => f.WithRecoveryExpected(v), static f => f.RecoveryExpected, [true, false], "distress"),
        Of("recoveryExpectedMonths", static (f, v) => f.WithRecoveryExpectedMonths(v), static f => f.RecoveryExpectedMonths, s_months, "distress"),
    ];

    /// <summary>Every fact stated at its best.</summary>
    public static HarmFacts AllBest { get; } = All.Aggregate(HarmFacts.Unknown, static (facts, axis) => axis.Values[0](facts));

    public static HarmAxis At(string path) => All.Single(axis => axis.Path == path);

    /// <summary>The place of the stated value among <see cref="Values"/>; −1 when none is stated.</summary>
    public int IndexIn(HarmFacts facts) => IsKnown(facts) ? Enumerable.Range(0, Values.Count).Single(i => Values[i](facts) == facts) : -1;

    private static HarmAxis Flag(string path, Func<HarmFacts, bool?, HarmFacts> with, Func<HarmFacts, bool?> get, params string[] premises) =>
        Of(path, with, get, [false, true], premises);

    private static HarmAxis Of<T>(string path, Func<HarmFacts, T?, HarmFacts> with, Func<HarmFacts, T?> get, T[] values, params string[] premises)
        where T : struct =>
        new(path, facts => with(facts, null), facts => get(facts) is not null, [.. values.Select(value => (Func<HarmFacts, HarmFacts>)(facts => with(facts, value)))], premises);
}

/// <summary>Facts with every value as likely at its best as not, so that mild grades come up as well as bad ones.</summary>
public static class HarmArbitraries
{
    /// <summary>Facts of which some are unknown.</summary>
    public static Arbitrary<HarmFacts> Facts() =>
        (from odds in Gen.Elements(0, 20, 80)
         from bad in Gen.Elements(5, 20, 50)
         from rolls in Gen.Choose(0, 9999).ArrayOf(HarmAxis.All.Count)
         select Build(rolls, odds, bad)).ToArbitrary();

    private static HarmFacts Build(int[] rolls, int unknownOdds, int badOdds)
    {
        var facts = HarmFacts.Unknown;
        for (var i = 0; i < rolls.Length; i++)
        {
            var (axis, roll) = (HarmAxis.All[i], rolls[i]);
            if (roll % 100 < unknownOdds) continue;
            facts = axis.Values[roll / 100 < badOdds ? roll % axis.Values.Count : 0](facts);
        }

        return facts;
    }
}
