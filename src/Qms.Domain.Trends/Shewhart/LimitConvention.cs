using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Shewhart;

/// <summary>How one family of tools draws centre and limits, down to its edges; part of a <see cref="Rules.RuleProfile"/>.</summary>
/// <remarks>Families disagree on purpose and by habit. A chart names its convention, so that "your numbers differ from Excel" has an answer.</remarks>
public sealed record LimitConvention
{
    /// <summary>What the mean moving range is multiplied by for the distance of the three-sigma limits: 2.66 in the NHS tools, 3/1.128 = 2.6596 elsewhere.</summary>
    public double MovingRangeFactor { get; init; } = 3 / BiasConstants.MovingRangeDivisor;

    /// <summary>Whether moving ranges of 3.267 times their mean and more are left out, once, before the limits are drawn (Nelson 1982, JQT 14(3)).</summary>
    public bool ScreensRanges { get; init; }

    /// <summary>Whether a missing value is taken out first, so that its neighbours become neighbours; otherwise it has no moving range on either side.</summary>
    public bool ClosesGaps { get; init; }

    /// <summary>Whether a given phase makes a baseline of the whole series void.</summary>
    public bool PhasesVoidBaseline { get; init; }

    /// <summary>The fewest points that a baseline inside each phase may have; 0 for any.</summary>
    public int ShortestBaseline { get; init; }

    /// <summary>A phase with fewer points is short: its limits still move much with each point; 0 for no such warning.</summary>
    public int ShortPhase { get; init; }

    /// <summary>How sigma is estimated within subgroups when a chart's options do not say.</summary>
    public SubgroupSigma SubgroupSigma { get; init; } = SubgroupSigma.MeanDeviationOrPooled;

    /// <summary>Whether the lower limit of an S chart stops at 0.</summary>
    public bool FloorsDeviations { get; init; } = true;

    /// <summary>Whether the lower limits of a G chart are always 0.</summary>
    public bool GroundsCasesBetween { get; init; }

    /// <summary>Whether a G chart is drawn around the median; otherwise around the mean.</summary>
    public bool DrawsMedianOfCasesBetween { get; init; } = true;

    /// <summary>Whether a time of 0 between two events is accepted by a T chart.</summary>
    public bool AcceptsNoTimeBetween { get; init; }

    /// <summary>Whether the rules look at numbers after multiplication (per cent) and truncation, or before.</summary>
    public bool JudgesWhatIsDrawn { get; init; }

    /// <summary>With another factor on the mean moving range.</summary>
    public LimitConvention WithMovingRangeFactor(double factor) => this with { MovingRangeFactor = factor };

    /// <summary>With or without screening of moving ranges.</summary>
    public LimitConvention WithScreening(bool screensRanges) => this with { ScreensRanges = screensRanges };

    /// <summary>With gaps closed before ranges are made, or left open.</summary>
    public LimitConvention WithGapsClosed(bool closesGaps) => this with { ClosesGaps = closesGaps };

    /// <summary>With these counts of points below which a baseline is refused and a phase called short.</summary>
    public LimitConvention WithFewestPoints(int shortestBaseline, int shortPhase) => this with { ShortestBaseline = shortestBaseline, ShortPhase = shortPhase };

    /// <summary>With another estimate of sigma within subgroups.</summary>
    public LimitConvention WithSubgroupSigma(SubgroupSigma estimate) => this with { SubgroupSigma = estimate };

    /// <summary>With rules that look at what is drawn, or at what was computed.</summary>
    public LimitConvention WithJudgingWhatIsDrawn(bool judgesWhatIsDrawn) => this with { JudgesWhatIsDrawn = judgesWhatIsDrawn };
}
