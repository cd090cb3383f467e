using System;
using System.Collections.Generic;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Sequential;

/// <summary>An EWMA chart that grows: each value costs the same, however many came before, and gives the same point as the chart of all values.</summary>
/// <remarks>Immutable: appending answers a new stream.</remarks>
public sealed class EwmaStream
{
    private readonly double _weight;
    private readonly double _sigmas;
    private readonly int _seen;

    private EwmaStream(double centre, double sigma, double weight, double sigmas, EwmaPoint last, int count, int seen)
    {
        Centre = centre;
        Sigma = sigma;
        _weight = weight;
        _sigmas = sigmas;
        Last = last;
        Count = count;
        _seen = seen;
    }

    /// <summary>The centre, where the average starts.</summary>
    public double Centre { get; }

    /// <summary>The standard deviation of a single value.</summary>
    public double Sigma { get; }

    /// <summary>How many points have been appended, missing ones included.</summary>
    public int Count { get; }

    /// <summary>The latest point; before the first one, the centre.</summary>
    public EwmaPoint Last { get; }

    /// <summary>Begins a stream.</summary>
    /// <param name="options">With centre and σ, which cannot be estimated from values that have not come yet.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public static Computed<EwmaStream> Start(EwmaOptions options)
    {
        if (options is null) throw new ArgumentNullException(nameof(options));
        var refusals = new List<Rejection>();
        Ewma.Check(options, refusals);
        if (options.Centre is not { } centre || double.IsNaN(centre) || double.IsInfinity(centre)) refusals.Add(new Rejection("trends.centre-needed", "options.centre", "A stream needs a given centre."));
        if (options.Sigma is not { } sigma || !(sigma > 0) || double.IsInfinity(sigma)) refusals.Add(new Rejection("trends.sigma-needed", "options.sigma", "A stream needs a given, positive standard deviation."));
        return refusals.Count > 0 ? Computed<EwmaStream>.Refused(refusals) : Computed<EwmaStream>.Of(Start(options.Centre!.Value, options.Sigma!.Value, options));
    }

    /// <summary>Appends a single value; not a number when missing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is infinite.</exception>
    public EwmaStream Append(double value) => Append(value, 1);

    /// <summary>Appends the mean of a subgroup of <paramref name="size"/> values.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The mean is infinite, or there is a mean without values.</exception>
    public EwmaStream Append(double mean, int size)
    {
        if (double.IsInfinity(mean)) throw new ArgumentOutOfRangeException(nameof(mean), mean, "A value is infinite.");
        if (double.IsNaN(mean)) return new EwmaStream(Centre, Sigma, _weight, _sigmas, new EwmaPoint(Count, null, 0, Last.Average, null, null, null, false, false), Count + 1, _seen);
        if (size < 1) throw new ArgumentOutOfRangeException(nameof(size), size, "A subgroup has at least one value.");
        var seen = _seen + 1;

        // A value equal to the average leaves it exactly there, so that a constant series never leaves its limits of width 0 by rounding.
        var average = mean == Last.Average ? mean : (_weight * mean) + ((1 - _weight) * Last.Average);
        var variance = Sigma * Sigma / size * (_weight / (2 - _weight) * (1 - Math.Pow(1 - _weight, 2.0 * seen)));
        var error = Math.Sqrt(variance);
        var (lower, upper) = (Centre - (_sigmas * error), Centre + (_sigmas * error));
        var point = new EwmaPoint(Count, mean, size, average, error, lower, upper, average > upper, average < lower);
        return new EwmaStream(Centre, Sigma, _weight, _sigmas, point, Count + 1, seen);
    }

    internal static EwmaStream Start(double centre, double sigma, EwmaOptions options) =>
        new(centre, sigma, options.Weight, options.Sigmas, new EwmaPoint(-1, null, 0, centre, null, null, null, false, false), 0, 0);
}
