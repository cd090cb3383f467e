using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Collections;
using Qms.Domain.Trends.Rules;
using Qms.Domain.Trends.Shewhart;

namespace Qms.Domain.Trends.Nhs;

/// <summary>What a chart says of improvement, concern and the target: one reading a point, and the two icons, in the way of the chart's profile.</summary>
/// <remarks>NHS England, Making Data Count. The variation icon is that of the latest point with a value; the assurance icon compares the last limits with the last target.</remarks>
public sealed record NhsAssessment
{
    private NhsAssessment(IReadOnlyList<Variation> points, IReadOnlyList<Variation> icons, IReadOnlyList<Variation> all, IReadOnlyList<Variation> phases, Assurance assurance, string sentence) =>
        (Points, Icons, AllIcons, Phases, Assurance, Sentence) = (ContentList.Of(points), ContentList.Of(icons), ContentList.Of(all), ContentList.Of(phases), assurance, sentence);

    /// <summary>The reading of each point, by its flag of highest priority.</summary>
    public IReadOnlyList<Variation> Points { get; }

    /// <summary>The variation icon. More than one only in the way of PowerBI-SPC, when rules disagree about the latest point.</summary>
    public IReadOnlyList<Variation> Icons { get; }

    /// <summary>The first variation icon.</summary>
    public Variation Variation => Icons[0];

    /// <summary>Every reading that some flag of some point has, for a report that does not look at the latest point only.</summary>
    public IReadOnlyList<Variation> AllIcons { get; }

    /// <summary>The variation icon at the end of each phase.</summary>
    public IReadOnlyList<Variation> Phases { get; }

    /// <summary>The assurance icon.</summary>
    public Assurance Assurance { get; }

    /// <summary>Both for a reader.</summary>
    public string Sentence { get; }

    /// <summary>Reads a chart.</summary>
    /// <param name="chart">The chart; its profile decides on the edges.</param>
    /// <param name="good">Which direction is good.</param>
    /// <param name="target">The target in the chart's units; null for none.</param>
    public static NhsAssessment Of(ControlChart chart, ImprovementDirection good, double? target = null) =>
        OfChangingTarget(chart, good, target is { } one && chart is not null ? Enumerable.Repeat<double?>(one, chart.Points.Count).ToArray() : []);

    /// <summary>Reads a chart whose target changes over time.</summary>
    /// <param name="chart">The chart; its profile decides on the edges.</param>
    /// <param name="good">Which direction is good.</param>
    /// <param name="targets">One for each point, null where there is none; or empty. The last one counts for assurance.</param>
    /// <exception cref="ArgumentException">There are targets, but not one for each point; or one is not a finite number.</exception>
    public static NhsAssessment OfChangingTarget(ControlChart chart, ImprovementDirection good, IReadOnlyList<double?> targets)
    {
        if (chart is null) throw new ArgumentNullException(nameof(chart));
        if (targets is null) throw new ArgumentNullException(nameof(targets));
        if (targets.Count > 0 && targets.Count != chart.Points.Count) throw new ArgumentException($"There are {chart.Points.Count} points and {targets.Count} targets.", nameof(targets));
        if (targets.Any(static t => t is { } given && (double.IsNaN(given) || double.IsInfinity(given)))) throw new ArgumentException("A target is a finite number.", nameof(targets));
        var points = chart.Points.Select(point => Read(point.Flag, good)).ToArray();
        var phases = chart.Phases.Select(phase => Latest(chart, phase.First, phase.Last) is { } last ? Read(last.Flag, good) : Variation.CommonCause).ToArray();
        var latest = Latest(chart, 0, chart.Points.Count - 1);
        var icons = latest is null || latest.Flags.Count == 0 ? [Variation.CommonCause]
            : chart.Profile.Nhs == NhsConvention.PowerBI ? latest.Flags.Select(flag => Read(flag, good)).Distinct().OrderBy(static v => v).ToArray()
            : [Read(latest.Flag, good)];
        var all = chart.Points.SelectMany(static point => point.Flags).Select(flag => Read(flag, good)).Where(static v => v != Variation.CommonCause).Distinct().OrderBy(static v => v).DefaultIfEmpty(Variation.CommonCause).ToArray();
        var target = targets.Count > 0 ? targets[targets.Count - 1] : null;
        var assurance = Assure(chart, good, target);
        return new(points, icons, all, phases, assurance, Say(icons[0], assurance, target));
    }

    private static ChartPoint? Latest(ControlChart chart, int first, int last)
    {
        for (var i = last; i >= first; i--)
        {
            if (chart.Points[i].Value is not null) return chart.Points[i];
            if (chart.Profile.Nhs == NhsConvention.PlotTheDots) return null;
        }

        return null;
    }

    private static Variation Read(PointFlag? flag, ImprovementDirection good) =>
        flag is null || flag.Direction == SignalDirection.None ? Variation.CommonCause
        : flag.Direction == SignalDirection.Up ? good switch
        {
            ImprovementDirection.Increase => Variation.ImprovementHigh,
            ImprovementDirection.Decrease => Variation.ConcernHigh,
            _ => Variation.NeutralHigh,
        }
        : good switch
        {
            ImprovementDirection.Increase => Variation.ConcernLow,
            ImprovementDirection.Decrease => Variation.ImprovementLow,
            _ => Variation.NeutralLow,
        };

    private static Assurance Assure(ControlChart chart, ImprovementDirection good, double? target)
    {
        if (target is not { } given || good == ImprovementDirection.Neutral || chart.Points.Count == 0 || chart.Kind == ChartKind.Run) return Assurance.None;
        var last = chart.Points[chart.Points.Count - 1];
        var how = chart.Profile.Nhs;
        if (how == NhsConvention.PowerBI && last.Value is null) last = Latest(chart, 0, chart.Points.Count - 1) ?? last;
        if (last.UpperLimit is null && last.LowerLimit is null) return how == NhsConvention.MakingDataCount ? Assurance.None : Assurance.HitAndMiss;
        var isInclusive = how == NhsConvention.MakingDataCount;
        var isAbove = last.UpperLimit is { } upper && (isInclusive ? given >= upper : given > upper);
        var isBelow = last.LowerLimit is { } lower && (isInclusive ? given <= lower : given < lower);

        // Limits without width, both on the target: every value meets it.
        if (isAbove && isBelow) return Assurance.Passing;
        if (isAbove) return good == ImprovementDirection.Increase ? Assurance.Failing : Assurance.Passing;
        if (isBelow) return good == ImprovementDirection.Increase ? Assurance.Passing : Assurance.Failing;
        return Assurance.HitAndMiss;
    }

    private static string Say(Variation variation, Assurance assurance, double? target)
    {
        var first = variation switch
        {
            Variation.CommonCause => "No significant change.",
            Variation.ImprovementHigh => "Significant improvement: higher values.",
            Variation.ImprovementLow => "Significant improvement: lower values.",
            Variation.ConcernHigh => "Cause for concern: higher values.",
            Variation.ConcernLow => "Cause for concern: lower values.",
            Variation.NeutralHigh => "Significant change: higher values.",
            _ => "Significant change: lower values.",
        };
        return assurance switch
        {
            Assurance.Passing => $"{first} The target of {Words.Measure(target!.Value)} will be met unless the process changes.",
            Assurance.Failing => $"{first} The target of {Words.Measure(target!.Value)} will not be met unless the process changes.",
            Assurance.HitAndMiss => $"{first} The target of {Words.Measure(target!.Value)} will be met or missed at random.",
            _ => first,
        };
    }
}
