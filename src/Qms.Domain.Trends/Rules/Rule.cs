using System;

namespace Qms.Domain.Trends.Rules;

/// <summary>One rule of a profile, as data: what it looks for, with its lengths and its edges.</summary>
/// <remarks>Made by the factory methods; two rules are equal when they look for the same under the same name.</remarks>
public sealed record Rule
{
    private Rule(RuleKind kind, string name) => (Kind, Name) = (kind, name);

    /// <summary>What the rule looks for.</summary>
    public RuleKind Kind { get; }

    /// <summary>Its name in its family, as a report writes it ("Western Electric 2").</summary>
    public string Name { get; private init; }

    /// <summary>How many points the pattern spans; 1 for a single point, 0 when the rule looks at a whole phase.</summary>
    public int Length { get; private init; }

    /// <summary>How many of the <see cref="Length"/> points must be beyond the zone; for other rules the same as <see cref="Length"/>.</summary>
    public int Count { get; private init; }

    /// <summary>The zone that is compared with, in sigma from the centre (1, 2 or 3); 0 when the rule needs none.</summary>
    public int Zone { get; private init; }

    /// <summary>Which points are flagged.</summary>
    public Marking Marking { get; private init; }

    /// <summary>Whether a point between two neighbours of equal value neither counts nor breaks a trend; otherwise it breaks.</summary>
    public bool IgnoresTies { get; private init; }

    /// <summary>How <see cref="RuleKind.SeveralOf"/> counts.</summary>
    public SeveralOfCounting Counting { get; private init; }

    /// <summary>Whether all points of a window are compared with the zone of its last point, where limits vary; otherwise each with its own.</summary>
    public bool ComparesWithLastZone { get; private init; }

    /// <summary>A point beyond the limits at <paramref name="zone"/> sigma; on the limit is inside.</summary>
    public static Rule BeyondLimits(int zone = 3) =>
        new(RuleKind.BeyondLimits, zone == 3 ? "beyond the limits" : $"beyond {Words.Number(zone)} sigma") { Length = 1, Count = 1, Zone = CheckedZone(zone) };

    /// <summary><paramref name="length"/> points in a row on one side; a point on the centre breaks the run.</summary>
    public static Rule Shift(int length) => new(RuleKind.Shift, "shift") { Length = CheckedLength(length, 2), Count = length };

    /// <summary><paramref name="length"/> points, so one step fewer, that steadily rise or fall.</summary>
    public static Rule Trend(int length) => new(RuleKind.Trend, "trend") { Length = CheckedLength(length, 3), Count = length };

    /// <summary>At least <paramref name="count"/> of <paramref name="length"/> points beyond <paramref name="zone"/> sigma on one side.</summary>
    /// <param name="count">From 1 to <paramref name="length"/>.</param>
    /// <param name="length">At most 32.</param>
    /// <param name="zone">1, 2 or 3.</param>
    /// <param name="counting">The family's way of counting.</param>
    public static Rule SeveralOf(int count, int length, int zone, SeveralOfCounting counting) =>
        new(RuleKind.SeveralOf, $"{Words.Number(count)} of {Words.Number(length)}")
        {
            Length = CheckedLength(length, 2),
            Count = count >= 1 && count <= length ? count : throw new ArgumentOutOfRangeException(nameof(count)),
            Zone = CheckedZone(zone),
            Counting = counting,
            Marking = Marking.PointsBeyond,
        };

    /// <summary><paramref name="length"/> points that go up and down in turn; a tie breaks.</summary>
    public static Rule Alternation(int length) => new(RuleKind.Alternation, "alternation") { Length = CheckedLength(length, 3), Count = length };

    /// <summary><paramref name="length"/> points within <paramref name="zone"/> sigma; on the border is within.</summary>
    public static Rule Hugging(int length, int zone = 1) =>
        new(RuleKind.Hugging, "hugging the centre") { Length = CheckedLength(length, 2), Count = length, Zone = CheckedZone(zone) };

    /// <summary><paramref name="length"/> points beyond <paramref name="zone"/> sigma, with both sides among them.</summary>
    public static Rule Avoidance(int length, int zone = 1) =>
        new(RuleKind.Avoidance, "avoiding the centre") { Length = CheckedLength(length, 2), Count = length, Zone = CheckedZone(zone) };

    /// <summary>The longest run of n useful points is longer than log2(n) rounded, plus 3 (Anhøj and Olesen 2014, PLoS ONE 9(11): e113825).</summary>
    public static Rule LongRun { get; } = new(RuleKind.LongRun, "unusually long run");

    /// <summary>Fewer crossings than the 5 % point of their binomial distribution (Anhøj and Olesen 2014).</summary>
    public static Rule FewCrossings { get; } = new(RuleKind.FewCrossings, "unusually few crossings");

    /// <summary>Under another name.</summary>
    public Rule Named(string name) => this with { Name = name ?? throw new ArgumentNullException(nameof(name)) };

    /// <summary>Flagging other points of the pattern.</summary>
    public Rule Flagging(Marking marking) => this with { Marking = marking };

    /// <summary>With ties that neither count nor break; for trends.</summary>
    public Rule IgnoringTies() => this with { IgnoresTies = true };

    /// <summary>Comparing a window with the zone of its last point.</summary>
    public Rule ComparingWithLastZone() => this with { ComparesWithLastZone = true };

    private static int CheckedLength(int length, int least) =>
        length >= least && length <= 32 ? length : throw new ArgumentOutOfRangeException(nameof(length), length, $"A pattern has {least} to 32 points.");

    private static int CheckedZone(int zone) => zone is >= 1 and <= 3 ? zone : throw new ArgumentOutOfRangeException(nameof(zone), zone, "A zone is 1, 2 or 3 sigma.");
}
