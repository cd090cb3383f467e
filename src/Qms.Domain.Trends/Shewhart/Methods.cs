using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Qms.Domain.Trends.Rules;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Shewhart;

/// <summary>Says how a chart's numbers came about.</summary>
internal static class Methods
{
    public static ChartMethod Of(ChartKind kind, RuleProfile profile, ChartOptions options, IReadOnlyList<ChartPhase> phases)
    {
        var limits = profile.Limits;
        var screens = (options.ScreenRanges ?? limits.ScreensRanges) && kind is ChartKind.Individuals or ChartKind.IndividualsPrime or ChartKind.T or ChartKind.UPrime or ChartKind.PPrime;
        var constants = new List<MethodConstant> { new("width of limits in sigma", options.Width) };
        if (kind is ChartKind.Individuals or ChartKind.T) constants.Add(new("factor on the mean moving range", limits.MovingRangeFactor));
        if (kind is ChartKind.UPrime or ChartKind.PPrime) constants.Add(new("d2", BiasConstants.MovingRangeDivisor));
        if (kind == ChartKind.MovingRange) constants.Add(new("D4", BiasConstants.RangeScreen));
        if (kind == ChartKind.T) constants.Add(new("power", 1 / LimitModel.TimePower));
        if (screens) constants.Add(new("screening of ranges", kind == ChartKind.IndividualsPrime ? 3.2665 : BiasConstants.RangeScreen));
        if (options.Multiplier != 1) constants.Add(new("multiplier", options.Multiplier));
        var used = phases.Sum(static phase => phase.PointsUsed);
        var dropped = phases.Sum(static phase => phase.RangesScreened);
        var centre = options.Centre.Count > 0 ? " The centre was given." : "";
        var screening = screens ? $" Moving ranges too large for chance are left out once: {Number(dropped)} here." : "";
        var sentence = $"{profile.Name}: {Formula(kind, profile, options)}; from {Number(used)} {(used == 1 ? "point" : "points")} in {Number(phases.Count)} {(phases.Count == 1 ? "phase" : "phases")}.{centre}{screening}";
        return new(profile.Name, profile.Source, Formula(kind, profile, options), constants, sentence);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Formula(ChartKind kind, RuleProfile profile, ChartOptions options) => kind switch
    {
        _ when options.Confidence is { } confidence => $"mean; limits by the exact {(kind switch { ChartKind.C or ChartKind.U => "Poisson", ChartKind.G => "geometric", ChartKind.Individuals or ChartKind.Xbar => "normal", ChartKind.S => "chi-square", ChartKind.R => "studentised range", _ => "binomial" })} distribution, {(100 * confidence).ToString("0.###", CultureInfo.InvariantCulture)} % between them",
        ChartKind.Run => "median; no limits",
        ChartKind.Individuals when options.Sigma is not null => "mean ± 3 × the given sigma",
        ChartKind.Individuals when options.SigmaFromDeviation => "mean ± 3 × s/c4",
        ChartKind.Individuals => $"{Name(options.CentreBy)} ± {(profile.Limits.MovingRangeFactor == 2.66 ? "2.66" : "3/1.128")} × {Name(options.RangesBy)} moving range",
        ChartKind.MovingRange => "mean moving range; 0 to 3.267 × mean moving range",
        ChartKind.IndividualsPrime => "Σyn/Σn ± 3 × mean weighted moving range / √n",
        ChartKind.Xbar => "mean weighted by size ± 3 sigma / √n, sigma within subgroups",
        ChartKind.S => "mean or pooled standard deviation ± 3 of its standard errors by c4",
        ChartKind.R => "mean range weighted by size ± 3 × d3 × sigma, not below 0",
        ChartKind.P => "Σy/Σn ± 3 × √(p(1 − p)/n), within 0 and 1",
        ChartKind.PPrime => "Σy/Σn ± 3 × √(p(1 − p)/n) × sigma of z, within 0 and 1",
        ChartKind.Np => "n × Σy/Σn ± 3 × √(np(1 − p)), within 0 and n",
        ChartKind.U => "Σy/Σn ± 3 × √(u/n), not below 0",
        ChartKind.UPrime => "Σy/Σn ± 3 × √(u/n) × sigma of z, not below 0",
        ChartKind.C => "mean ± 3 × √mean, not below 0",
        ChartKind.G => profile.Limits.DrawsMedianOfCasesBetween ? "drawn at the median; limits mean ± 3 × √(mean × (mean + 1)), not below 0" : "mean ± 3 × √(mean × (mean − 1)), not below 0",
        _ => "individuals chart of y^(1/3.6), drawn to the power 3.6",
    };

    private static string Name(Average average) => average == Average.Mean ? "mean" : "median";
}
