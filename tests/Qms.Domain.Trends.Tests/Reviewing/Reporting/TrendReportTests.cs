using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Trends.Reviewing;
using Qms.Domain.Trends.Tests.Reviewing.Support;

namespace Qms.Domain.Trends.Tests.Reviewing.Reporting;

/// <summary>The periodic report: trends were considered, analysed, acted on, and something was learned (QSI LM2 m).</summary>
public sealed class TrendReportTests
{
    private static readonly LocalDate First = new(2026, 1, 1);
    private static readonly LocalDate Last = new(2026, 3, 31);
    private static readonly Instant AsOf = Instant.FromUtc(2026, 4, 10, 9, 0);
    private static readonly TrendsConsidered Scan = new(["Incidents by modality and site", "Discrepancies"], new(2024, 3, 1), new(2026, 2, 28), Known.Now, Known.Scan.Id, 2, "Late reports: 3 | expected", Known.Record("meeting", 12));

    [Fact]
    public void The_text_stays_as_it_is() => Golden.Matches("report.md", Sample().ToMarkdown());

    [Fact]
    public void A_quiet_period_says_what_is_not_on_record() => Golden.Matches("report-empty.md", TrendReport.Of(First, Last, [], [], AsOf, Known.Zone).ToMarkdown());

    [Fact]
    public void It_counts_what_the_reviews_say_and_names_them()
    {
        var report = Sample();
        Assert.Equal([Known.ReviewId(1), Known.ReviewId(2), Known.ReviewId(3)], report.Detected);
        Assert.Equal([("concern", 2), ("improvement", 1)], report.ByMeaning.Select(static count => (count.Kind, count.Reviews.Count)));
        Assert.Equal([("special-cause", Known.ReviewId(1))], report.ByExplanation.Select(static count => (count.Kind, count.Reviews.Single())));
        Assert.Equal([Known.ReviewId(2), Known.ReviewId(3)], report.Open);
        Assert.Equal([Known.ReviewId(2)], report.Overdue);
        Assert.Equal([Known.ReviewId(1)], report.Persisting);
        Assert.Equal([(TrendReviewStep.Acknowledge, 1.5m), (TrendReviewStep.Explain, 3m), (TrendReviewStep.AgreeActions, 4m), (TrendReviewStep.ShareLearning, 5m), (TrendReviewStep.Close, 12m)], report.StepTimes.Select(static time => (time.Step, time.MedianDays)));
        Assert.Equal([Known.ReviewId(1), Known.ReviewId(3)], report.StepTimes[0].Reviews);
    }

    [Theory]
    [InlineData("2026-03-01", "2026-03-02", 1)]
    [InlineData("2026-03-03", "2026-03-31", 1)]
    [InlineData("2026-02-01", "2026-03-01", 0)]
    [InlineData("2026-03-14", "2026-03-14", 1)]
    [InlineData("2026-03-15", "2026-03-31", 0)]
    public void A_review_is_in_every_period_in_which_it_was_open(string from, string to, int count)
    {
        // Open from 2 to 14 March.
        var report = TrendReport.Of(Parse(from), Parse(to), [Closed()], [], AsOf, Known.Zone);
        Assert.Equal(count, report.Reviews.Count);
        Assert.Equal(count == 1 && from == "2026-03-01" ? 1 : 0, report.Detected.Count);
    }

    [Fact]
    public void The_days_of_the_period_are_those_of_the_services_time_zone()
    {
        // 23:30 in UTC on 31 March is half past midnight on 1 April in London.
        var late = Scan with { At = Instant.FromUtc(2026, 3, 31, 23, 30) };
        Assert.Empty(TrendReport.Of(First, Last, [], [late], AsOf, Known.Zone).Considered);
        Assert.Single(TrendReport.Of(First, Last, [], [late], AsOf, DateTimeZone.Utc).Considered);
        Assert.Throws<ArgumentException>(static () => TrendReport.Of(Last, First, [], [], AsOf, Known.Zone));
    }

    [ReviewProperty(MaxTest = 100)]
    public void Its_figures_are_those_of_the_reviews(Wishes wishes)
    {
        if (Walk.Run(wishes) is not [.., var step]) return;
        var now = step.Context.Now;
        var today = now.InZone(Known.Zone).Date;
        var report = TrendReport.Of(Known.Today.PlusDays(-1), today, step.After, [], now, Known.Zone);
        Assert.Equal(step.After.Count, report.Reviews.Count);
        Assert.Equal(step.After.Count, report.ByMeaning.Sum(static count => count.Reviews.Count));
        Assert.Equal(step.After.Count, report.ByRule.Sum(static count => count.Reviews.Count));
        Assert.Equal(step.After.Count(static review => review.Explanation is not null), report.ByExplanation.Sum(static count => count.Reviews.Count));
        Assert.Equal(step.After.Where(static review => review.IsOpen).Select(static review => review.Id).ToHashSet(), report.Open.ToHashSet());
        Assert.Equal(step.After.Where(static review => review.Persists).Select(static review => review.Id).ToHashSet(), report.Persisting.ToHashSet());
        Assert.Subset(report.Open.ToHashSet(), report.Overdue.ToHashSet());
        Assert.All(report.StepTimes, static time => Assert.True(time.MedianDays >= 0));
        Assert.All(report.Reviews, review => Assert.True(report.ToMarkdown().Contains(review.Id.ToString(), StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("one\r\n# two\n| three |")]
    [InlineData("[click](https://example.org) `code` **bold** &lt;")]
    public void What_people_wrote_is_shown_and_not_obeyed(string written)
    {
        var review = Desk.At(TrendReviewStatus.UnderAnalysis).Do(new TrendReviewCommand.Explain(ExplanationKind.NaturalVariation, written)).Review;
        var text = TrendReport.Of(First, Last, [review], [Scan with { Note = written }], AsOf, Known.Zone).ToMarkdown();
        var plain = TrendReport.Of(First, Last, [review with { Explanations = [review.Explanation! with { Text = "words" }] }], [Scan with { Note = "words" }], AsOf, Known.Zone).ToMarkdown();
        Assert.Equal(plain.Split('\n').Length, text.Split('\n').Length);
        foreach (var (line, expected) in text.Split('\n').Zip(plain.Split('\n'))) Assert.Equal(Obeyed(expected), Obeyed(line));
    }

    // The characters that Markdown or HTML could obey, those after a backslash left out.
    private static string Obeyed(string line) => string.Concat(System.Text.RegularExpressions.Regex.Replace(line, @"\\.", "").Where(static c => "\\`*_[]<>#|&".Contains(c)));

    private static TrendReport Sample()
    {
        var detected = new Desk { Now = Known.Now + Duration.FromHours(1) }.Do(new TrendReviewCommand.Open(Known.ReviewId(2), Known.Signal with { Series = "b", SeriesName = "MR incidents", Rule = "trend" })).Review;
        var acknowledged = new Desk { Now = Known.Now + Duration.FromDays(26) }
            .Do(new TrendReviewCommand.Open(Known.ReviewId(3), Known.Signal with { Series = "c", SeriesName = "Reports within a day", Meaning = TrendMeaning.Improvement, Rule = "outside-limits" }))
            .After(Duration.FromDays(2)).Do(new TrendReviewCommand.Acknowledge(Known.Lead.Id)).Review;
        return TrendReport.Of(First, Last, [acknowledged, detected, Closed(), TrendReview.None], [Scan, Scan with { At = Known.Now - Duration.FromDays(31), Note = null, Record = null, Signals = 0 }, Scan with { At = AsOf }], AsOf, Known.Zone);
    }

    // Day 1 taken on, day 3 explained, day 4 actions, day 5 learning, day 12 closed.
    private static TrendReview Closed() => Desk.Detected()
        .After(Duration.FromDays(1)).Do(new TrendReviewCommand.Acknowledge(Known.Analyst.Id))
        .After(Duration.FromDays(1)).Do(new TrendReviewCommand.StartAnalysis("Read every report"))
        .After(Duration.FromDays(1)).Do(new TrendReviewCommand.Explain(ExplanationKind.SpecialCause, "The new contrast injector was set up in two ways."), Known.Analyst)
        .After(Duration.FromDays(1)).Do(new TrendReviewCommand.AgreeActions("One way of setting it up.", [Known.Action(1, Known.Record("preventive-action", 4)), Known.Action(2)], [Known.Record("risk", 5)], [Known.Record("document", 6)]), Known.Analyst)
        .Do(new TrendReviewCommand.CompleteAction(Known.ActionId(2), "Checklist in use"))
        .After(Duration.FromDays(1)).Do(new TrendReviewCommand.ShareLearning("Set the injector up by the checklist.", "safety huddle", [new LearningAudience("CT radiographers", true)], "A second person checks the pressure."))
        .After(Duration.FromDays(7)).Do(new TrendReviewCommand.Observe(Known.Later()), Known.Scan)
        .Do(new TrendReviewCommand.Close("Done", new PersistenceStatement("March began before the checklist was in use.", Known.Later().To))).Review;

    private static LocalDate Parse(string day) => NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
}
