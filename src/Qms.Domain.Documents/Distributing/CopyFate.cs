using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Documents.Distributing;

/// <summary>What became of a controlled copy.</summary>
[JsonConverter(typeof(WireEnumConverter<CopyFate>))]
public enum CopyFate
{
    /// <summary>It came back.</summary>
    Returned,

    /// <summary>It was destroyed where it was.</summary>
    Destroyed,

    /// <summary>It was replaced by the current version in its place.</summary>
    Replaced,

    /// <summary>It cannot be found; that is a non-conformity.</summary>
    Lost,
}
