using System.Linq;
using Qms.Domain.Core.People;
using Qms.Domain.Trends.Reviewing;
using Qms.Domain.Trends.Tests.Reviewing.Support;

namespace Qms.Domain.Trends.Tests.Reviewing.Deciding;

/// <summary>Every command by everybody.</summary>
public sealed class PermissionTests
{
    public static TheoryData<string> Commands => new(Samples.FullCommands.Select(static command => command.ToString()));

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_is_refused_for_want_of_a_role_exactly_where_the_policy_says_so(string name)
    {
        var command = Samples.FullCommands.Single(sample => sample.ToString() == name);
        var desk = Desk.At(TrendReviewStatus.UnderAnalysis);
        foreach (var actor in Known.Everybody)
        {
            var codes = desk.Try(command, actor).Rejections.Select(static why => why.Code).ToArray();
            Assert.True(TrendReviewAccess.Default.Allows(actor, TrendReviewDecider.StepOf(command)) != codes.Contains(TrendReviewCodes.NotPermitted), $"{name} by {actor.Id}: {string.Join(", ", codes)}");
            if (codes.Contains(TrendReviewCodes.NotPermitted)) Assert.Single(codes);
        }
    }

    [Fact]
    public void The_roles_for_every_step_stay_as_they_are() =>
        Golden.Matches("access.txt", string.Join("\n", TrendReviewLifecycle.Moves.Steps.Select(static step => $"{step}: {string.Join(", ", TrendReviewAccess.Default.RolesFor(step).Select(static role => role.Code).Order())}")));

    [Theory]
    [MemberData(nameof(Commands))]
    public void Who_gives_no_name_can_do_nothing(string name)
    {
        var powerful = new Actor(ActorId.Anonymous, [Roles.QualityManager]);
        Assert.Equal("Who gives no name cannot do anything with trend reviews.", Assert.Single(Desk.At(TrendReviewStatus.UnderAnalysis).WhyNot(Samples.FullCommands.Single(sample => sample.ToString() == name), powerful)).Message);
    }

    [Fact]
    public void A_step_that_nobody_may_take_is_said_to_be_so()
    {
        var policy = TrendReviewPolicy.Default.WithAccess(AccessPolicy<TrendReviewStep>.Nobody);
        Assert.Equal("Nobody may open under this service's policy.", Assert.Single(new Desk(policy).WhyNot(Samples.FullCommands[0])).Message);
    }

    [Fact]
    public void A_screen_is_told_what_may_be_done_now_and_why_the_rest_may_not()
    {
        var desk = Desk.At(TrendReviewStatus.LearningShared);
        var permitted = desk.Decider.Permitted(desk.Review, desk.Context(Known.Radiographer));
        Assert.Equal(TrendReviewLifecycle.Moves.Steps, permitted.Select(static permission => permission.Step));
        Assert.Equal([TrendReviewStep.AcknowledgeLearning], permitted.Where(static permission => permission.IsPermitted).Select(static permission => permission.Step));
        Assert.Equal("Cannot merge while the review is learning shared.", permitted.Single(static permission => permission.Step == TrendReviewStep.Merge).WhyNot[^1].Message);
    }

    [Fact]
    public void A_screen_is_told_everything_that_stands_before_closing()
    {
        var desk = Desk.Detected();
        var close = desk.Decider.Permitted(desk.Review, desk.Context(Known.Manager)).Single(static permission => permission.Step == TrendReviewStep.Close);
        Assert.Equal(desk.WhyNot(new TrendReviewCommand.Close()), close.WhyNot);
        Assert.Equal(
            [TrendReviewCodes.StepNotPossible, TrendReviewCodes.LearningNotShared, TrendReviewCodes.NotDecided, TrendReviewCodes.NotExplained], close.WhyNot.Select(static why => why.Code));
    }
}
