using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Documents.Approving;

/// <summary>Whether the signatories of a stage sign in any order.</summary>
[JsonConverter(typeof(WireEnumConverter<SigningOrder>))]
public enum SigningOrder
{
    /// <summary>In any order.</summary>
    Parallel,

    /// <summary>In the order in which they are listed.</summary>
    Sequential,
}
