using Qms.Domain.Core.Lifecycles;
using static Qms.Domain.Trends.Reviewing.TrendReviewStatus;
using static Qms.Domain.Trends.Reviewing.TrendReviewStep;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>The states and steps of a trend review, declared once.</summary>
public static class TrendReviewLifecycle
{
    private static readonly TrendReviewStatus[] TakenOn = [Acknowledged, UnderAnalysis, Explained, ActionsAgreed, NoActionNeeded, LearningShared];

    /// <summary>Every move. Who may take one and under which conditions is decided elsewhere, with reasons.</summary>
    public static Lifecycle<TrendReviewStatus, TrendReviewStep> Moves { get; } = new("trend review", None, [Closed, Merged], new Moves<TrendReviewStatus, TrendReviewStep>
    {
        { None, Open, Detected },
        { Detected, Acknowledge, Acknowledged },
        { Acknowledged, StartAnalysis, UnderAnalysis },
        { UnderAnalysis, Explain, Explained },
        { [Explained, ActionsAgreed, NoActionNeeded, LearningShared], SendBack, UnderAnalysis },

        { [Explained, NoActionNeeded], AgreeActions, ActionsAgreed },
        { [Explained, ActionsAgreed], DecideNoAction, NoActionNeeded },
        { [LearningShared], DecideNoAction },
        { [ActionsAgreed, LearningShared], AgreeActions },

        { [ActionsAgreed, NoActionNeeded], ShareLearning, LearningShared },
        { [LearningShared], ShareLearning },
        { LearningShared, Close, Closed },

        { [Detected, Acknowledged, UnderAnalysis], Merge, Merged },

        { [Detected], Observe, RecordCessation, Relate },
        { TakenOn, Observe, RecordCessation, Relate, Transfer, AddNote, NoteCorrection, CompleteAction, CancelAction, AcknowledgeLearning },
        { [Closed], AcknowledgeLearning },
    }.Reopening(Closed, Reopen, Acknowledged).Reopening(Merged, Reopen, Detected));
}
