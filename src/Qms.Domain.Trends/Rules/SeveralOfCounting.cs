using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Rules;

/// <summary>How "two of three" counts; families differ more here than anywhere.</summary>
[JsonConverter(typeof(WireEnumConverter<SeveralOfCounting>))]
public enum SeveralOfCounting
{
    /// <summary>Only points between the zone and the limits count, and all points of the window are on one side of the centre (NHSRplotthedots).</summary>
    WithinLimitsOneSide,

    /// <summary>Every point beyond the zone counts, also beyond the limits, and all points of the window are on one side (Making Data Count since November 2023).</summary>
    BeyondOneSide,

    /// <summary>Points beyond on one side less those beyond on the other; the rest may lie anywhere, and the window may be short at the start (PowerBI-SPC).</summary>
    NetSum,

    /// <summary>Points beyond on one side; the last point of the window is one of them (Western Electric).</summary>
    BeyondWithLast,
}
