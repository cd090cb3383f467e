using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Shewhart;

/// <summary>Which chart, by what is plotted and how it varies.</summary>
/// <remarks>Montgomery, Introduction to Statistical Quality Control; Provost and Murray, The Health Care Data Guide; Laney 2002 for P′ and U′.</remarks>
[JsonConverter(typeof(WireEnumConverter<ChartKind>))]
public enum ChartKind
{
    /// <summary>Values around their median, without limits.</summary>
    Run,

    /// <summary>Individual values (X of XmR) around their mean; limits from the moving ranges.</summary>
    Individuals,

    /// <summary>The difference of each value from the one before it, without sign (mR of XmR).</summary>
    MovingRange,

    /// <summary>I′: ratios whose denominators differ; limits from weighted moving ranges.</summary>
    IndividualsPrime,

    /// <summary>X̄: the means of subgroups.</summary>
    Xbar,

    /// <summary>S: the standard deviations of subgroups.</summary>
    S,

    /// <summary>R: the ranges of subgroups of 2 to 25 values.</summary>
    R,

    /// <summary>P: the share of a whole; binomial limits.</summary>
    P,

    /// <summary>P′: the share of a large whole, limits widened or narrowed by how shares really vary (Laney 2002).</summary>
    PPrime,

    /// <summary>Np: how many of a whole; binomial limits.</summary>
    Np,

    /// <summary>U: events per unit of activity; Poisson limits.</summary>
    U,

    /// <summary>U′: events per unit of much activity, limits as rates really vary (Laney 2002).</summary>
    UPrime,

    /// <summary>C: events in equal periods; Poisson limits.</summary>
    C,

    /// <summary>G: opportunities between rare events; geometric limits.</summary>
    G,

    /// <summary>T: time between rare events, judged after the power 1/3.6 (Nelson 1994).</summary>
    T,
}
