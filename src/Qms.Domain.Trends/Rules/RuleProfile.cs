using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Collections;
using Qms.Domain.Trends.Shewhart;

namespace Qms.Domain.Trends.Rules;

/// <summary>The rules and conventions of one family of tools, named so that a chart can say whose numbers it shows.</summary>
/// <remarks>Rules stand in order of priority: a point that several flag is labelled by the first.</remarks>
public sealed record RuleProfile
{
    /// <summary>Composes a profile of one's own.</summary>
    /// <param name="name">As a report writes it.</param>
    /// <param name="source">Whom it follows, with year and edition.</param>
    /// <param name="rules">In order of priority; at most 16.</param>
    /// <param name="limits">How limits are drawn.</param>
    /// <exception cref="ArgumentException">There are more than 16 rules, or one of them twice.</exception>
    public RuleProfile(string name, string source, IEnumerable<Rule> rules, LimitConvention limits)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Source = source ?? throw new ArgumentNullException(nameof(source));
        Limits = limits ?? throw new ArgumentNullException(nameof(limits));
        Rules = ContentList.Of(rules);
        if (Rules.Count > 16) throw new ArgumentException($"A profile has at most 16 rules, not {Rules.Count}.", nameof(rules));
        if (Rules.Distinct().Count() != Rules.Count) throw new ArgumentException("A profile names each rule once.", nameof(rules));
    }

    /// <summary>As a report writes it.</summary>
    public string Name { get; }

    /// <summary>Whom it follows.</summary>
    public string Source { get; }

    /// <summary>In order of priority.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>How limits are drawn.</summary>
    public LimitConvention Limits { get; }

    /// <summary>Whether a missing value, or an excluded point, ends what runs across it; otherwise the pattern goes on over the gap.</summary>
    public bool GapsBreakPatterns { get; init; } = true;

    /// <summary>Which words the profile has for variation and assurance.</summary>
    public NhsConvention Nhs { get; init; } = NhsConvention.MakingDataCount;

    /// <summary>The runs analysis of Anhøj, as qicharts2 0.8.1 does it when attached: 3/1.128, ranges screened, an unusually long run or unusually few crossings, and points beyond the limits.</summary>
    /// <remarks>Points on the centre and missing values are passed over. Anhøj and Olesen 2014; Anhøj and Wentzel-Larsen 2018, BMC Med Res Methodol 18: 33.</remarks>
    public static RuleProfile Anhoej { get; } = new(
        "Anhøj",
        "Anhøj and Olesen 2014; Anhøj and Wentzel-Larsen 2018; as qicharts2 0.8.1",
        [Rule.BeyondLimits().Named("beyond three sigma"), Rule.LongRun, Rule.FewCrossings],
        new LimitConvention { ScreensRanges = true, PhasesVoidBaseline = true })
    { GapsBreakPatterns = false };

    /// <summary>Making Data Count as NHSRplotthedots 0.2.2 does it: 2.66, ranges screened, one label a point.</summary>
    /// <remarks>Two of three counts only points between two and three sigma, all three on one side.</remarks>
    public static RuleProfile NhsRPlotTheDots { get; } = new(
        "Making Data Count (NHSRplotthedots 0.2.2)",
        "NHS England, Making Data Count; as NHSRplotthedots 0.2.2",
        [
            Rule.BeyondLimits().Named("outside the process limits"),
            Rule.Trend(7).Named("seven-point trend"),
            Rule.SeveralOf(2, 3, 2, SeveralOfCounting.WithinLimitsOneSide).Named("two in three"),
            Rule.Shift(7).Named("seven points on one side"),
        ],
        new LimitConvention { MovingRangeFactor = 2.66, ScreensRanges = true, ShortestBaseline = 12, ShortPhase = 13 })
    { Nhs = NhsConvention.PlotTheDots };

    /// <summary>Making Data Count by its definition of November 2023: 2.66, no screening, two of three counts every point beyond two sigma; ties neither count in a trend nor break it.</summary>
    public static RuleProfile MakingDataCount { get; } = new(
        "Making Data Count (2023)",
        "NHS England, Making Data Count, definition of November 2023",
        [
            Rule.BeyondLimits().Named("outside the process limits"),
            Rule.Trend(7).IgnoringTies().Named("seven-point trend"),
            Rule.SeveralOf(2, 3, 2, SeveralOfCounting.BeyondOneSide).Named("two in three"),
            Rule.Shift(7).Named("seven points on one side"),
        ],
        new LimitConvention { MovingRangeFactor = 2.66, ShortPhase = 12 });

    /// <summary>The profile of whoever names none: <see cref="MakingDataCount"/>, which NHS boards read.</summary>
    public static RuleProfile Default => MakingDataCount;

    /// <summary>The four Western Electric rules (Western Electric 1956, Statistical Quality Control Handbook), as qcc 3.0: a point is flagged from the one that completes a pattern on.</summary>
    public static RuleProfile WesternElectric { get; } = new(
        "Western Electric",
        "Western Electric 1956, Statistical Quality Control Handbook; as qcc 3.0",
        [
            Rule.BeyondLimits().Named("Western Electric 1"),
            Rule.SeveralOf(2, 3, 2, SeveralOfCounting.BeyondWithLast).ComparingWithLastZone().Flagging(Marking.FromCompletion).Named("Western Electric 2"),
            Rule.SeveralOf(4, 5, 1, SeveralOfCounting.BeyondWithLast).ComparingWithLastZone().Flagging(Marking.FromCompletion).Named("Western Electric 3"),
            Rule.Shift(8).Flagging(Marking.FromCompletion).Named("Western Electric 4"),
        ],
        Qcc);

    /// <summary>Nelson's eight tests (Nelson 1984, JQT 16(4)), as qcc 3.0.</summary>
    public static RuleProfile Nelson { get; } = new(
        "Nelson",
        "Nelson 1984, Journal of Quality Technology 16(4); as qcc 3.0",
        [
            Rule.BeyondLimits().Named("Nelson 1"),
            Rule.Shift(9).Flagging(Marking.FromCompletion).Named("Nelson 2"),
            Rule.Trend(6).Flagging(Marking.FromCompletion).Named("Nelson 3"),
            Rule.Alternation(14).Flagging(Marking.FromCompletion).Named("Nelson 4"),
            Rule.SeveralOf(2, 3, 2, SeveralOfCounting.BeyondWithLast).ComparingWithLastZone().Flagging(Marking.FromCompletion).Named("Nelson 5"),
            Rule.SeveralOf(4, 5, 1, SeveralOfCounting.BeyondWithLast).ComparingWithLastZone().Flagging(Marking.FromCompletion).Named("Nelson 6"),
            Rule.Hugging(15).ComparingWithLastZone().Flagging(Marking.FromCompletion).Named("Nelson 7"),
            Rule.Avoidance(8).ComparingWithLastZone().Flagging(Marking.FromCompletion).Named("Nelson 8"),
        ],
        Qcc);

    /// <summary>PowerBI-SPC with its own defaults: shift of seven, trend of five points, ranges screened, missing rows taken out first.</summary>
    public static RuleProfile PowerBI { get; } = PowerBIWith(7, 5);

    /// <summary>Every profile of this package.</summary>
    public static IReadOnlyList<RuleProfile> All { get; } = ContentList.Of([Anhoej, NhsRPlotTheDots, MakingDataCount, WesternElectric, Nelson, PowerBI]);

    private static LimitConvention Qcc => new()
    {
        SubgroupSigma = SubgroupSigma.MeanRange,
        DrawsMedianOfCasesBetween = false,
        ClosesGaps = false,
    };

    /// <summary>PowerBI-SPC with the lengths that a report has chosen.</summary>
    /// <param name="shift">Points of a shift.</param>
    /// <param name="trend">Points of a trend.</param>
    /// <param name="limit">The limit in sigma beyond which a point is astronomical.</param>
    /// <param name="twoInThreeZone">The zone in sigma of two in three.</param>
    /// <param name="flagsWholeWindow">Whether two in three flags the third point too.</param>
    public static RuleProfile PowerBIWith(int shift, int trend, int limit = 3, int twoInThreeZone = 2, bool flagsWholeWindow = false) => new(
        "PowerBI-SPC",
        "PowerBI-SPC (Western Australia, Department of Health), June 2026",
        [
            Rule.BeyondLimits(limit).Named("astronomical"),
            Rule.SeveralOf(2, 3, twoInThreeZone, SeveralOfCounting.NetSum).Flagging(flagsWholeWindow ? Marking.WholePattern : Marking.PointsBeyond).Named("two in three"),
            Rule.Trend(trend).Named("trend"),
            Rule.Shift(shift).Named("shift"),
        ],
        new LimitConvention
        {
            ScreensRanges = true,
            ClosesGaps = true,
            SubgroupSigma = SubgroupSigma.Pooled,
            FloorsDeviations = false,
            GroundsCasesBetween = true,
            AcceptsNoTimeBetween = true,
            JudgesWhatIsDrawn = true,
        })
    { GapsBreakPatterns = false, Nhs = NhsConvention.PowerBI };

    /// <summary>With another way of drawing limits, under another name.</summary>
    public RuleProfile WithLimits(string name, LimitConvention limits) => new(name, Source, Rules, limits) { GapsBreakPatterns = GapsBreakPatterns, Nhs = Nhs };

    /// <summary>With other rules, under another name.</summary>
    public RuleProfile WithRules(string name, IEnumerable<Rule> rules) => new(name, Source, rules, Limits) { GapsBreakPatterns = GapsBreakPatterns, Nhs = Nhs };

    /// <summary>With patterns that end at a gap, or go on over it.</summary>
    public RuleProfile WithGapsBreakingPatterns(bool gapsBreak) => this with { GapsBreakPatterns = gapsBreak };

    /// <summary>With another reading of the NHS icons.</summary>
    public RuleProfile WithNhs(NhsConvention nhs) => this with { Nhs = nhs };

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
