using Qms.Domain.Incidents;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Harm;

namespace Qms.Samples.IncidentDesk;

/// <summary>What turns out about an incident after it was reported, as far as the invented team can find out.</summary>
/// <param name="Harm">What became of the people.</param>
/// <param name="Investigate">Whether it is investigated rather than reviewed.</param>
internal sealed record Script(HarmFacts Harm, bool Investigate = false)
{
    private static readonly HarmFacts NoHarm = new()
    {
        ErrorOccurred = true,
        ReachedPerson = true,
        PhysicalHarm = false,
        Died = false,
        LifeExpectancyReduced = false,
        PreventiveIntervention = false,
        ExtraObservation = false,
        ExtraVisits = 0,
        TreatmentBeyondMinor = false,
        Hospitalised = false,
        EffectOnTreatment = EffectOnTreatment.None,
        ResidualImpact = FunctionalImpact.None,
        Distress = false,
    };

    private static readonly HarmFacts Upset = NoHarm with
    {
        Distress = true,
        PsychologicalTreatmentMonths = 0,
        ActivitiesAffectedDays = 0,
        IndependentLivingAffectedMonths = 0,
        MentalHealthCondition = false,
    };

    private static readonly HarmFacts Hurt = NoHarm with
    {
        PhysicalHarm = true,
        PermanentHarm = false,
        LifeSavingIntervention = false,
        LastingDisabilityHastened = false,
        IndependenceLimitedMonths = 0,
        ExtraVisits = 1,
    };

    private static readonly HarmFacts Treated = Hurt with { TreatmentBeyondMinor = true, MajorIntervention = false, FurtherTreatmentMonths = 1, Hospitalised = true, ExtraInpatientDays = 6 };

    /// <summary>The incident waits for the coroner.</summary>
    public bool WaitsForCoroner { get; init; }

    /// <summary>A member of staff disputes the grade of psychological harm, and these facts decide it.</summary>
    public HarmFacts? Adjudicated { get; init; }

    /// <summary>The opinion of the outcome after a disputed grade was decided.</summary>
    public CandourFacts? CandourAfterwards { get; init; }

    /// <summary>The patient does not want to be contacted.</summary>
    public bool DeclinesContact { get; init; }

    /// <summary>The detailed report to the regulator is not finished.</summary>
    public bool ReportIsLate { get; init; }

    /// <summary>The example of which it is a duplicate.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>Why it is no incident.</summary>
    public (RejectionGround Ground, string Reason)? Rejected { get; init; }

    /// <summary>Why it is opened again long after it was closed.</summary>
    public string? ReopenedBecause { get; init; }

    /// <summary>The step before which work on an old incident has come to rest; null when it goes on to the end.</summary>
    public string? RestsBefore { get; init; }

    /// <summary>The script for an incident.</summary>
    public static Script For(TakenIn report, IncidentFacts facts) => report.Example switch
    {
        "F5.1" => new(Upset, true)
        {
            Adjudicated = Upset with { ActivitiesAffectedDays = 30, PsychologicalTreatmentMonths = 2 },
            CandourAfterwards = new(true, Causation.AppearsToHaveResulted, PsychologicalHarmDays: 30),
        },
        "F5.5a" or "F5.10" or "F7.1" or "F7.3" or "F5.6a" => new(Upset, true),
        "F6.4" => new(NoHarm, true) { ReportIsLate = true },
        "F8.1" => new(Treated with { MajorIntervention = true }, true),
        "F8.2a" or "F8.2b" => new(NoHarm, true),
        "F8.3" or "ai" => new(Treated with { Hospitalised = false, ExtraInpatientDays = null }),
        "F8.4a" => new(Upset with { ActivitiesAffectedDays = 28 }),
        "F8.4b" => new(Upset with { ActivitiesAffectedDays = 27 }),
        "F8.5" => new(Treated with { ExtraInpatientDays = 9 }, true) { DeclinesContact = true },
        "F2.1" => new(Hurt),
        "violence" => new(Treated with { Hospitalised = false, ExtraInpatientDays = null }),
        "F2.2" => new(Treated with { LifeSavingIntervention = true, ExtraInpatientDays = 1, FurtherTreatmentMonths = 0 }),
        "F2.4" => new(Treated with { PermanentHarm = true, LifeExpectancyReduced = true, Distress = true, PsychologicalTreatmentMonths = 3, ActivitiesAffectedDays = 20, IndependentLivingAffectedMonths = 0, MentalHealthCondition = false }, true),
        "F2.5" => new(Treated with { Died = true, DeathAssociation = DeathAssociation.PossiblyAffected }, true) { WaitsForCoroner = true },
        "drug" => new(NoHarm with { ExtraObservation = true }),
        "duplicate-of-F5.1" => new(NoHarm) { DuplicateOf = "F5.1" },
        "duplicate-of-F2.2" => new(NoHarm) { DuplicateOf = "F2.2" },
        "duplicate-of-ai" => new(NoHarm) { DuplicateOf = "ai" },
        "reject-intended" => new(NoHarm) { Rejected = (RejectionGround.NotAnIncident, "The second scan was intended: it followed a drainage and was justified on its own request.") },
        "reject-test" => new(NoHarm) { Rejected = (RejectionGround.ReportedInError, "A test of the form by the service desk.") },
        "reject-outside" => new(NoHarm) { Rejected = (RejectionGround.OutsideTheService, "The car park belongs to the council, which has been told.") },
        _ => Usual(report.Id, report, facts),
    };

    private static Script Usual(IncidentId id, TakenIn report, IncidentFacts facts)
    {
        var harm = Habit.Number(id, "harm", 100) switch { < 72 => NoHarm, < 91 => Upset, < 98 => Hurt, _ => Treated with { Hospitalised = false, ExtraInpatientDays = null } };
        var isOld = report.Source == "cqc-2023-24";
        return new(harm, facts.Exposures.Count > 0 && Habit.Number(id, "investigate", 100) < 35)
        {
            Adjudicated = isOld && harm == Upset && Habit.OneIn(8, id, "dispute") ? Upset with { ActivitiesAffectedDays = 2 } : null,
            ReopenedBecause = isOld && report.Number == 100 ? "The patient has written that two further scans were done under the same wrong record." : null,
            RestsBefore = isOld && facts.DiscoveredAt.InUtc().Year == 2024 && Habit.OneIn(8, id, "rests") ? Habit.Number(id, "where", 6) switch { 0 => "pause", <= 2 => "learning", _ => "close" } : null,
        };
    }
}
