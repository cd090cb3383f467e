using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.Lifecycles;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Investigating;

namespace Qms.Domain.Incidents;

/// <summary>Decides what may happen to an incident under a service's policy. Pure: authorise, check the form, recognise a retry, ask the lifecycle, apply the rules; then work out the duties anew.</summary>
public sealed partial class IncidentDecider
{
    private readonly IncidentPolicy _policy;

    /// <summary>Creates a decider.</summary>
    public IncidentDecider(IncidentPolicy policy)
    {
        _policy = policy ?? throw new ArgumentNullException(nameof(policy));
        Decider = new(Incident.None, DecideCore, IncidentEvolution.After);
    }

    /// <summary>The policy in use.</summary>
    public IncidentPolicy Policy => _policy;

    /// <summary>Both functions as one value, for stores and tests.</summary>
    public Decider<Incident, IncidentCommand, IncidentEvent> Decider { get; }

    /// <summary>Answers <paramref name="command"/> for <paramref name="incident"/>.</summary>
    /// <remarks>Refusals have the codes of <see cref="IncidentCodes"/> and of <see cref="Core.Forms.FormCodes"/>. A command whose wish is already fulfilled is accepted without an event.</remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Decision<Incident, IncidentEvent> Decide(Incident incident, IncidentCommand command, DecisionContext context) => Decider.Decide(incident, command, context);

    /// <summary>The incident after <paramref name="happened"/>.</summary>
    public static Incident Evolve(Incident incident, IncidentEvent happened) => IncidentEvolution.After(incident, happened);

    /// <summary>The incident that <paramref name="happened"/> leads to.</summary>
    public static Incident Replay(IEnumerable<IncidentEvent> happened)
    {
        if (happened is null) throw new ArgumentNullException(nameof(happened));
        var incident = Incident.None;
        if (happened is IncidentEvent[] array)
        {
            foreach (var e in array) incident = IncidentEvolution.After(incident, e);
        }
        else
        {
            foreach (var e in happened) incident = IncidentEvolution.After(incident, e);
        }

        return incident;
    }

    /// <summary>What the rules answer for the incident now: why each applies or not, and which questions are open.</summary>
    public Assessment Assess(Incident incident) => incident.Facts is null ? Assessment.None : _policy.AssessDuties(incident);

    /// <summary>For each step of the lifecycle, whether <paramref name="actor"/> may take it now, and every reason why not. What the command will say is judged when it comes.</summary>
    public IReadOnlyList<StepPermission<IncidentStep>> Permitted(Incident incident, Actor actor)
    {
        if (incident is null) throw new ArgumentNullException(nameof(incident));
        if (actor is null) throw new ArgumentNullException(nameof(actor));
        return ContentList.Of(IncidentLifecycle.Moves.Steps.Select(step =>
        {
            var why = new Refusals();
            if (!MayTake(actor, step)) why.Add(IncidentCodes.NotPermitted, "", NotPermitted(actor, step));
            if (!IsPossible(incident, step)) why.Add(IncidentCodes.StepNotPossible, "", StepNotPossible(incident, step));
            if (step == IncidentStep.Close && incident.IsOpen) WhyNotClosed(incident, why);
            if (step == IncidentStep.ApproveActions && incident.Status == IncidentStatus.Analysed) WhyNotApproved(incident, why);
            return new StepPermission<IncidentStep>(step, why.Reasons);
        }));
    }

    /// <summary>The step of the lifecycle that <paramref name="command"/> takes when the incident is as it is.</summary>
    public static IncidentStep StepOf(Incident incident, IncidentCommand command) => command switch
    {
        IncidentCommand.Report => IncidentStep.Report,
        IncidentCommand.AmendFacts => IncidentStep.AmendFacts,
        IncidentCommand.Triage => IncidentStep.Triage,
        IncidentCommand.Reject => IncidentStep.Reject,
        IncidentCommand.Merge => IncidentStep.Merge,
        IncidentCommand.StartReview => IncidentStep.StartReview,
        IncidentCommand.StartInvestigation => IncidentStep.StartInvestigation,
        IncidentCommand.Escalate => IncidentStep.Escalate,
        IncidentCommand.Pause => IncidentStep.Pause,
        IncidentCommand.Resume => StepBack(incident),
        IncidentCommand.AddTimelineEntry => IncidentStep.AddTimelineEntry,
        IncidentCommand.ReferToStatement => IncidentStep.ReferToStatement,
        IncidentCommand.RequestAdvice => IncidentStep.RequestAdvice,
        IncidentCommand.RecordAdvice => IncidentStep.RecordAdvice,
        IncidentCommand.IdentifyFactor => IncidentStep.IdentifyFactor,
        IncidentCommand.RecordFinding => IncidentStep.RecordFinding,
        IncidentCommand.MakeRecommendation => IncidentStep.MakeRecommendation,
        IncidentCommand.SubmitAnalysis => IncidentStep.SubmitAnalysis,
        IncidentCommand.ReturnAnalysis => incident.Investigation?.Level == InvestigationLevel.Investigation ? IncidentStep.ReturnToInvestigation : IncidentStep.ReturnToReview,
        IncidentCommand.AgreeAction => IncidentStep.AgreeAction,
        IncidentCommand.CloseFindingWithoutAction => IncidentStep.CloseFindingWithoutAction,
        IncidentCommand.DeclineRecommendation => IncidentStep.DeclineRecommendation,
        IncidentCommand.ApproveActions => IncidentStep.ApproveActions,
        IncidentCommand.CompleteAction => IncidentStep.CompleteAction,
        IncidentCommand.CancelAction => IncidentStep.CancelAction,
        IncidentCommand.ShareLearning => IncidentStep.ShareLearning,
        IncidentCommand.AcknowledgeLearning => IncidentStep.AcknowledgeLearning,
        IncidentCommand.GiveFeedback => IncidentStep.GiveFeedback,
        IncidentCommand.Close => IncidentStep.Close,
        IncidentCommand.Reopen => IncidentStep.Reopen,
        IncidentCommand.GradeHarm => IncidentStep.GradeHarm,
        IncidentCommand.ConfirmHarm => IncidentStep.ConfirmHarm,
        IncidentCommand.DisputeHarm => IncidentStep.DisputeHarm,
        IncidentCommand.AdjudicateHarm => IncidentStep.AdjudicateHarm,
        IncidentCommand.RegradeHarm => IncidentStep.RegradeHarm,
        IncidentCommand.GradeDamage => IncidentStep.GradeDamage,
        IncidentCommand.FulfilDuty => IncidentStep.FulfilDuty,
        IncidentCommand.SetDutyAside => IncidentStep.SetDutyAside,
        IncidentCommand.AssessDuties => IncidentStep.AssessDuties,
        _ => throw new ArgumentOutOfRangeException(nameof(command), command?.GetType().Name, "Not a command of an incident."),
    };

    private Decision<Incident, IncidentEvent> DecideCore(Incident incident, IncidentCommand command, DecisionContext context)
    {
        var step = StepOf(incident, command);
        // Who may not ask learns nothing about the record.
        if (!MayTake(context.Actor, step))
        {
            return Decision<Incident, IncidentEvent>.Refuse(incident, [new Rejection(IncidentCodes.NotPermitted, NotPermitted(context.Actor, step))]);
        }

        var shape = IncidentForms.Check(command);
        if (shape.Count == 0 && IsFulfilled(incident, command, context)) return Decision<Incident, IncidentEvent>.Accept(incident, []);

        var possible = IsPossible(incident, step);
        if (shape.Count > 0 || !possible || NeedsRules(command))
        {
            var why = new Refusals();
            why.Add(shape);
            if (!possible) why.Add(IncidentCodes.StepNotPossible, "", StepNotPossible(incident, step));
            // Whoever wants to close is told everything that is still open, wherever the incident stands.
            if (command is IncidentCommand.Close && incident.IsOpen) WhyNotClosed(incident, why);
            else if (shape.Count == 0 && possible) ApplyRules(incident, command, context, why);
            if (!why.IsEmpty) return Decision<Incident, IncidentEvent>.Refuse(incident, why.Reasons);
        }

        return Accept(incident, command, context);
    }

    private Decision<Incident, IncidentEvent> Accept(Incident incident, IncidentCommand command, DecisionContext context)
    {
        var happened = EventOf(incident, command, context);
        var next = happened is null ? incident : IncidentEvolution.After(incident, happened);

        if (happened is IncidentEvent.Rejected or IncidentEvent.Merged) return Released(next, happened, context);
        if (!ChangesWhatRulesSee(command)) return Decision<Incident, IncidentEvent>.Accept(next, [happened!]);

        var events = new List<IncidentEvent>();
        if (happened is not null) events.Add(happened);

        void Then(IncidentEvent e)
        {
            events.Add(e);
            next = IncidentEvolution.After(next, e);
        }

        if (!next.IsCritical && WhyCritical(next, command) is { } reason) Then(new IncidentEvent.FoundCritical(reason, context.Actor.Id, context.Now));

        var duties = DutyReconciliation.Of(next.Duties, Assess(next), context.Now, context.Zone, _policy.Calendar);
        foreach (var (duty, why) in duties.Withdrawn) Then(new IncidentEvent.DutyWithdrawn(duty.Key, why, context.Actor.Id, context.Now));
        foreach (var duty in duties.Revised) Then(new IncidentEvent.DutyRevised(duty, context.Actor.Id, context.Now));
        foreach (var duty in duties.Raised) Then(new IncidentEvent.DutyRaised(duty, context.Actor.Id, context.Now));
        return Decision<Incident, IncidentEvent>.Accept(next, ContentList.Of(events));
    }

    // The duties of a report that is no incident, or of a duplicate, are not lost: the reason stays, and a duplicate's are worked out on the incident that goes on.
    private static Decision<Incident, IncidentEvent> Released(Incident next, IncidentEvent happened, DecisionContext context)
    {
        var events = new List<IncidentEvent> { happened };
        var reason = happened is IncidentEvent.Merged merged
            ? $"Merged into incident {merged.Into}, where duties are worked out."
            : "The report was found not to be an incident: " + ((IncidentEvent.Rejected)happened).Reason;
        foreach (var duty in next.Duties)
        {
            if (!duty.IsOpen) continue;
            var withdrawn = new IncidentEvent.DutyWithdrawn(duty.Key, reason, context.Actor.Id, context.Now);
            events.Add(withdrawn);
            next = IncidentEvolution.After(next, withdrawn);
        }

        return Decision<Incident, IncidentEvent>.Accept(next, ContentList.Of(events));
    }

    private string? WhyCritical(Incident next, IncidentCommand command) =>
        command is IncidentCommand.Triage { DeclareCritical: true } triage ? "Declared at triage: " + triage.Rationale : _policy.Critical.WhyCritical(next);

    private static bool ChangesWhatRulesSee(IncidentCommand command) => command
        is IncidentCommand.Report or IncidentCommand.AmendFacts or IncidentCommand.AssessDuties or IncidentCommand.Reopen
        or IncidentCommand.GradeHarm or IncidentCommand.ConfirmHarm or IncidentCommand.AdjudicateHarm or IncidentCommand.RegradeHarm or IncidentCommand.GradeDamage or IncidentCommand.FulfilDuty
        or IncidentCommand.StartReview or IncidentCommand.StartInvestigation or IncidentCommand.Escalate
        or IncidentCommand.Triage { DeclareCritical: true };

    private bool MayTake(Actor actor, IncidentStep step) =>
        (!actor.IsAnonymous || step == IncidentStep.Report) && _policy.Access.Allows(actor, step);

    private string NotPermitted(Actor actor, IncidentStep step)
    {
        if (actor.IsAnonymous && step != IncidentStep.Report) return "Who gives no name can report and nothing else.";
        var roles = _policy.Access.RolesFor(step);
        return roles.Count == 0
            ? $"Nobody may {LifecycleDrawing.Words(step)} under this service's policy."
            : $"To {LifecycleDrawing.Words(step)} takes one of the roles: {string.Join(", ", roles.Select(static role => role.Name))}.";
    }

    private static string StepNotPossible(Incident incident, IncidentStep step) =>
        incident.Status == IncidentStatus.None
            ? "There is no such incident: nothing was reported."
            : step == IncidentStep.Escalate && incident.Investigation?.Level == InvestigationLevel.Investigation ? "It is investigated already."
            : $"Cannot {LifecycleDrawing.Words(step)} while the incident is {LifecycleDrawing.Words(incident.Status)}.";

    private static bool IsPossible(Incident incident, IncidentStep step) => IncidentLifecycle.Moves.TryNext(incident.Status, step, out _) && LeadsBack(incident, step);

    // A pause goes on where it was; the lifecycle names one step for each place.
    private static IncidentStep StepBack(Incident incident) => incident.Pauses.Count == 0 ? IncidentStep.ResumeTriage : incident.Pauses[incident.Pauses.Count - 1].From switch
    {
        IncidentStatus.UnderReview => IncidentStep.ResumeReview,
        IncidentStatus.UnderInvestigation => IncidentStep.ResumeInvestigation,
        IncidentStatus.Analysed => IncidentStep.ResumeApproval,
        _ => IncidentStep.ResumeTriage,
    };

    // Of the steps that the lifecycle offers, a paused or analysed incident takes only the one that leads back to where it came from, and only a review is raised.
    private static bool LeadsBack(Incident incident, IncidentStep step) => step switch
    {
        IncidentStep.ResumeTriage or IncidentStep.ResumeReview or IncidentStep.ResumeInvestigation or IncidentStep.ResumeApproval => step == StepBack(incident),
        IncidentStep.ReturnToReview => incident.Investigation?.Level == InvestigationLevel.LocalReview,
        IncidentStep.ReturnToInvestigation => incident.Investigation?.Level == InvestigationLevel.Investigation,
        IncidentStep.Escalate => incident.Investigation?.Level != InvestigationLevel.Investigation,
        _ => true,
    };
}
