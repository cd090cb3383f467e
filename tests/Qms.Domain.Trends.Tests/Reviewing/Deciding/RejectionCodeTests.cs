using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Trends.Reviewing;
using Qms.Domain.Trends.Tests.Reviewing.Support;

namespace Qms.Domain.Trends.Tests.Reviewing.Deciding;

/// <summary>For every code a request that is refused with it, naming the place and saying what to do.</summary>
public sealed class RejectionCodeTests
{
    private static readonly TrendReviewCommand Close = new TrendReviewCommand.Close();

    private sealed record Scenario(string Path, string Message, Func<IReadOnlyList<Rejection>> Refused);

    private static readonly Dictionary<string, Scenario> Scenarios = new()
    {
        [TrendReviewCodes.NotPermitted] = new("", "To close takes one of the roles: quality manager, service lead, clinical governance.", static () => Desk.Detected().WhyNot(Close, Known.Radiographer)),
        [TrendReviewCodes.StepNotPossible] = new("", "Cannot explain while the review is detected.", static () => Desk.Detected().WhyNot(new TrendReviewCommand.Explain(ExplanationKind.NaturalVariation, "Chance"))),
        [TrendReviewCodes.DaysReversed] = new("signal.to", "The signal ends before it begins.", static () => new Desk().WhyNot(new TrendReviewCommand.Open(Known.Id, Known.Signal with { To = Known.Signal.From.PlusDays(-1) }))),
        [TrendReviewCodes.InTheFuture] = new("signal.from", "2026-03-03 has not come yet.", static () => new Desk().WhyNot(new TrendReviewCommand.Open(Known.Id, Known.Signal with { From = Known.Today.PlusDays(1), To = Known.Today.PlusDays(1) }))),
        [TrendReviewCodes.DayPast] = new("actions[0].dueOn", "2026-03-01 has passed.", static () => Agree(Known.Action(1) with { DueOn = Known.Today.PlusDays(-1) })),
        [TrendReviewCodes.Itself] = new("into", "A review cannot be merged into itself.", static () => Desk.Detected().WhyNot(new TrendReviewCommand.Merge(Known.Id, "Twice"))),
        [TrendReviewCodes.OtherSignal] = new("signal", "This is another signal than the one under review, \"CT incidents at site 1\".", static () => Desk.Detected().WhyNot(new TrendReviewCommand.Observe(Known.Later() with { Direction = TrendDirection.Lower }))),
        [TrendReviewCodes.Outdated] = new("signal.to", "The signal was seen to 2026-02-28 already.", static () => Desk.Detected().WhyNot(new TrendReviewCommand.Observe(Known.Signal with { To = new(2026, 2, 27) }))),
        [TrendReviewCodes.AlreadyUnderReview] = new("signal", $"The signal is under review already: it belongs to {Known.Id}.", static () => Open(Desk.Detected())),
        [TrendReviewCodes.AlreadyReviewed] = new("signal", $"Review {Known.Id} knows the signal as far as this.", static () => Open(Desk.At(TrendReviewStatus.Closed))),
        [TrendReviewCodes.PredecessorNotNamed] = new("follows", $"The last review of this signal is {Known.Id}.", static () => Open(Desk.At(TrendReviewStatus.Closed), Known.Later())),
        [TrendReviewCodes.NotMergedHere] = new("mergedFrom", $"The review {Known.ReviewId(9)} of this signal was not merged into this one.", static () => ByDesk(Desk.Detected(), new TrendReviewCommand.Observe(Known.Later() with { Series = "other" }, Known.ReviewId(9)))),
        [TrendReviewCodes.MergeTarget] = new("into", $"There is no open review {Known.ReviewId(9)}.", static () => ByDesk(Desk.Detected(), new TrendReviewCommand.Merge(Known.ReviewId(9), "One cause"))),
        [TrendReviewCodes.SameHandler] = new("handler", "ines handles it already.", static () => Desk.At(TrendReviewStatus.Acknowledged).WhyNot(new TrendReviewCommand.Transfer(Known.Analyst.Id, "Again"))),
        [TrendReviewCodes.RebaseWithoutSpecialCause] = new("rebaseFrom", "Limits are computed anew only when a special cause has changed the process for good.", static () => Desk.At(TrendReviewStatus.UnderAnalysis).WhyNot(new TrendReviewCommand.Explain(ExplanationKind.NaturalVariation, "Chance", null, Known.Today))),
        [TrendReviewCodes.CorrectionMissing] = new("", "Note how the data was put right.", static () => Artefact().WhyNot(new TrendReviewCommand.DecideNoAction("Only counted twice"))),
        [TrendReviewCodes.SamePerson] = new("", "After a special cause that manager explained, somebody else decides that nothing needs to be done.", static () => ByManager().WhyNot(new TrendReviewCommand.DecideNoAction("I think so"))),
        [TrendReviewCodes.IdTaken] = new("actions[1].id", "This id belongs to something else already.", static () => Agree(Known.Action(1), Known.Action(1))),
        [TrendReviewCodes.UnknownAction] = new("action", "No such action was agreed.", static () => Desk.At(TrendReviewStatus.ActionsAgreed).WhyNot(new TrendReviewCommand.CompleteAction(Known.ActionId(9), "Seen"))),
        [TrendReviewCodes.ActionEnded] = new("action", "The action is cancelled already.", static () => Cancelled().WhyNot(new TrendReviewCommand.CompleteAction(Known.ActionId(50), "Seen"))),
        [TrendReviewCodes.ActionOpen] = new($"actions[{Known.ActionId(1)}]", "An action is open and not followed elsewhere: \"Do 1\".", static () => Desk.At(TrendReviewStatus.LearningShared).Do(new TrendReviewCommand.AgreeActions("More", [Known.Action(1)])).WhyNot(Close)),
        [TrendReviewCodes.NoActionStands] = new("actions", "Every agreed action was cancelled: agree another, or decide that nothing needs to be done.", static () => Desk.At(TrendReviewStatus.LearningShared).Do(new TrendReviewCommand.CancelAction(Known.ActionId(50), "No")).WhyNot(Close)),
        [TrendReviewCodes.UnknownAudience] = new("audience", "Nothing was shared with \"Porters\".", static () => Desk.At(TrendReviewStatus.LearningShared).WhyNot(new TrendReviewCommand.AcknowledgeLearning("Porters"))),
        [TrendReviewCodes.NotExplained] = new("", "The signal is not explained.", static () => Desk.Detected().WhyNot(Close)),
        [TrendReviewCodes.NotDecided] = new("", "It is not decided whether to act.", static () => Desk.At(TrendReviewStatus.Explained).WhyNot(Close)),
        [TrendReviewCodes.LearningNotShared] = new("", "What was learned has not been shared.", static () => Desk.At(TrendReviewStatus.ActionsAgreed).WhyNot(Close)),
        [TrendReviewCodes.SignalPersists] = new("persistence", "The signal was seen again to 2026-03-31, after it was explained: say why the review is closed all the same, or send it back to be explained anew.", static () => Persisting().WhyNot(Close)),
        [TrendReviewCodes.StatementOutdated] = new("persistence.seenTo", "The signal was seen to 2026-03-31: the statement is about another day.", static () => Persisting().WhyNot(new TrendReviewCommand.Close(null, new("Training is in April", new(2026, 2, 28))))),
        [TrendReviewCodes.NothingPersists] = new("persistence", "The signal was not seen again after it was explained, or has gone since: there is nothing to state.", static () => Desk.At(TrendReviewStatus.LearningShared).WhyNot(new TrendReviewCommand.Close(null, new("Training is in April", new(2026, 2, 28))))),
    };

    public static TheoryData<string> Codes => new(typeof(TrendReviewCodes).GetFields().Where(static code => code.IsLiteral).Select(static code => (string)code.GetRawConstantValue()!));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_is_given_with_its_place_and_its_message(string code)
    {
        var (path, message, refused) = Scenarios[code];
        var why = refused().First(reason => reason.Code == code);
        Assert.Equal((path, message), (why.Path, why.Message));
    }

    [Fact]
    public void Every_problem_of_shape_and_step_is_told_at_once()
    {
        var why = Desk.Detected().WhyNot(new TrendReviewCommand.Transfer(default, " "));
        Assert.Equal(["handler", "reason", ""], why.Select(static reason => reason.Path));
    }

    private static Desk Artefact() => Desk.At(TrendReviewStatus.UnderAnalysis).Do(new TrendReviewCommand.Explain(ExplanationKind.DataArtefact, "Counted twice"), Known.Analyst);

    private static Desk ByManager() => Desk.At(TrendReviewStatus.UnderAnalysis).Do(new TrendReviewCommand.Explain(ExplanationKind.SpecialCause, "The injector"));

    private static Desk Cancelled() => Desk.At(TrendReviewStatus.ActionsAgreed).Do(new TrendReviewCommand.CancelAction(Known.ActionId(50), "No"));

    private static Desk Persisting() => Desk.At(TrendReviewStatus.LearningShared).Do(new TrendReviewCommand.Observe(Known.Later()), Known.Scan);

    private static IReadOnlyList<Rejection> Agree(params PlannedAction[] actions) => Desk.At(TrendReviewStatus.Explained).WhyNot(new TrendReviewCommand.AgreeActions("Train", actions));

    private static IReadOnlyList<Rejection> Open(Desk existing, DetectedSignal? signal = null) =>
        new TrendReviewDesk([existing.Review], TrendReviewPolicy.Default).Decide(TrendReview.None, new TrendReviewCommand.Open(Known.ReviewId(2), signal ?? Known.Signal), existing.Context(Known.Scan)).Rejections;

    private static IReadOnlyList<Rejection> ByDesk(Desk existing, TrendReviewCommand command) => new TrendReviewDesk([existing.Review], TrendReviewPolicy.Default).Decide(existing.Review, command, existing.Context(Known.Manager)).Rejections;
}
