using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>Signals of one kind, and the reviews in which they are answered.</summary>
/// <param name="Kind">The wire name of the kind: <c>concern</c>, <c>shift</c>, <c>special-cause</c>.</param>
/// <param name="Reviews">The reviews; their number is the count.</param>
public sealed record TrendCount(string Kind, IReadOnlyList<TrendReviewId> Reviews)
{
    /// <summary>The reviews; their number is the count.</summary>
    public IReadOnlyList<TrendReviewId> Reviews { get; init => field = ContentList.Of(value); } = ContentList.Of(Reviews);
}

/// <summary>How long it took from detection to a step, of the reviews that first took it in the period; closing counts the last time.</summary>
/// <param name="Step">The step.</param>
/// <param name="MedianDays">The median in days of 24 hours; of an even number, the mean of the two in the middle.</param>
/// <param name="Reviews">The reviews, shortest first.</param>
public sealed record TrendStepTime(TrendReviewStep Step, decimal MedianDays, IReadOnlyList<TrendReviewId> Reviews)
{
    /// <summary>The reviews, shortest first.</summary>
    public IReadOnlyList<TrendReviewId> Reviews { get; init => field = ContentList.Of(value); } = ContentList.Of(Reviews);
}

/// <summary>A periodic report: that trends were considered, analysed and acted on, and what was learned (QSI LM2 m). Each claim names the review that bears it out.</summary>
/// <remarks>Reviews appear as they are given. For a report as known at the end of its period, replay each history up to then. Immutable; it holds no personal data.</remarks>
public sealed record TrendReport
{
    private TrendReport() { }

    /// <summary>The first day of the period.</summary>
    public LocalDate From { get; private init; }

    /// <summary>The last day of the period.</summary>
    public LocalDate To { get; private init; }

    /// <summary>The moment as of which it says what is open and overdue.</summary>
    public Instant AsOf { get; private init; }

    /// <summary>The tz database id of the time zone in which days are counted.</summary>
    public string ZoneId => Zone.Id;

    /// <summary>When trends were considered in the period, by whom, over which series; oldest first.</summary>
    public IReadOnlyList<TrendsConsidered> Considered { get; private init => field = ContentList.Of(value); } = ContentList<TrendsConsidered>.Empty;

    /// <summary>The reviews that were open at some time in the period, without personal data; oldest first.</summary>
    public IReadOnlyList<TrendReview> Reviews { get; private init => field = ContentList.Of(value); } = ContentList<TrendReview>.Empty;

    /// <summary>Those of them whose signals were detected in the period; the others were carried over.</summary>
    public IReadOnlyList<TrendReviewId> Detected { get; private init => field = ContentList.Of(value); } = ContentList<TrendReviewId>.Empty;

    /// <summary>The signals detected in the period by what they mean.</summary>
    public IReadOnlyList<TrendCount> ByMeaning { get; private init => field = ContentList.Of(value); } = ContentList<TrendCount>.Empty;

    /// <summary>The signals detected in the period by the rule that fired.</summary>
    public IReadOnlyList<TrendCount> ByRule { get; private init => field = ContentList.Of(value); } = ContentList<TrendCount>.Empty;

    /// <summary>The signals of all reviews by what they turned out to be; those without a standing explanation are in none.</summary>
    public IReadOnlyList<TrendCount> ByExplanation { get; private init => field = ContentList.Of(value); } = ContentList<TrendCount>.Empty;

    /// <summary>The reviews that are open.</summary>
    public IReadOnlyList<TrendReviewId> Open { get; private init => field = ContentList.Of(value); } = ContentList<TrendReviewId>.Empty;

    /// <summary>The open reviews whose next step or an action is overdue.</summary>
    public IReadOnlyList<TrendReviewId> Overdue { get; private init => field = ContentList.Of(value); } = ContentList<TrendReviewId>.Empty;

    /// <summary>The reviews whose signal was seen again after it was explained, or that nobody has explained yet, closed ones included.</summary>
    public IReadOnlyList<TrendReviewId> Persisting { get; private init => field = ContentList.Of(value); } = ContentList<TrendReviewId>.Empty;

    /// <summary>How long each step took, of those taken in the period.</summary>
    public IReadOnlyList<TrendStepTime> StepTimes { get; private init => field = ContentList.Of(value); } = ContentList<TrendStepTime>.Empty;

    /// <summary>Makes a report.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="reviews">Every review; those that were never opened, were opened later or had ended before are left out.</param>
    /// <param name="considered">What the host recorded of trends considered; entries outside the period are left out.</param>
    /// <param name="asOf">The moment of which <paramref name="reviews"/> are the states.</param>
    /// <param name="zone">The service's time zone.</param>
    /// <exception cref="ArgumentException">The period ends before it begins.</exception>
    public static TrendReport Of(LocalDate from, LocalDate to, IEnumerable<TrendReview> reviews, IEnumerable<TrendsConsidered> considered, Instant asOf, DateTimeZone zone)
    {
        if (reviews is null) throw new ArgumentNullException(nameof(reviews));
        if (considered is null) throw new ArgumentNullException(nameof(considered));
        if (zone is null) throw new ArgumentNullException(nameof(zone));
        if (to < from) throw new ArgumentException("The period ends before it begins.", nameof(to));
        var (start, end) = (Days.Start(from, zone), Days.End(to, zone));
        bool IsWithin(Instant at) => at >= start && at < end;

        var known = reviews.Where(review => review.Signal is not null && review.DetectedAt < end && (review.IsOpen || review.EndedAt >= start))
            .OrderBy(static review => review.DetectedAt).Select(static review => review.Redact()).ToArray();
        var detected = known.Where(review => IsWithin(review.DetectedAt)).ToArray();
        var today = asOf.InZone(zone).Date;
        return new()
        {
            From = from,
            To = to,
            AsOf = asOf,
            Zone = zone,
            Considered = ContentList.Of(considered.Where(entry => IsWithin(entry.At)).OrderBy(static entry => entry.At)),
            Reviews = known,
            Detected = Ids(detected),
            ByMeaning = Count(detected, static review => WireNames.Of(review.Signal!.Meaning)),
            ByRule = Count(detected, static review => review.Signal!.Rule),
            ByExplanation = Count(known, static review => review.Explanation is { } explanation ? WireNames.Of(explanation.Kind) : null),
            Open = Ids(known.Where(static review => review.IsOpen)),
            Overdue = Ids(known.Where(review => review.IsOpen && (review.IsOverdue(asOf) || review.Actions.Any(action => action.IsOverdue(today))))),
            Persisting = Ids(known.Where(static review => review.Persists)),
            StepTimes = ContentList.Of(new[]
            {
                Time(TrendReviewStep.Acknowledge, known, static review => review.TakenOn.FirstOrDefault()?.At, IsWithin),
                Time(TrendReviewStep.Explain, known, static review => review.Explanations.FirstOrDefault()?.At, IsWithin),
                Time(TrendReviewStep.AgreeActions, known, static review => review.Decisions.FirstOrDefault(static decision => decision.Kind == DecisionKind.Actions)?.At, IsWithin),
                Time(TrendReviewStep.DecideNoAction, known, static review => review.Decisions.FirstOrDefault(static decision => decision.Kind == DecisionKind.NoAction)?.At, IsWithin),
                Time(TrendReviewStep.ShareLearning, known, static review => review.Learning.FirstOrDefault()?.At, IsWithin),
                Time(TrendReviewStep.Close, known, static review => review.Closings.LastOrDefault()?.At, IsWithin),
            }.OfType<TrendStepTime>()),
        };
    }

    /// <summary>The review with <paramref name="id"/>; null when the report is not about it.</summary>
    public TrendReview? Find(TrendReviewId id) => Reviews.FirstOrDefault(review => review.Id == id);

    /// <summary>The report as Markdown (CommonMark with tables), in British English. What people wrote is escaped, so that it is shown and not obeyed.</summary>
    public string ToMarkdown() => TrendReportText.Of(this);

    internal DateTimeZone Zone { get; private init; } = DateTimeZone.Utc;

    private static ContentList<TrendReviewId> Ids(IEnumerable<TrendReview> reviews) => ContentList.Of(reviews.Select(static review => review.Id));

    private static ContentList<TrendCount> Count(IEnumerable<TrendReview> reviews, Func<TrendReview, string?> kind) => ContentList.Of(
        from review in reviews
        let of = kind(review)
        where of is not null
        group review by of into same
        orderby same.Count() descending
        select new TrendCount(same.Key, Ids(same)));

    private static TrendStepTime? Time(TrendReviewStep step, IEnumerable<TrendReview> reviews, Func<TrendReview, Instant?> taken, Func<Instant, bool> isWithin)
    {
        var times = (
            from review in reviews
            let at = taken(review)
            where at is { } moment && isWithin(moment)
            let days = (decimal)(at.Value - review.DetectedAt).BclCompatibleTicks / NodaConstants.TicksPerDay
            orderby days
            select (review.Id, Days: days)).ToArray();
        if (times.Length == 0) return null;
        var median = (times[(times.Length - 1) / 2].Days + times[times.Length / 2].Days) / 2;
        return new(step, median, ContentList.Of(times.Select(static time => time.Id)));
    }
}
