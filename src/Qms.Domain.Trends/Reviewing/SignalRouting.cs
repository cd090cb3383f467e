using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>What becomes of a detected signal.</summary>
[JsonConverter(typeof(WireEnumConverter<SignalRouting>))]
public enum SignalRouting
{
    /// <summary>A new review is opened.</summary>
    OpensReview,

    /// <summary>It is recorded on an open review of the same signal.</summary>
    JoinsReview,

    /// <summary>It tells nothing new: a closed review of the same signal knew it as far, or an open one knows it further.</summary>
    AlreadyKnown,
}
