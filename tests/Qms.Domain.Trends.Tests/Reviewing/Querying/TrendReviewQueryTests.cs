using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Core.Querying;
using Qms.Domain.Trends.Reviewing;
using Qms.Domain.Trends.Tests.Reviewing.Support;

namespace Qms.Domain.Trends.Tests.Reviewing.Querying;

/// <summary>Lists of reviews: each named question answers what its plain words say, in memory and in a database alike.</summary>
public sealed class TrendReviewQueryTests
{
    private static readonly Instant Later = Known.Now + Duration.FromDays(60);
    private static readonly LocalDate Day = new(2027, 2, 1);

    private static readonly IReadOnlyList<(string Name, Specification<TrendReviewSummary> Where, Func<TrendReview, bool> Means)> Questions =
    [
        ("open", TrendReviewQueries.Open, static r => r.IsOpen),
        ("awaiting acknowledgement", TrendReviewQueries.AwaitingAcknowledgement, static r => r.Status == TrendReviewStatus.Detected),
        ("awaiting a decision", TrendReviewQueries.AwaitingDecision, static r => r.Status == TrendReviewStatus.Explained),
        ("persisting", TrendReviewQueries.Persisting, static r => r.Persists),
        ("overdue", TrendReviewQueries.Overdue(Later), static r => r.IsOverdue(Later)),
        ("due by then", TrendReviewQueries.DueBy(Later), static r => r.RunningDeadline is { } due && (due.EndsAt is null || due.EndsAt <= Later)),
        ("with an overdue action", TrendReviewQueries.WithOverdueAction(Day), static r => r.Actions.Any(static action => action.IsOverdue(Day))),
        ("of a series", TrendReviewQueries.Of("incidents/1"), static r => r.Signal!.Series == "incidents/1"),
        ("of concern", TrendReviewQueries.Of(TrendMeaning.Concern), static r => r.Signal!.Meaning == TrendMeaning.Concern),
        ("a special cause", TrendReviewQueries.ExplainedAs(ExplanationKind.SpecialCause), static r => r.Explanation?.Kind == ExplanationKind.SpecialCause),
        ("handled by the analyst", TrendReviewQueries.HandledBy(Known.Analyst.Id), static r => r.Handler == Known.Analyst.Id),
        ("detected in a while", TrendReviewQueries.DetectedBetween(Known.Now, Later), static r => r.DetectedAt >= Known.Now && r.DetectedAt < Later),
        ("open and not overdue", TrendReviewQueries.Open & !TrendReviewQueries.Overdue(Later), static r => r.IsOpen && !r.IsOverdue(Later)),
    ];

    [Fact]
    public void Each_question_answers_what_its_words_say_and_has_both_answers()
    {
        var reviews = RandomReviews();
        foreach (var (name, where, means) in Questions)
        {
            Assert.All(reviews, review => Assert.True(where.IsSatisfiedBy(TrendReviewSummary.Of(review)) == means(review), $"{name}: {review}"));
            Assert.True(reviews.Any(means) && !reviews.All(means), $"{name} is always answered alike.");
        }
    }

    [Fact]
    public void The_worklist_shows_what_is_due_now_then_by_deadline_then_by_age_and_nothing_that_ended()
    {
        var rows = RandomReviews().Select(TrendReviewSummary.Of).ToList();
        var expected = rows.Where(TrendReviewQueries.Open.IsSatisfiedBy).OrderByDescending(static row => row.IsDueNow).ThenBy(static row => row.NextDeadline ?? Instant.MaxValue).ThenBy(static row => row.DetectedAt);
        Assert.Equal(expected, TrendReviewQueries.Worklist.ApplyTo(rows.AsQueryable()));
    }

    [Fact]
    public void The_row_says_what_the_review_says()
    {
        foreach (var review in RandomReviews())
        {
            var row = TrendReviewSummary.Of(review);
            Assert.Equal((review.Id, review.Status, review.Signal!.Series, review.Signal.SeriesName, review.Signal.Rule, review.Signal.Sentence), (row.Id, row.Status, row.Series, row.SeriesName, row.Rule, row.Sentence));
            Assert.Equal((review.Signal.Direction, review.Signal.Meaning, review.LastSeenTo, review.DetectedAt, review.Handler?.Value), (row.Direction, row.Meaning, row.LastSeenTo, row.DetectedAt, row.Handler));
            Assert.Equal((review.Explanation?.Kind, review.Persists, review.OpenActions.Count(), review.MergedInto?.Review), (row.Explanation, row.Persists, row.OpenActions, row.MergedInto));
            Assert.Equal(review.OpenActions.Select(static action => (LocalDate?)action.Plan.DueOn).Min(), row.NextActionDueOn);
            Assert.Equal(review.RunningDeadline is { EndsAt: null }, row.IsDueNow);
            Assert.Equal(review.RunningDeadline?.EndsAt is null, row.NextDeadline is null);
            if (review.RunningDeadline?.EndsAt is { } end) Assert.InRange(row.NextDeadline!.Value, end, end + Duration.FromNanoseconds(999));
        }
    }

    [Fact]
    public void What_was_not_detected_has_no_row() => Assert.Throws<ArgumentException>(static () => TrendReviewSummary.Of(TrendReview.None));

    [Fact]
    public void The_database_and_memory_answer_alike()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        var rows = RandomReviews().Select(TrendReviewSummary.Of).ToList();
        using (var writing = new Database(connection))
        {
            writing.Database.EnsureCreated();
            writing.AddRange(rows);
            writing.SaveChanges();
        }

        using var database = new Database(connection);
        Assert.Equal(rows.OrderBy(static row => row.Id.Value), database.Rows.AsEnumerable().OrderBy(static row => row.Id.Value));
        foreach (var (name, where, _) in Questions)
        {
            var remembered = rows.Where(where.IsSatisfiedBy).Select(static row => row.Id).ToHashSet();
            Assert.True(remembered.SetEquals(database.Rows.Where(where.Criteria).Select(static row => row.Id)), name);
        }

        static (bool, Instant?, Instant) Key(TrendReviewSummary row) => (row.IsDueNow, row.NextDeadline, row.DetectedAt);
        Assert.Equal(TrendReviewQueries.Worklist.ApplyTo(rows.AsQueryable()).Select(Key), TrendReviewQueries.Worklist.ApplyTo(database.Rows).AsEnumerable().Select(Key));
        Assert.Equal(10, TrendReviewQueries.Worklist.Page(2, 10).ApplyTo(database.Rows).Count());
    }

    private static List<TrendReview> RandomReviews()
    {
        var reviews = new List<TrendReview>();
        for (var seed = 0; seed < 80; seed++)
        {
            if (Walk.Run(Walk.Seeded(seed, 10 + seed)) is not [.., var last]) continue;
            foreach (var review in last.After) reviews.Add(review with { Id = Known.ReviewId(reviews.Count + 1) });
        }

        // What random walks under the usual policy do not have: a limit without a date, a limit in hours, a signal that is welcome.
        var policy = TrendReviewPolicy.Default.WithLimits(Core.Time.TimeLimit.WithoutDelay, Core.Time.TimeLimit.Hours(72), Core.Time.TimeLimit.Weeks(1));
        foreach (var status in new[] { TrendReviewStatus.Detected, TrendReviewStatus.Acknowledged })
        {
            var special = Desk.At(status, policy: policy).Review;
            reviews.Add(special with { Id = Known.ReviewId(reviews.Count + 1), Signal = special.Signal! with { Meaning = TrendMeaning.Improvement } });
        }

        return reviews;
    }

    private sealed class Database(SqliteConnection connection) : DbContext
    {
        public DbSet<TrendReviewSummary> Rows => Set<TrendReviewSummary>();

        protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite(connection);

        protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
        {
            conventions.Properties<Instant>().HaveConversion<TicksConverter>();
            conventions.Properties<LocalDate>().HaveConversion<DayConverter>();
            conventions.Properties<Enum>().HaveConversion<string>();
            conventions.Properties<TrendReviewId>().HaveConversion<IdConverter>();
        }

        protected override void OnModelCreating(ModelBuilder model) => model.Entity<TrendReviewSummary>().HasKey(static row => row.Id);
    }

    private sealed class TicksConverter() : ValueConverter<Instant, long>(static at => at.ToUnixTimeTicks(), static ticks => Instant.FromUnixTimeTicks(ticks));

    private sealed class DayConverter() : ValueConverter<LocalDate, string>(static day => LocalDatePattern.Iso.Format(day), static text => LocalDatePattern.Iso.Parse(text).Value);

    private sealed class IdConverter() : ValueConverter<TrendReviewId, Guid>(static id => id.Value, static value => new TrendReviewId(value));
}
