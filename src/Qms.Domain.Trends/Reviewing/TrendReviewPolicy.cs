using System;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>What a service decides for itself about trend reviews.</summary>
/// <remarks>Immutable; the <c>With…</c> methods answer with another policy. What was decided under a policy stays as it was decided: deadlines stand in the events.</remarks>
public sealed record TrendReviewPolicy
{
    private TrendReviewPolicy() { }

    /// <summary>The policy to start from: built-in roles, strict separation, one review for each series and direction; taken on within 5 working days, explained within 20 more, decided within 10 more.</summary>
    /// <remarks>The limits are choices of a service: no law or standard sets them.</remarks>
    public static TrendReviewPolicy Default { get; } = new();

    /// <summary>Who may ask for which step.</summary>
    public AccessPolicy<TrendReviewStep> Access { get; private init; } = TrendReviewAccess.Default;

    /// <summary>Whether one person may explain a special cause and then close the review, or find alone that nothing needs to be done.</summary>
    public SeparationOfDuties Separation { get; private init; } = SeparationOfDuties.Strict;

    /// <summary>Which signals are the same signal.</summary>
    public SignalMatching Matching { get; private init; } = SignalMatching.SeriesAndDirection;

    /// <summary>Working days.</summary>
    public WorkingCalendar Calendar { get; private init; } = WorkingCalendar.WeekendsOnly;

    /// <summary>From detection until somebody takes it on.</summary>
    public TimeLimit AcknowledgeWithin { get; private init; } = TimeLimit.WorkingDays(5);

    /// <summary>From then, or from a sending back, until it is explained.</summary>
    public TimeLimit AnalyseWithin { get; private init; } = TimeLimit.WorkingDays(20);

    /// <summary>From the explanation until actions are agreed or found needless.</summary>
    public TimeLimit DecideWithin { get; private init; } = TimeLimit.WorkingDays(10);

    /// <summary>This policy with another access policy.</summary>
    public TrendReviewPolicy WithAccess(AccessPolicy<TrendReviewStep> access) => this with { Access = access ?? throw new ArgumentNullException(nameof(access)) };

    /// <summary>This policy with a declared exception from separation of duties, or without one.</summary>
    public TrendReviewPolicy WithSeparation(SeparationOfDuties separation) => this with { Separation = separation ?? throw new ArgumentNullException(nameof(separation)) };

    /// <summary>This policy with another view of which signals are the same. To be changed only while no review is open.</summary>
    public TrendReviewPolicy WithMatching(SignalMatching matching) => this with { Matching = matching };

    /// <summary>This policy with other working days.</summary>
    public TrendReviewPolicy WithCalendar(WorkingCalendar calendar) => this with { Calendar = calendar ?? throw new ArgumentNullException(nameof(calendar)) };

    /// <summary>This policy with other time limits.</summary>
    public TrendReviewPolicy WithLimits(TimeLimit acknowledgeWithin, TimeLimit analyseWithin, TimeLimit decideWithin) => this with
    {
        AcknowledgeWithin = acknowledgeWithin ?? throw new ArgumentNullException(nameof(acknowledgeWithin)),
        AnalyseWithin = analyseWithin ?? throw new ArgumentNullException(nameof(analyseWithin)),
        DecideWithin = decideWithin ?? throw new ArgumentNullException(nameof(decideWithin)),
    };

    /// <summary>What makes <paramref name="signal"/> the same as another.</summary>
    public SignalKey KeyOf(DetectedSignal signal) => SignalKey.Of(signal, Matching);
}
