using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Scanning;

/// <summary>By what the two windows of a slice were compared.</summary>
[JsonConverter(typeof(WireEnumConverter<ExposureBasis>))]
public enum ExposureBasis
{
    /// <summary>By their days.</summary>
    Days,

    /// <summary>By the activity of the slice.</summary>
    Activity,

    /// <summary>By the activity of a wider slice, because it is not counted by all dimensions of this one (by equipment, say): taking it that the slice's share of it stayed the same.</summary>
    ActivityOfWiderSlice,
}
