using System;
using System.Collections.Generic;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Sequential;

/// <summary>Gathers neighbouring signalling points into stretches.</summary>
internal static class SignalStretches
{
    public static void Add(List<SequentialSignal> signals, int count, bool upwards, Func<int, bool> signalled, Func<int, int?> began, Func<int, int, int?, string> sentence)
    {
        for (var first = 0; first < count; first++)
        {
            if (!signalled(first)) continue;
            var last = first;
            while (last + 1 < count && signalled(last + 1)) last++;
            var since = began(first);
            signals.Add(new SequentialSignal(upwards, first, last, since, sentence(first, last, since)));
            first = last;
        }
    }

    public static void InOrder(List<SequentialSignal> signals) =>
        signals.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.Upwards.CompareTo(a.Upwards));

    public static string Points(int first, int last) =>
        first == last ? "At point " + Wording.Position(first) : "From point " + Wording.Position(first) + " to " + Wording.Position(last);
}
