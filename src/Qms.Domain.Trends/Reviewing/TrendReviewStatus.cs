using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>Where a trend review stands. Stored by name, so members are never renamed; drawn and executed by <see cref="TrendReviewLifecycle"/>.</summary>
[JsonConverter(typeof(WireEnumConverter<TrendReviewStatus>))]
public enum TrendReviewStatus
{
    /// <summary>Nothing was detected.</summary>
    None,

    /// <summary>A signal was detected, and nobody has looked at it yet.</summary>
    Detected,

    /// <summary>Somebody has taken it on.</summary>
    Acknowledged,

    /// <summary>It is looked into.</summary>
    UnderAnalysis,

    /// <summary>It is said what it was, and waits for a decision.</summary>
    Explained,

    /// <summary>Actions are agreed.</summary>
    ActionsAgreed,

    /// <summary>It was decided that nothing needs to be done.</summary>
    NoActionNeeded,

    /// <summary>What was learned has been shared.</summary>
    LearningShared,

    /// <summary>Ended.</summary>
    Closed,

    /// <summary>Ended here: another review goes on in its place.</summary>
    Merged,
}
