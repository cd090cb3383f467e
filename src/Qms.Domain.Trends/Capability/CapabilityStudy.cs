using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Capability;

/// <summary>How well a process keeps to its specification. C indices use the spread within the process, P indices the overall one.</summary>
/// <remarks>With one specification limit only, the two-sided indices (Cp, Cpm, Pp, Ppm) are null: there is no width to compare the spread with.</remarks>
public sealed record CapabilityStudy
{
    internal CapabilityStudy(CapabilityOptions options, MethodStatement method) => (Options, Method) = (options, method);

    /// <summary>The options it was computed with.</summary>
    public CapabilityOptions Options { get; }

    /// <summary>How it was computed.</summary>
    public MethodStatement Method { get; }

    /// <summary>How many values it rests on.</summary>
    public int Count { get; internal init; }

    /// <summary>The centre of the process.</summary>
    public double Centre { get; internal init; }

    /// <summary>The standard deviation within the process.</summary>
    public double SigmaWithin { get; internal init; }

    /// <summary>The standard deviation of all values.</summary>
    public double SigmaOverall { get; internal init; }

    /// <summary>The ideal value; null when it is neither given nor between two limits.</summary>
    public double? Target { get; internal init; }

    /// <summary>Width of the specification by spread within.</summary>
    public CapabilityIndex? Cp { get; internal init; }

    /// <summary>Distance of the centre to the lower limit by half the spread within.</summary>
    public CapabilityIndex? CpLower { get; internal init; }

    /// <summary>Distance of the centre to the upper limit by half the spread within.</summary>
    public CapabilityIndex? CpUpper { get; internal init; }

    /// <summary>The smaller of the two.</summary>
    public CapabilityIndex? Cpk { get; internal init; }

    /// <summary>Cp, reduced by the distance of the centre from the target (Taguchi).</summary>
    public CapabilityIndex? Cpm { get; internal init; }

    /// <summary>As <see cref="Cp"/>, with the overall spread.</summary>
    public CapabilityIndex? Pp { get; internal init; }

    /// <summary>As <see cref="CpLower"/>, with the overall spread.</summary>
    public CapabilityIndex? PpLower { get; internal init; }

    /// <summary>As <see cref="CpUpper"/>, with the overall spread.</summary>
    public CapabilityIndex? PpUpper { get; internal init; }

    /// <summary>As <see cref="Cpk"/>, with the overall spread.</summary>
    public CapabilityIndex? Ppk { get; internal init; }

    /// <summary>As <see cref="Cpm"/>, with the overall spread.</summary>
    public CapabilityIndex? Ppm { get; internal init; }

    /// <summary>The share expected below the lower limit, 0 to 1, if values are normal; null without that limit.</summary>
    public double? ExpectedBelow { get; internal init; }

    /// <summary>The share expected above the upper limit.</summary>
    public double? ExpectedAbove { get; internal init; }

    /// <summary>The share of values below the lower limit.</summary>
    public double? ObservedBelow { get; internal init; }

    /// <summary>The share of values above the upper limit.</summary>
    public double? ObservedAbove { get; internal init; }

    /// <summary>The finding in a sentence.</summary>
    public string Sentence { get; internal init; } = "";
}
