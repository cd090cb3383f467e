using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Qms.Domain.Trends.Nhs;
using Qms.Domain.Trends.Rules;
using Qms.Domain.Trends.Shewhart;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Tests.Oracles;

/// <summary>Settings of the visual as options of ours. Strict: a setting that is not known here fails.</summary>
internal sealed class PowerBIQuestion
{
    private readonly HashSet<RuleKind> _rules = [];
    private readonly OracleCase _oracle;
    private string _chart = "i";
    private string _flags = "both";
    private int _shift = 7;
    private int _trend = 5;
    private int _limit = 3;
    private int _twoInThree = 2;
    private bool _flagsWindow;
    private bool _isSpecified;
    private double? _multiplier;
    private int? _subset;
    private bool _isFromEnd;
    private double? _lowest;
    private double? _highest;
    private double? _lower;
    private double? _upper;
    private bool? _screens;
    private bool _showsTarget;
    private double? _target;
    private string _percent = "Automatic";

    public PowerBIQuestion(OracleCase oracle)
    {
        _oracle = oracle;
        foreach (var (group, settings) in oracle.Settings)
        {
            foreach (var setting in settings.EnumerateObject()) Set(group + "." + setting.Name, setting.Value);
        }
    }

    public ImprovementDirection Good { get; private set; }

    public bool LooksAtLastPoint { get; private set; } = true;

    public double? Target => _showsTarget ? _target : null;

    public Computed<ControlChart> Compute()
    {
        foreach (var field in _oracle.Data.EnumerateObject())
        {
            if (field.Name is not ("key" or "numerators" or "denominators" or "groupings" or "xbar_sds")) throw new NotSupportedException($"{_oracle.Id}: data {field.Name}");
        }

        var numerators = Read.Numbers(_oracle.Data.GetProperty("numerators"));
        var denominators = Read.Numbers(_oracle.Data, "denominators");
        var kind = Kind(_chart);

        // The peer takes out shares above one; we refuse them, so they are handed over as missing.
        for (var i = 0; i < denominators.Length && _chart is "p" or "pp"; i++)
        {
            if (numerators[i] > denominators[i]) numerators[i] = double.NaN;
        }

        var profile = RuleProfile.PowerBIWith(_shift, _trend, _limit, _twoInThree, _flagsWindow);
        profile = profile.WithRules(profile.Name, profile.Rules.Where(rule => _rules.Contains(rule.Kind)));
        var percent = _percent == "Yes" || (_percent == "Automatic" && _chart is "p" or "pp");
        var options = ChartOptions.Default.WithMultiplier(_multiplier is null or 1 && percent ? 100 : _multiplier ?? 1).WithScreening(_screens).WithLimitsWithin(_lowest, _highest);
        if (_isSpecified) options = options.WithSpecification(_lower, _upper);
        if (_chart == "i_m") options = options.WithAverages(Average.Median, Average.Mean);
        if (_chart == "i_mm") options = options.WithAverages(Average.Median, Average.Median);
        if (_subset is { } points && points > 0) options = options.WithBaseline(_isFromEnd ? Baseline.Last(points) : Baseline.First(points));
        if (_oracle.Data.TryGetProperty("groupings", out var element))
        {
            var groups = Read.Texts(element);
            options = options.WithPhases([.. Enumerable.Range(1, groups.Length - 1).Where(i => groups[i] != groups[i - 1]).Select(static i => PhaseStart.At(i))]);
        }

        if (kind is ChartKind.Xbar or ChartKind.S)
        {
            var deviations = Read.Numbers(_oracle.Data, "xbar_sds");
            return ControlCharts.ComputeSubgroups(kind, numerators.Select((value, i) => kind == ChartKind.Xbar
                ? Subgroup.Summarised((int)denominators[i], Known(value), Known(deviations[i]))
                : Subgroup.Summarised((int)denominators[i], null, Known(value))).ToList(), profile, options);
        }

        return denominators.Length > 0 ? ControlCharts.ComputeRatios(kind, numerators, denominators, profile, options) : ControlCharts.Compute(kind, numerators, profile, options);
    }

    public string Word(PointFlag? flag)
    {
        if (flag is null) return "none";
        if (Good == ImprovementDirection.Neutral) return flag.Direction == SignalDirection.Up ? "neutral_high" : "neutral_low";
        var isGood = flag.Direction == SignalDirection.Up == (Good == ImprovementDirection.Increase);
        var word = isGood ? "improvement" : "deterioration";
        return _flags == "both" || _flags == word ? word : "none";
    }

    public bool IsShown(Variation icon) => _flags switch
    {
        "improvement" => icon is not (Variation.ConcernHigh or Variation.ConcernLow),
        "deterioration" => icon is not (Variation.ImprovementHigh or Variation.ImprovementLow),
        _ => true,
    };

    private static double? Known(double value) => double.IsNaN(value) ? null : value;

    private static ChartKind Kind(string chart) => chart switch
    {
        "run" => ChartKind.Run,
        "i" or "i_m" or "i_mm" => ChartKind.Individuals,
        "mr" => ChartKind.MovingRange,
        "p" => ChartKind.P,
        "pp" => ChartKind.PPrime,
        "u" => ChartKind.U,
        "up" => ChartKind.UPrime,
        "c" => ChartKind.C,
        "xbar" => ChartKind.Xbar,
        "s" => ChartKind.S,
        "g" => ChartKind.G,
        "t" => ChartKind.T,
        _ => throw new NotSupportedException(chart),
    };

    private static int Zone(JsonElement value) => value.GetString() switch { "1 Sigma" => 1, "2 Sigma" => 2, "3 Sigma" => 3, "Specification" => 3, var other => throw new NotSupportedException(other) };

    private void Rule(RuleKind kind, JsonElement value)
    {
        if (value.GetBoolean()) _rules.Add(kind);
    }

    private void Set(string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null) return;
        switch (name)
        {
            case "spc.chart_type": _chart = value.GetString()!; break;
            case "spc.outliers_in_limits": _screens = !value.GetBoolean(); break;
            case "spc.multiplier": _multiplier = value.GetDouble(); break;
            case "spc.perc_labels": _percent = value.GetString()!; break;
            case "spc.num_points_subset": _subset = (int)value.GetDouble(); break;
            case "spc.subset_points_from": _isFromEnd = value.GetString() == "End"; break;
            case "spc.ll_truncate": _lowest = value.GetDouble(); break;
            case "spc.ul_truncate": _highest = value.GetDouble(); break;
            case "spc.sig_figs": break;
            case "outliers.astronomical": Rule(RuleKind.BeyondLimits, value); break;
            case "outliers.astronomical_limit": _limit = Zone(value); _isSpecified = value.GetString() == "Specification"; break;
            case "outliers.shift": Rule(RuleKind.Shift, value); break;
            case "outliers.shift_n": _shift = (int)value.GetDouble(); break;
            case "outliers.trend": Rule(RuleKind.Trend, value); break;
            case "outliers.trend_n": _trend = (int)value.GetDouble(); break;
            case "outliers.two_in_three": Rule(RuleKind.SeveralOf, value); break;
            case "outliers.two_in_three_limit": _twoInThree = Zone(value); break;
            case "outliers.two_in_three_highlight_series": _flagsWindow = value.GetBoolean(); break;
            case "outliers.process_flag_type": _flags = value.GetString()!; break;
            case "outliers.improvement_direction":
                Good = value.GetString() switch { "increase" => ImprovementDirection.Increase, "decrease" => ImprovementDirection.Decrease, "neutral" => ImprovementDirection.Neutral, var other => throw new NotSupportedException(other) };
                break;
            case "lines.show_alt_target": _showsTarget = value.GetBoolean(); break;
            case "lines.alt_target": _target = value.GetDouble(); break;
            case "lines.show_specification": break;
            case "lines.specification_lower": _lower = value.GetDouble(); break;
            case "lines.specification_upper": _upper = value.GetDouble(); break;
            case "nhs_icons.show_variation_icons" or "nhs_icons.show_assurance_icons": break;
            case "nhs_icons.flag_last_point": LooksAtLastPoint = value.GetBoolean(); break;
            default: throw new NotSupportedException($"{_oracle.Id}: option {name}");
        }
    }
}
