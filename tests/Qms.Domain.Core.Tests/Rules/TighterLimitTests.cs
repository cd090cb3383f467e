using System;
using System.Linq;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Tests.Time;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Core.Tests.Rules;

/// <summary>A host can tighten a rule's time limit and never loosen it; the rules are those of a country that no package knows.</summary>
[Properties(Arbitrary = [typeof(TimeGenerators)])]
public class TighterLimitTests
{
    private const string Tell = "ruritania.openness.tell";
    private static readonly Instant Start = Samples.InLondon(2026, 6, 1, 12);
    private static readonly LocalDate Reform = new(2026, 1, 1);

    private static readonly RuleBook<LocalDate> Book = new(
    [
        Rule(Tell, new(2020, 1, 1), Reform.PlusDays(-1), TimeLimit.CalendarDays(21)),
        Rule(Tell, Reform, null, TimeLimit.CalendarDays(14)),
        Rule("ruritania.openness.write", new(2020, 1, 1), null, TimeLimit.CalendarDays(14)),
    ]);

    [Property(MaxTest = 2_000)]
    public bool A_limit_that_never_ends_later_never_does(TimeLimit limit, TimeLimit other, Instant start, DateTimeZone zone, WorkingCalendar calendar)
    {
        if (!limit.NeverEndsLaterThan(other)) return true;
        var (one, two) = (limit.From(start, zone, calendar), other.From(start, zone, calendar));
        return one.EndsAt.HasValue == two.EndsAt.HasValue
            && !(one.EndsAt > two.EndsAt)
            && (two.EndsAt is not { } end || ((!two.IsOverdue(end) || one.IsOverdue(end)) && (!two.MustBeExplained(end) || one.HasPassed(end))));
    }

    [Property]
    public bool Every_limit_is_as_strict_as_itself(TimeLimit limit) => limit.NeverEndsLaterThan(limit);

    [Property]
    public bool Strictness_passes_on(TimeLimit one, TimeLimit two, TimeLimit three) =>
        !one.NeverEndsLaterThan(two) || !two.NeverEndsLaterThan(three) || one.NeverEndsLaterThan(three);

    [Theory]
    [InlineData("10 working days", "30 working days or explain", true)]
    [InlineData("30 working days", "30 working days or explain", true)]
    [InlineData("10 working days or explain", "30 working days", false)]
    [InlineData("13 calendar days", "2 weeks", true)]
    [InlineData("2 weeks", "14 calendar days", true)]
    [InlineData("15 calendar days", "2 weeks", false)]
    [InlineData("48 hours", "72 hours", true)]
    [InlineData("72 hours", "3 calendar days", false)]
    [InlineData("5 working days", "14 calendar days", false)]
    [InlineData("1 calendar day", "1 month", false)]
    [InlineData("3 months beginning with the start", "3 months", true)]
    [InlineData("3 months", "3 months beginning with the start", false)]
    [InlineData("2 months", "3 months beginning with the start", true)]
    [InlineData("without delay", "14 calendar days", false)]
    [InlineData("1 calendar day", "without delay", false)]
    [InlineData("without delay", "without delay", true)]
    public void Only_limits_that_count_the_same_are_compared(string limit, string other, bool isStrict) =>
        Assert.Equal(isStrict, Limit(limit).NeverEndsLaterThan(Limit(other)));

    [Fact]
    public void A_tighter_limit_replaces_the_one_that_the_rule_gives_and_the_reason_says_so()
    {
        var outcome = Book.WithTighterLimit(Tell, TimeLimit.CalendarDays(14), TimeLimit.CalendarDays(7)).Assess(Reform).Outcomes.Single(static o => o.Rule.Id == Tell);
        var demand = outcome.Answer.Duties.Single();
        Assert.Equal(TimeLimit.CalendarDays(7), demand.Limit);
        Assert.Equal((Tell + ".now", "Tell them.", "them", Start, "the event"), (demand.Key, demand.What, demand.ToWhom, demand.ClockStart, demand.ClockStartedBy));
        Assert.Equal("They must know. By its own rule the service does it within 7 calendar days, where the source says within 14 calendar days.", outcome.Answer.Reason);
    }

    [Fact]
    public void Other_rules_other_editions_and_other_limits_stay_as_they_are()
    {
        var tightened = Book.WithTighterLimit(Tell, TimeLimit.CalendarDays(14), TimeLimit.CalendarDays(7));
        Assert.Equal([TimeLimit.CalendarDays(7), TimeLimit.CalendarDays(14)], tightened.Assess(Reform).Demands.Select(static pair => pair.Demand.Limit));
        Assert.Equal(Book.Assess(Reform.PlusDays(-1)), tightened.Assess(Reform.PlusDays(-1)));
        Assert.Equal(Book.Rules, tightened.Rules);
    }

    [Fact]
    public void Tightening_twice_keeps_the_tightest()
    {
        var once = Book.WithTighterLimit(Tell, TimeLimit.CalendarDays(14), TimeLimit.CalendarDays(7));
        Assert.Equal(TimeLimit.CalendarDays(3), once.WithTighterLimit(Tell, TimeLimit.CalendarDays(7), TimeLimit.CalendarDays(3)).Assess(Reform).Outcomes[0].Answer.Duties[0].Limit);
    }

    [Property]
    public bool What_is_accepted_never_makes_a_duty_due_later(TimeLimit given, TimeLimit tighter, DateTimeZone zone, WorkingCalendar calendar)
    {
        var book = new RuleBook<LocalDate>([Rule(Tell, new(2020, 1, 1), null, given)]);
        if (!tighter.NeverEndsLaterThan(given)) return Assert.Throws<ArgumentException>(() => book.WithTighterLimit(Tell, given, tighter)).ParamName == "tighter";
        var before = Duty(book);
        var after = Duty(book.WithTighterLimit(Tell, given, tighter));
        return after.Key == before.Key && !(after.Deadline.EndsAt > before.Deadline.EndsAt);

        Duty Duty(RuleBook<LocalDate> rules) => DutyReconciliation.Of([], rules.Assess(Reform), Start, zone, calendar).Raised.Single();
    }

    [Fact]
    public void A_looser_limit_or_a_rule_that_is_not_there_is_refused()
    {
        Assert.Contains("never loosened", Assert.Throws<ArgumentException>(static () => Book.WithTighterLimit(Tell, TimeLimit.CalendarDays(14), TimeLimit.CalendarDays(15))).Message, StringComparison.Ordinal);
        Assert.Contains("no rule ruritania.nothing", Assert.Throws<ArgumentException>(static () => Book.WithTighterLimit("ruritania.nothing", TimeLimit.CalendarDays(14), TimeLimit.CalendarDays(7))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_does_not_apply_answers_as_before()
    {
        var never = Answer.DoesNotApply("Never.");
        var book = new RuleBook<LocalDate>([new(new("ruritania.none", "Nothing", new("Ruritanian Act", "section 1"), new(2020, 1, 1)), static day => day, _ => never)]);
        Assert.Same(never, book.WithTighterLimit("ruritania.none", TimeLimit.CalendarDays(14), TimeLimit.CalendarDays(7)).Assess(Reform).Outcomes[0].Answer);
    }

    private static TimeLimit Limit(string text) => TimeLimit.TryParse(text, out var limit) ? limit! : throw new FormatException(text);

    private static Rule<LocalDate> Rule(string id, LocalDate from, LocalDate? to, TimeLimit limit) => new(
        new(id, "Tell them", new("Ruritanian Act", "section 1"), from, to), static day => day, _ => Answer.Applies("They must know.", new DutyDemand(id + ".now", "Tell them.", "them", limit, Start, "the event")));
}
