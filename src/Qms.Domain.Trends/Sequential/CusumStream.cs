using System;
using System.Collections.Generic;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Sequential;

/// <summary>A CUSUM chart that grows: each value costs the same, however many came before, and gives the same point as the chart of all values.</summary>
/// <remarks>Immutable: appending answers a new stream. Keep <see cref="Last"/> of each, or ask only whether it signals.</remarks>
public sealed class CusumStream
{
    private readonly double _slack;
    private readonly double _interval;

    private CusumStream(double centre, double sigma, double slack, double interval, CusumPoint last, int count)
    {
        Centre = centre;
        Sigma = sigma;
        _slack = slack;
        _interval = interval;
        Last = last;
        Count = count;
    }

    /// <summary>The centre.</summary>
    public double Centre { get; }

    /// <summary>The standard deviation of a single value.</summary>
    public double Sigma { get; }

    /// <summary>How many points have been appended, missing ones included.</summary>
    public int Count { get; }

    /// <summary>The latest point; before the first one, the head start.</summary>
    public CusumPoint Last { get; }

    /// <summary>Begins a stream.</summary>
    /// <param name="options">With centre and σ, which cannot be estimated from values that have not come yet.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public static Computed<CusumStream> Start(CusumOptions options)
    {
        if (options is null) throw new ArgumentNullException(nameof(options));
        var refusals = new List<Rejection>();
        Cusum.Check(options, refusals);
        if (options.Centre is not { } centre || double.IsNaN(centre) || double.IsInfinity(centre)) refusals.Add(new Rejection("trends.centre-needed", "options.centre", "A stream needs a given centre."));
        if (options.Sigma is not { } sigma || !(sigma > 0) || double.IsInfinity(sigma)) refusals.Add(new Rejection("trends.sigma-needed", "options.sigma", "A stream needs a given, positive standard deviation."));
        return refusals.Count > 0 ? Computed<CusumStream>.Refused(refusals) : Computed<CusumStream>.Of(Start(options.Centre!.Value, options.Sigma!.Value, options));
    }

    /// <summary>Appends a single value; not a number when missing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is infinite.</exception>
    public CusumStream Append(double value) => Append(value, 1);

    /// <summary>Appends the mean of a subgroup of <paramref name="size"/> values.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The mean is infinite, or there is a mean without values.</exception>
    public CusumStream Append(double mean, int size)
    {
        if (double.IsInfinity(mean)) throw new ArgumentOutOfRangeException(nameof(mean), mean, "A value is infinite.");
        if (double.IsNaN(mean)) return With(Last with { Index = Count, Value = null, Size = 0, Z = null, SignalsUpper = false, SignalsLower = false });
        if (size < 1) throw new ArgumentOutOfRangeException(nameof(size), size, "A subgroup has at least one value.");
        var z = (mean - Centre) / (Sigma / Math.Sqrt(size));
        var upper = Math.Max(0, Last.Upper + (z - _slack));
        var lower = Math.Max(0, -Last.Lower - (z + _slack));
        return With(new CusumPoint(
            Count, mean, size, z, upper, lower == 0 ? 0 : -lower,
            upper > 0 ? Last.UpperSince ?? Count : null,
            lower > 0 ? Last.LowerSince ?? Count : null,
            upper > _interval, lower > _interval));
    }

    internal static CusumStream Start(double centre, double sigma, CusumOptions options)
    {
        int? since = options.HeadStart > 0 ? 0 : null;
        var start = new CusumPoint(-1, null, 0, null, options.HeadStart, options.HeadStart == 0 ? 0 : -options.HeadStart, since, since, false, false);
        return new CusumStream(centre, sigma, options.Shift / 2, options.DecisionInterval, start, 0);
    }

    private CusumStream With(CusumPoint point) => new(Centre, Sigma, _slack, _interval, point, Count + 1);
}
