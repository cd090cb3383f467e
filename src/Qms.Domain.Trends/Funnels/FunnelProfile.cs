using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Funnels;

/// <summary>Whose conventions a funnel plot follows. They differ in transforms, standard errors and edge cases, so profiles are never mixed.</summary>
[JsonConverter(typeof(WireEnumConverter<FunnelProfile>))]
public enum FunnelProfile
{
    /// <summary>This library's own: z-scores and limits share one transform and one standard error, and no limit depends on where the curve is drawn. See <see cref="FunnelOptions.Recommended"/>.</summary>
    Recommended,

    /// <summary>As the R package FunnelPlotR 0.6.0 computes.</summary>
    FunnelPlotR,

    /// <summary>As the Power BI visual PowerBI-Funnels of WA Health computes (June 2026).</summary>
    PowerBiFunnels,
}
