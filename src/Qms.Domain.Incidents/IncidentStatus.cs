using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents;

/// <summary>Where an incident stands. Stored by name, so members are never renamed; drawn and executed by <see cref="IncidentLifecycle"/>.</summary>
[JsonConverter(typeof(WireEnumConverter<IncidentStatus>))]
public enum IncidentStatus
{
    /// <summary>Not reported.</summary>
    None,

    /// <summary>Reported, and nobody has looked at it yet.</summary>
    Reported,

    /// <summary>The kind of response is decided.</summary>
    Triaged,

    /// <summary>A proportionate local review is under way.</summary>
    UnderReview,

    /// <summary>An investigation is under way.</summary>
    UnderInvestigation,

    /// <summary>Waiting for somebody outside, such as police or coroner. Duties run on.</summary>
    Paused,

    /// <summary>The analysis waits for approval and for answers to its findings and recommendations.</summary>
    Analysed,

    /// <summary>Every finding and recommendation is answered.</summary>
    ActionsAgreed,

    /// <summary>What was learned has been shared.</summary>
    LearningShared,

    /// <summary>Ended.</summary>
    Closed,

    /// <summary>Found not to be an incident, with a reason.</summary>
    Rejected,

    /// <summary>Found to be a duplicate, and merged into another incident.</summary>
    Merged,
}
