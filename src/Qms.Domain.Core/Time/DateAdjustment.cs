using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Core.Time;

/// <summary>What becomes of a due day on which nobody works. It is never moved later, for that would make an interval longer than its rule allows.</summary>
[JsonConverter(typeof(WireEnumConverter<DateAdjustment>))]
public enum DateAdjustment
{
    /// <summary>It stays.</summary>
    None,

    /// <summary>It moves to the last working day before it.</summary>
    EarlierWorkingDay,
}
