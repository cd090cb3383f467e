using System;

namespace Qms.Domain.Trends.Shewhart;

/// <summary>From which points centre and limits are drawn; the rules look at all points all the same.</summary>
public sealed record Baseline
{
    private Baseline(int points, bool isFromEnd, bool isInEachPhase) => (Points, IsFromEnd, IsInEachPhase) = (points, isFromEnd, isInEachPhase);

    /// <summary>How many points; 0 for all.</summary>
    public int Points { get; }

    /// <summary>Whether they are the last points of the series; otherwise the first.</summary>
    public bool IsFromEnd { get; }

    /// <summary>Whether every phase has such a baseline of its own.</summary>
    public bool IsInEachPhase { get; }

    /// <summary>All points.</summary>
    public static Baseline All { get; } = new(0, false, false);

    /// <summary>The first points of the series; the limits are frozen after them.</summary>
    public static Baseline First(int points) => new(Checked(points), false, false);

    /// <summary>The last points of the series.</summary>
    public static Baseline Last(int points) => new(Checked(points), true, false);

    /// <summary>The first points of each phase.</summary>
    public static Baseline FirstOfEachPhase(int points) => new(Checked(points), false, true);

    private static int Checked(int points) => points > 0 ? points : throw new ArgumentOutOfRangeException(nameof(points), points, "A baseline has at least one point.");
}
