using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Documents.Reviewing;

/// <summary>What a periodic review decides.</summary>
[JsonConverter(typeof(WireEnumConverter<ReviewOutcome>))]
public enum ReviewOutcome
{
    /// <summary>It stays as it is.</summary>
    ConfirmedUnchanged,

    /// <summary>A new version is needed.</summary>
    Revise,

    /// <summary>It is no longer needed: the document is retired.</summary>
    Withdraw,
}
