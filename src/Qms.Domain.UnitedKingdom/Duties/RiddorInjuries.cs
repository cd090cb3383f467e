using System.Globalization;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>Whether an injury is one that the regulations cover at all: an accident connected with work, and none of the exclusions (SI 2013/1471 regs 2, 14).</summary>
internal static class RiddorInjuries
{
    public static MissingFact Fact(int index, string name, string question) =>
        new($"statutory.injuries[{index.ToString(CultureInfo.InvariantCulture)}].{name}", question);

    /// <summary>True when covered; otherwise <paramref name="findings"/> says why not or what is missing.</summary>
    public static bool IsCovered(IncidentCase c, Findings findings, int index, Injury injury, AffectedPerson person)
    {
        if (Refusal(c, injury) is { } refusal)
        {
            findings.Refuses(refusal);
            return false;
        }

        return !AsksWork(c, findings, index, injury, person) & !AsksTreatment(findings, index, injury, person) & !AsksRoad(c, findings, index, injury) & !AsksRadiation(c, findings, index, injury);
    }

    /// <summary>True when connected with work; otherwise <paramref name="findings"/> says why not or what is missing.</summary>
    public static bool IsWorkRelated(IncidentCase c, Findings findings, int index, Injury injury, AffectedPerson person)
    {
        if (injury.WorkRelated == false) findings.Refuses(NotWork);
        return injury.WorkRelated != false && !AsksWork(c, findings, index, injury, person);
    }

    private const string NotWork = "It is recorded that the injury did not arise out of or in connection with work.";

    private static string? Refusal(IncidentCase c, Injury injury) =>
        injury.WorkRelated == false ? NotWork
        : injury.FromMedicalTreatment == true ? "It is recorded that the injury arose from an operation on, or the examination or treatment of, the injured person by or under a doctor or dentist, which is excluded (reg 14(1) in Great Britain)."
        : injury.RoadTraffic == true ? "It is recorded that the injury arose from the movement of a vehicle on a road, which is excluded (reg 14(3) in Great Britain)."
        : injury.FromRadiation == true && IsNotifiedAsDose(c, injury) ? "It is recorded that ionising radiation gave the injury, and the dose is notified under the regulations on ionising radiation (reg 14(6) in Great Britain)."
        : null;

    // Violence by a patient or visitor to somebody at work is connected with that work; between colleagues it may be private.
    private static bool AsksWork(IncidentCase c, Findings findings, int index, Injury injury, AffectedPerson person)
    {
        var isPresumed = person.Group == PersonGroup.Staff && c.Facts.Kind is IncidentKind.ViolenceOrAggressionByPatient or IncidentKind.ViolenceOrAggressionByVisitor;
        if (injury.WorkRelated is not null || isPresumed) return false;
        findings.Asks("Whether the injury arose out of or in connection with work has not been recorded.", Fact(index, "workRelated", "Did the injury arise out of or in connection with work: the way it was done, equipment, substances or the premises?"));
        return true;
    }

    private static bool AsksTreatment(Findings findings, int index, Injury injury, AffectedPerson person)
    {
        if (injury.FromMedicalTreatment is not null || person.Group != PersonGroup.Patient) return false;
        findings.Asks("Whether the injury arose from the patient's own examination or treatment has not been recorded.",
            Fact(index, "fromMedicalTreatment", "Did the injury arise from an operation on, or the examination or treatment of, the injured person, conducted by or under the supervision of a doctor or dentist?"));
        return true;
    }

    private static bool AsksRoad(IncidentCase c, Findings findings, int index, Injury injury)
    {
        if (injury.RoadTraffic is not null || c.Facts.Location.Kind != LocationKind.Mobile) return false;
        findings.Asks("It happened at a mobile unit, and whether the injury arose from a vehicle on a road has not been recorded.",
            Fact(index, "roadTraffic", "Did the injury arise from the movement of a vehicle on a road, other than by loading or unloading it, by work on or beside the road or by a substance that it carried?"));
        return true;
    }

    private static bool AsksRadiation(IncidentCase c, Findings findings, int index, Injury injury)
    {
        if (injury.FromRadiation is not null || !IsNotifiedAsDose(c, injury)) return false;
        findings.Asks("A dose to the injured person is notified under the regulations on ionising radiation; whether that radiation gave the injury has not been recorded.",
            Fact(index, "fromRadiation", "Did ionising radiation give the injury?"));
        return true;
    }

    private static bool IsNotifiedAsDose(IncidentCase c, Injury injury)
    {
        foreach (var dose in c.StatedFacts().OccupationalDoses)
        {
            if (dose.Person == injury.Person && Irr17Doses.IsNotified(c, dose)) return true;
        }

        return false;
    }
}
