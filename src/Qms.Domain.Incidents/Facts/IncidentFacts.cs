using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Confidentiality;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.People;

namespace Qms.Domain.Incidents.Facts;

/// <summary>What is known about an event: first as reported, later as amended. Facts that nobody has stated are null, and rules ask for them.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Title">A line for lists, without personal data.</param>
/// <param name="Description">What happened, in the reporter's words.</param>
/// <param name="OccurredAt">When it happened; for an ongoing matter, when it began.</param>
/// <param name="DiscoveredAt">When somebody in the service first knew of it; statutory clocks start here, not at the exposure.</param>
/// <param name="Location">Where it happened.</param>
/// <param name="Stage">The stage of the pathway where it began.</param>
/// <param name="MayAffectCare">Whether it may affect a patient's care, so that the clinical team, the patient or carer and affected staff must know without delay (LM2 j).</param>
/// <param name="People">Who was affected; empty when nobody was.</param>
/// <param name="Imaging">The examination; null when none was concerned.</param>
/// <param name="Exposures">Accidental or unintended exposures to ionising radiation; empty when none.</param>
/// <param name="Device">What part a device played; null while unknown.</param>
/// <param name="Candour">A professional's opinion of the outcome; null while not given.</param>
/// <param name="ErrorType">Where the error lay.</param>
/// <param name="Codes">Codes of external systems, with their versions.</param>
/// <param name="InvolvedStaff">Who took part in the event; none of them may lead its investigation.</param>
/// <param name="Statutory">Facts that particular laws ask about; null while nobody has stated any.</param>
public sealed record IncidentFacts(
    IncidentKind Kind,
    string Title,
    [property: PersonalData] string Description,
    Instant OccurredAt,
    Instant DiscoveredAt,
    DeliveryLocation Location,
    PathwayStage? Stage = null,
    bool? MayAffectCare = null,
    IReadOnlyList<AffectedPerson>? People = null,
    ImagingFacts? Imaging = null,
    IReadOnlyList<RadiationExposure>? Exposures = null,
    DeviceInvolvement? Device = null,
    CandourFacts? Candour = null,
    ErrorType? ErrorType = null,
    IReadOnlyList<ExternalCode>? Codes = null,
    IReadOnlyList<ActorId>? InvolvedStaff = null,
    StatutoryFacts? Statutory = null)
{
    /// <summary>Who was affected; empty when nobody was.</summary>
    public IReadOnlyList<AffectedPerson> People { get; init => field = ContentList.Of(value); } = ContentList.Of(People ?? []);

    /// <summary>Accidental or unintended exposures to ionising radiation; empty when none.</summary>
    public IReadOnlyList<RadiationExposure> Exposures { get; init => field = ContentList.Of(value); } = ContentList.Of(Exposures ?? []);

    /// <summary>Codes of external systems, with their versions.</summary>
    public IReadOnlyList<ExternalCode> Codes { get; init => field = ContentList.Of(value); } = ContentList.Of(Codes ?? []);

    /// <summary>Who took part in the event.</summary>
    public IReadOnlyList<ActorId> InvolvedStaff { get; init => field = ContentList.Of(value); } = ContentList.Of(InvolvedStaff ?? []);

    /// <summary>Whether somebody of <paramref name="group"/> was affected.</summary>
    public bool Affects(PersonGroup group) => People.Any(person => person.Group == group);

    /// <summary>Prints no personal data.</summary>
    public override string ToString() => $"Facts: {Title}";
}
