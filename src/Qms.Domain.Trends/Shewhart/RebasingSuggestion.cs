using System;
using System.Linq;
using Qms.Domain.Trends.Rules;

namespace Qms.Domain.Trends.Shewhart;

/// <summary>That limits might be drawn anew from some point on, and what that would change. It is never applied by itself.</summary>
/// <remarks>
/// NHS England's Making Data Count guidance asks for three things before limits are recalculated: a sustained change, a known cause in the process, and enough points for new limits.
/// The first and the last can be computed; the cause is for those who run the process to name, as the reason of a <see cref="PhaseStart"/>.
/// </remarks>
public sealed record RebasingSuggestion
{
    /// <summary>With fewer points after the change, new limits would be too uncertain.</summary>
    public const int FewestPoints = 12;

    private RebasingSuggestion(ControlChart chart, Signal signal, ControlChart preview)
    {
        var (before, after) = (chart.Points[signal.First], preview.Points[signal.First]);
        Signal = signal;
        From = signal.First;
        Label = before.Label;
        PointsSince = chart.Points.Count(point => point.Index >= signal.First && point.IsIncluded && point.Value is not null);
        (OldCentre, NewCentre) = (before.Centre, after.Centre);
        (NewLowerLimit, NewUpperLimit) = (after.LowerLimit, after.UpperLimit);
        SignalsBefore = chart.Signals.Count;
        SignalsAfter = preview.Signals.Count;
        var direction = signal.Direction == SignalDirection.Up ? "above" : "below";
        Sentence = $"Since {Label} {Words.Number(PointsSince)} points have been recorded, and the run {direction} the centre has not ended. "
            + (HasEnoughPoints
                ? $"If the process was changed then, limits could be drawn anew from there: the centre would move from {Text(OldCentre)} to {Text(NewCentre)}, and {Words.Number(SignalsAfter)} instead of {Words.Number(SignalsBefore)} signals would remain. Without a known cause, keep the limits and look for one."
                : $"New limits would need {Words.Number(FewestPoints)} points. Keep the limits, look for the cause, and look again.");
    }

    /// <summary>The sustained change.</summary>
    public Signal Signal { get; }

    /// <summary>The first point of the new phase, counted from 0.</summary>
    public int From { get; }

    /// <summary>What sentences call that point: its date, if it has one.</summary>
    public string Label { get; }

    /// <summary>Points with a value from there on.</summary>
    public int PointsSince { get; }

    /// <summary>Whether there are at least <see cref="FewestPoints"/> of them.</summary>
    public bool HasEnoughPoints => PointsSince >= FewestPoints;

    /// <summary>The centre as it is.</summary>
    public double? OldCentre { get; }

    /// <summary>The centre as it would be.</summary>
    public double? NewCentre { get; }

    /// <summary>The lower limit as it would be.</summary>
    public double? NewLowerLimit { get; }

    /// <summary>The upper limit as it would be.</summary>
    public double? NewUpperLimit { get; }

    /// <summary>Signals of the whole chart as it is.</summary>
    public int SignalsBefore { get; }

    /// <summary>Signals that would remain.</summary>
    public int SignalsAfter { get; }

    /// <summary>What, since when, what it would change, and what is for people to decide.</summary>
    public string Sentence { get; }

    /// <summary>Looks for a run on one side of the centre that lasts to the end of the chart; null when there is none, or when the last phase began with it.</summary>
    /// <param name="chart">The chart; one of moving ranges has no suggestion.</param>
    /// <exception cref="ArgumentNullException"><paramref name="chart"/> is null.</exception>
    public static RebasingSuggestion? For(ControlChart chart)
    {
        if (chart is null) throw new ArgumentNullException(nameof(chart));
        if (chart.Phases.Count == 0 || chart.Kind == ChartKind.MovingRange) return null;
        var phase = chart.Phases[chart.Phases.Count - 1];
        var last = chart.Points.LastOrDefault(static point => point.IsIncluded && point.Value is not null && point.Value != point.Centre);
        if (last is null) return null;
        var signal = chart.Signals.LastOrDefault(s => s.Rule.Kind is RuleKind.Shift or RuleKind.LongRun && s.First > phase.First && s.Last == last.Index);
        return signal is null ? null : new(chart, signal, chart.Rebase(signal.First));
    }

    private static string Text(double? value) => value is { } number ? Words.Measure(number) : "nothing";
}
