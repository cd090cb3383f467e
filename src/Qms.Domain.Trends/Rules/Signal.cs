using System.Collections.Generic;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Trends.Rules;

/// <summary>A pattern that chance alone would seldom make: which rule, where, and a sentence for a human.</summary>
public sealed record Signal
{
    internal Signal(Rule rule, SignalDirection direction, int first, int last, IEnumerable<int> points, string sentence) =>
        (Rule, Direction, First, Last, Points, Sentence) = (rule, direction, first, last, ContentList.Of(points), sentence);

    /// <summary>The rule that was met.</summary>
    public Rule Rule { get; }

    /// <summary>Where it points to.</summary>
    public SignalDirection Direction { get; }

    /// <summary>The first point of the pattern, counted from 0.</summary>
    public int First { get; }

    /// <summary>The last point of the pattern, counted from 0.</summary>
    public int Last { get; }

    /// <summary>The points that the rule's way of flagging names, counted from 0, in order.</summary>
    public IReadOnlyList<int> Points { get; }

    /// <summary>For a reader: "Seven points in a row, from 1 May 2026 to 1 November 2026, are above the centre of 12.3."</summary>
    public string Sentence { get; }
}
