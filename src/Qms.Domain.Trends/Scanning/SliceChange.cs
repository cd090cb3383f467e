using Qms.Domain.Trends.Series;

namespace Qms.Domain.Trends.Scanning;

/// <summary>How a slice changed from the baseline to the recent window.</summary>
public sealed record SliceChange
{
    internal SliceChange(TrendSlice slice, RateComparison comparison, ExposureBasis basis, double qValue, string sentence) =>
        (Slice, Comparison, Basis, QValue, Sentence) = (slice, comparison, basis, qValue, sentence);

    /// <summary>Which records.</summary>
    public TrendSlice Slice { get; }

    /// <summary>Counts, exposures, ratio, interval and p-value.</summary>
    public RateComparison Comparison { get; }

    /// <summary>What the exposures are.</summary>
    public ExposureBasis Basis { get; }

    /// <summary>The smallest false-discovery rate at which this is a finding, among all slices of the scan.</summary>
    public double QValue { get; }

    /// <summary>For a human: <c>CT at Main site: 14 in the last 3 months, where 5.2 were expected (2.7 times, q = 0.003).</c></summary>
    public string Sentence { get; }

    /// <summary>The same as <see cref="Sentence"/>.</summary>
    public override string ToString() => Sentence;
}
