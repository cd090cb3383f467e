using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Documents;

/// <summary>Why no version of a document is to be used.</summary>
[JsonConverter(typeof(WireEnumConverter<WhyNotInForce>))]
public enum WhyNotInForce
{
    /// <summary>No document has this number.</summary>
    UnknownNumber,

    /// <summary>No version was ever authorised.</summary>
    NeverApproved,

    /// <summary>The first version waits for the day on which it takes effect.</summary>
    NotYetEffective,

    /// <summary>The last version was withdrawn, or the document retired.</summary>
    Withdrawn,

    /// <summary>An emergency change was not fully reviewed before it expired.</summary>
    EmergencyExpired,

    /// <summary>The review is overdue, and the service's policy forbids use then.</summary>
    ReviewOverdue,

    /// <summary>The version in force does not apply at this location.</summary>
    NotForThisLocation,
}

/// <summary>The answer of <see cref="DocumentRegister.InForce"/>: one version, or why there is none.</summary>
/// <remarks><c>default</c> names no document and is not in force.</remarks>
public readonly struct InForce
{
    private readonly DocumentVersion? _candidate;
    private readonly WhyNotInForce? _why;

    internal InForce(ControlledDocument? document, DocumentVersion? candidate, WhyNotInForce? why, Instant at) =>
        (Document, _candidate, _why, At) = (document, candidate, why, at);

    /// <summary>The document; null when no document has the number.</summary>
    public ControlledDocument? Document { get; }

    /// <summary>The moment that was asked about.</summary>
    public Instant At { get; }

    /// <summary>The version to be used; null when there is none.</summary>
    public DocumentVersion? Version => _why is null ? _candidate : null;

    /// <summary>Why there is none; null when there is one.</summary>
    public WhyNotInForce? Why => Version is null ? _why ?? WhyNotInForce.UnknownNumber : null;

    /// <summary>Whether the review of the version was overdue at that moment. Under a policy that forbids it the version is not to be used either.</summary>
    public bool IsReviewOverdue { get; internal init; }

    /// <summary>The answer in a sentence for a user.</summary>
    public string InWords => Why switch
    {
        null => $"{Document!.Number} version {_candidate!.Number} is in force{(IsReviewOverdue ? "; its review is overdue" : "")}.",
        WhyNotInForce.UnknownNumber => "No document has this number.",
        WhyNotInForce.NeverApproved => $"No version of {Document!.Number} was ever authorised.",
        WhyNotInForce.NotYetEffective => $"The first version of {Document!.Number} is authorised and has not taken effect yet.",
        WhyNotInForce.Withdrawn => $"{Document!.Number} was withdrawn.",
        WhyNotInForce.EmergencyExpired => $"The emergency change of {Document!.Number} expired: it was not fully reviewed in time.",
        WhyNotInForce.ReviewOverdue => $"The review of {Document!.Number} version {_candidate!.Number} was due on {LocalDatePattern.Iso.Format(Document.ReviewDueOn(At)!.Value)}; until it is done this service does not use it.",
        _ => $"{Document!.Number} version {_candidate!.Number} does not apply at this location.",
    };

    /// <summary>The same as <see cref="InWords"/>.</summary>
    public override string ToString() => InWords;
}
