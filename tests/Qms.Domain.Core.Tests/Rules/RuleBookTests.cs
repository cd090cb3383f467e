using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Core.Tests.Rules;

public class RuleBookTests
{
    private static readonly LocalDate First = new(2018, 2, 6);
    private static readonly LocalDate Last = new(2024, 9, 30);

    private static RuleInfo Info(string id, LocalDate from, LocalDate? to = null) => new(id, "Title of " + id, new Citation("Act", "s 1"), from, to);

    private static Rule<LocalDate> Rule(string id, LocalDate from, LocalDate? to = null, string says = "yes") =>
        new(Info(id, from, to), static day => day, _ => Answer.Applies(says));

    private static string[] Reasons(RuleBook<LocalDate> book, LocalDate day) => [.. book.Assess(day).Outcomes.Select(static outcome => outcome.Answer.Reason)];

    [Theory]
    [InlineData(-1, "Not in force on 2018-02-05: in force from 2018-02-06.")]
    [InlineData(0, "yes")]
    [InlineData(2428, "yes")]
    [InlineData(2429, "No longer in force on 2024-10-01: in force until 2024-09-30.")]
    public void A_rule_answers_from_its_first_to_its_last_day(int day, string reason)
    {
        Assert.Equal(2428, Period.DaysBetween(First, Last));
        var outcome = Rule("r", First, Last).Assess(First.PlusDays(day));
        Assert.Equal(reason, outcome.Answer.Reason);
        Assert.Equal(reason == "yes" ? Applicability.Applies : Applicability.DoesNotApply, outcome.Answer.Applicability);
        Assert.Equal(reason == "yes", outcome.Rule.IsInForce(First.PlusDays(day)));
    }

    [Fact]
    public void A_rule_without_a_last_day_stays_in_force() => Assert.Equal("yes", Rule("r", First).Assess(LocalDate.MaxIsoValue).Answer.Reason);

    [Fact]
    public void A_rule_that_is_not_in_force_is_not_asked() =>
        new Rule<LocalDate>(Info("r", First), static day => day, static _ => throw new InvalidOperationException()).Assess(First.PlusDays(-1));

    [Theory]
    [InlineData(0, "Not in force on 2017-12-31: in force from 2018-01-01.")]
    [InlineData(1, "first")]
    [InlineData(365, "first")]
    [InlineData(366, "No longer in force on 2019-01-01: in force until 2018-12-31.")]
    [InlineData(730, "No longer in force on 2019-12-31: in force until 2018-12-31.")]
    [InlineData(731, "second")]
    [InlineData(1096, "second")]
    [InlineData(1097, "third")]
    [InlineData(2000, "third")]
    public void Of_a_rules_editions_exactly_one_answers_on_any_day(int day, string reason)
    {
        var editions = new[]
        {
            Rule("r", new(2021, 1, 1), says: "third"),
            Rule("r", new(2018, 1, 1), new(2018, 12, 31), "first"),
            Rule("r", new(2020, 1, 1), new(2020, 12, 31), "second"),
        };
        Assert.Equal([reason], Reasons(new RuleBook<LocalDate>(editions), new LocalDate(2017, 12, 31).PlusDays(day)));
        Assert.Equal([reason], Reasons(new RuleBook<LocalDate>(editions.Reverse()), new LocalDate(2017, 12, 31).PlusDays(day)));
    }

    [Fact]
    public void After_the_last_edition_the_last_to_end_says_so()
    {
        var book = new RuleBook<LocalDate>([Rule("r", new(2018, 1, 1), new(2018, 12, 31)), Rule("r", new(2020, 1, 1), new(2020, 12, 31))]);
        Assert.Equal(["No longer in force on 2022-01-01: in force until 2020-12-31."], Reasons(book, new(2022, 1, 1)));
    }

    [Fact]
    public void Editions_that_look_at_different_days_still_answer_once()
    {
        var book = new RuleBook<LocalDate>(
        [
            new(Info("r", First, Last), static eventDay => eventDay, static _ => Answer.Applies("by the event")),
            new(Info("r", Last.PlusDays(1)), static eventDay => eventDay.PlusDays(7), static _ => Answer.Applies("by its discovery a week later")),
        ]);
        Assert.Equal(["by its discovery a week later"], Reasons(book, Last));
    }

    [Property]
    public bool A_book_answers_once_for_each_id_in_order_of_first_appearance(byte[] ids, int day)
    {
        var taken = new Dictionary<byte, int>();
        var rules = ids.Select(id => (Id: (byte)(id % 4), Edition: taken[(byte)(id % 4)] = taken.GetValueOrDefault((byte)(id % 4)) + 1))
            .Select(static rule => Rule("r" + rule.Id, First.PlusYears(rule.Edition * 2), First.PlusYears((rule.Edition * 2) + 1)));
        var book = new RuleBook<LocalDate>(rules);
        return book.Rules.Count == ids.Length
            && book.Assess(First.PlusDays(day % 8_000)).Outcomes.Select(static outcome => outcome.Rule.Id).SequenceEqual(ids.Select(static id => "r" + (id % 4)).Distinct());
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Editions_that_share_a_day_are_refused(int daysAfterLast, bool accepted)
    {
        var both = new[] { Rule("r", Last.PlusDays(daysAfterLast)), Rule("r", First, Last) };
        var refusal = Record.Exception(() => new RuleBook<LocalDate>(both));
        Assert.Equal(accepted ? null : "Two editions of the rule r are in force at the same time. (Parameter 'rules')", refusal?.Message);
    }

    [Fact]
    public void A_host_adds_rules_beside_the_statutory_ones_but_takes_no_id_of_theirs()
    {
        var statutory = new RuleBook<LocalDate>([Rule("england.r", First)]);
        var both = statutory.With(Rule("host.r", First, says: "also"));
        Assert.Equal(["england.r", "host.r"], both.Rules.Select(static rule => rule.Id));
        Assert.Equal(["yes", "also"], Reasons(both, Last));
        Assert.Single(statutory.Rules);
        Assert.Throws<ArgumentException>("rules", () => statutory.With(Rule("england.r", Last)));
    }

    [Fact]
    public void A_rule_has_an_id_a_period_and_functions()
    {
        Assert.Throws<ArgumentException>("info", static () => Rule(" ", First));
        Assert.Throws<ArgumentException>("info", static () => Rule("r", First, First.PlusDays(-1)));
        Assert.True(Rule("r", First, First).Info.IsInForce(First));
        Assert.Throws<ArgumentNullException>("info", static () => new Rule<int>(null!, static _ => First, static _ => Answer.Applies("yes")));
        Assert.Throws<ArgumentNullException>("relevantDay", static () => new Rule<int>(Info("r", First), null!, static _ => Answer.Applies("yes")));
        Assert.Throws<ArgumentNullException>("answer", static () => new Rule<int>(Info("r", First), static _ => First, null!));
        Assert.Throws<ArgumentNullException>("rules", static () => new RuleBook<int>(null!));
    }

    [Fact]
    public void A_rule_that_gives_no_answer_is_named() =>
        Assert.Equal(
            "The rule england.r gave no answer.",
            Assert.Throws<InvalidOperationException>(static () => new Rule<int>(Info("england.r", First), static _ => First, static _ => null!).Assess(1)).Message);

    [Fact]
    public void What_is_missing_is_asked_once()
    {
        var dose = new MissingFact("exposure.dose", "What was the dose?");
        var assessment = new Assessment(
        [
            new(Info("a", First), Answer.NeedsInformation("Dose unknown.", dose, new("exposure.age", "How old?"))),
            new(Info("b", First), Answer.NeedsInformation("Dose unknown.", new MissingFact("exposure.dose", "How much?"))),
            new(Info("c", First), Answer.DoesNotApply("No.")),
        ]);
        Assert.Equal([dose, new("exposure.age", "How old?")], assessment.MissingFacts);
        Assert.Empty(assessment.Demands);
        Assert.Empty(Assessment.None.Outcomes);
    }

    [Fact]
    public void Demands_come_with_the_rule_that_makes_them()
    {
        var demand = new DutyDemand("a.tell", "Tell them", "the patient", TimeLimit.WithoutDelay, Instant.FromUtc(2026, 3, 2, 9, 30), "discovery");
        var assessment = new Assessment([new(Info("a", First), Answer.Applies("Yes.", demand)), new(Info("b", First), Answer.DoesNotApply("No."))]);
        Assert.Equal([(Info("a", First), demand)], assessment.Demands);
    }

    [Fact]
    public void An_answer_gives_its_reason_and_names_what_is_missing()
    {
        Assert.Throws<ArgumentException>("reason", static () => Answer.Applies(" "));
        Assert.Throws<ArgumentException>("reason", static () => Answer.DoesNotApply(null!));
        Assert.Throws<ArgumentException>("reason", static () => Answer.NeedsInformation("", new MissingFact("a", "b")));
        Assert.Throws<ArgumentException>("missing", static () => Answer.NeedsInformation("Unknown."));
        Assert.Throws<ArgumentException>("missing", static () => Answer.NeedsInformation("Unknown.", null!));
        Assert.Equal(Answer.Applies("Yes."), Answer.Applies("Yes."));
    }

    [Fact]
    public void A_citation_reads_like_one()
    {
        Assert.Equal("IR(ME)R 2017, reg 8(4)", new Citation("IR(ME)R 2017", "reg 8(4)").ToString());
        Assert.Equal("Guidance (v6.2), 4.1", new Citation("Guidance", "4.1", "v6.2").ToString());
    }
}
