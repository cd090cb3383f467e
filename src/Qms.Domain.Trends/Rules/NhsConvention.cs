using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Rules;

/// <summary>Whose reading of the NHS variation and assurance icons applies.</summary>
[JsonConverter(typeof(WireEnumConverter<NhsConvention>))]
public enum NhsConvention
{
    /// <summary>A target on a limit counts as beyond it; without limits there is no answer.</summary>
    MakingDataCount,

    /// <summary>A target on a limit is hit and miss, and so is a target without limits (NHSRplotthedots 0.2.2).</summary>
    PlotTheDots,

    /// <summary>A target on a limit is hit and miss, and so is a target without limits, but for run charts; rules that disagree give several icons (PowerBI-SPC).</summary>
    PowerBI,
}
