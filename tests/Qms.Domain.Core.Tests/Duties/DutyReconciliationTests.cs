using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Tests.Time;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Core.Tests.Duties;

public class DutyReconciliationTests
{
    private static readonly Instant Start = Samples.InLondon(2026, 3, 2, 9, 30);
    private static readonly Instant Now = Samples.InLondon(2026, 3, 3, 8);
    private static readonly RuleInfo Tell = new("tell", "Tell them", new Citation("Act", "s 1"), new LocalDate(2018, 2, 6));
    private static readonly Fulfilment Done = new(Now, new ActorId("ada"), DutyOutcome.Done, "Letter of 3 March");
    private static readonly Release Because = new(Now, "Because", new ActorId("ada"));

    private static DutyDemand Demand(string key = "tell.a", Instant? start = null, TimeLimit? limit = null) =>
        new(key, "Tell them", "the patient", limit ?? TimeLimit.WorkingDays(10), start ?? Start, "discovery");

    private static Assessment Asked(params DutyDemand[] demands) => new([new(Tell, Answer.Applies("They were harmed.", demands))]);

    private static Assessment Answered(Answer answer) => new([new(Tell, answer)]);

    private static DutyReconciliation Compare(IReadOnlyList<Duty> existing, Assessment assessment, WorkingCalendar? calendar = null) =>
        DutyReconciliation.Of(existing, assessment, Now, Samples.London, calendar ?? Samples.Weekends);

    private static Duty Due(string key = "tell.a") => Compare([], Asked(Demand(key))).Raised.Single() with { RaisedAt = Start };

    private static void Nothing(DutyReconciliation result)
    {
        Assert.Empty(result.Raised);
        Assert.Empty(result.Revised);
        Assert.Empty(result.Withdrawn);
    }

    [Fact]
    public void What_is_asked_for_first_is_raised_with_its_deadline_and_basis()
    {
        var result = Compare([], Asked(Demand()));
        var duty = Assert.Single(result.Raised);
        Assert.Equal(
            new Duty("tell.a", "tell", "Tell them", "the patient", TimeLimit.WorkingDays(10).From(Start, Samples.London, Samples.Weekends), "discovery", Tell.Citation, "They were harmed.", Now), duty);
        Assert.Equal(new LocalDate(2026, 3, 16), duty.Deadline.LastDay);
        Assert.True(duty.IsOpen);
        Assert.Empty(result.Revised);
        Assert.Empty(result.Withdrawn);
    }

    [Fact]
    public void What_is_still_asked_for_unchanged_stays() => Nothing(Compare([Due()], Asked(Demand())));

    [Fact]
    public void A_later_clock_start_revises_the_deadline_and_keeps_when_it_was_raised()
    {
        var later = Start + Duration.FromDays(1);
        var revised = Assert.Single(Compare([Due()], Asked(Demand(start: later))).Revised);
        Assert.Equal(new LocalDate(2026, 3, 17), revised.Deadline.LastDay);
        Assert.Equal(Start, revised.RaisedAt);
    }

    [Fact]
    public void A_holiday_proclaimed_revises_the_deadline()
    {
        var result = Compare([Due()], Asked(Demand()), Samples.Weekends.WithHoliday(new LocalDate(2026, 3, 9), "proclaimed"));
        Assert.Equal(new LocalDate(2026, 3, 17), Assert.Single(result.Revised).Deadline.LastDay);
        Assert.Empty(result.Raised);
    }

    [Fact]
    public void Another_reason_revises_the_wording()
    {
        var result = Compare([Due()], Answered(Answer.Applies("They were badly harmed.", Demand())));
        Assert.Equal("They were badly harmed.", Assert.Single(result.Revised).Reason);
    }

    [Fact]
    public void What_does_not_apply_any_more_is_withdrawn_with_the_reason() =>
        Assert.Equal([(Due(), "Nobody was harmed.")], Compare([Due()], Answered(Answer.DoesNotApply("Nobody was harmed."))).Withdrawn);

    [Fact]
    public void What_the_rule_asks_of_others_only_is_withdrawn_too()
    {
        var result = Compare([Due("tell.a"), Due("tell.b")], Asked(Demand("tell.b")));
        Assert.Equal([(Due("tell.a"), "The rule applies, but no longer asks for this: They were harmed.")], result.Withdrawn);
        Assert.Empty(result.Revised);
    }

    [Fact]
    public void A_rule_that_lacks_a_fact_withdraws_nothing() =>
        Nothing(Compare([Due()], Answered(Answer.NeedsInformation("Harm unknown.", new MissingFact("harm", "How bad was it?")))));

    [Fact]
    public void A_rule_that_has_left_the_book_withdraws_nothing() => Nothing(Compare([Due()], Assessment.None));

    [Theory]
    [InlineData(DutyStatus.Fulfilled)]
    [InlineData(DutyStatus.NotRequired)]
    public void What_a_person_ended_stays_ended_whatever_the_rule_says(DutyStatus status)
    {
        Duty[] ended = [Due() with { Status = status, Fulfilment = status == DutyStatus.Fulfilled ? Done : null, Release = status == DutyStatus.NotRequired ? Because : null }];
        Nothing(Compare(ended, Asked(Demand(start: Start + Duration.FromDays(9)))));
        Nothing(Compare(ended, Answered(Answer.DoesNotApply("No."))));
    }

    [Fact]
    public void What_was_withdrawn_is_raised_anew_when_it_is_asked_for_again()
    {
        Duty[] withdrawn = [Due() with { Status = DutyStatus.Withdrawn, Release = Because }];
        var raised = Assert.Single(Compare(withdrawn, Asked(Demand())).Raised);
        Assert.Equal((DutyStatus.Due, Now, null), (raised.Status, raised.RaisedAt, raised.Release));
        Nothing(Compare(withdrawn, Answered(Answer.DoesNotApply("Still not."))));
    }

    [Fact]
    public void Comparing_again_after_what_it_found_finds_nothing()
    {
        var asked = Asked(Demand("tell.a"), Demand("tell.b", limit: TimeLimit.WithoutDelay), Demand("tell.c", limit: TimeLimit.Hours(72)));
        Nothing(Compare(Compare([], asked).Raised, asked));
    }

    [Fact]
    public void Two_demands_with_one_key_are_a_fault_of_the_rules()
    {
        Assert.Equal(
            "The duty tell.a is asked for twice, the second time by the rule tell.",
            Assert.Throws<InvalidOperationException>(static () => Compare([], Asked(Demand(), Demand()))).Message);
        var two = new Assessment([.. Asked(Demand()).Outcomes, new(Tell with { Id = "tell-2" }, Answer.Applies("Also.", Demand()))]);
        Assert.EndsWith("by the rule tell-2.", Assert.Throws<InvalidOperationException>(() => Compare([], two)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_left_out_is_accepted()
    {
        Assert.Throws<ArgumentNullException>("existing", static () => Compare(null!, Assessment.None));
        Assert.Throws<ArgumentNullException>("assessment", static () => Compare([], null!));
        Assert.Throws<ArgumentNullException>("zone", static () => DutyReconciliation.Of([], Assessment.None, Now, null!, Samples.Weekends));
        Assert.Throws<ArgumentNullException>("calendar", static () => DutyReconciliation.Of([], Assessment.None, Now, Samples.London, null!));
    }

    [Theory]
    [InlineData("key")]
    [InlineData("what")]
    [InlineData("toWhom")]
    [InlineData("clockStartedBy")]
    public void A_demand_leaves_no_text_blank(string blank)
    {
        string Text(string name) => name == blank ? " " : name;
        Assert.Throws<ArgumentException>(blank, () => new DutyDemand(Text("key"), Text("what"), Text("toWhom"), TimeLimit.WithoutDelay, Start, Text("clockStartedBy")));
        Assert.Throws<ArgumentNullException>("limit", static () => new DutyDemand("key", "what", "toWhom", null!, Start, "clockStartedBy"));
    }
}
