using System;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Duties;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.Incidents.Investigating;

namespace Qms.Domain.Incidents;

/// <summary>What each event does to an incident. Total: it never refuses what has happened.</summary>
internal static class IncidentEvolution
{
    public static Incident After(Incident state, IncidentEvent happened) => happened switch
    {
        IncidentEvent.Reported e => Incident.None with
        {
            Id = e.Id,
            Status = IncidentStatus.Reported,
            Facts = e.Facts,
            Reporter = e.By == Core.People.ActorId.Anonymous ? null : e.By,
            ReportedAt = e.At,
        },
        IncidentEvent.Triaged e => state with { Status = IncidentStatus.Triaged, Triage = new(e.Response, e.Rationale, e.Handler, e.By, e.At) },
        IncidentEvent.DutyRaised e => state with { Duties = WithDuty(state, e.Duty) },
        IncidentEvent.DutyFulfilled e => WithDuty(state, e.Duty, duty => duty with { Status = DutyStatus.Fulfilled, Fulfilment = e.Fulfilment }),
        IncidentEvent.DutyRevised e => state with { Duties = WithDuty(state, e.Duty) },
        IncidentEvent.DutyWithdrawn e => WithDuty(state, e.Duty, duty => duty with { Status = DutyStatus.Withdrawn, Release = new(e.At, e.Reason, e.By) }),
        IncidentEvent.DutySetAside e => WithDuty(state, e.Duty, duty => duty with { Status = DutyStatus.NotRequired, Release = new(e.At, e.Reason, e.By) }),
        IncidentEvent.HarmGraded e => WithGrade(state, e.Person, e.Dimension, HarmStatus.Provisional, new(e.Grade, e.Level, e.Facts, e.Reason, e.By, e.At)),
        IncidentEvent.HarmConfirmed e => WithHarm(state, e.Person, e.Dimension, harm => harm with { Status = HarmStatus.Confirmed }),
        IncidentEvent.HarmDisputed e => WithHarm(state, e.Person, e.Dimension, harm => harm with { Status = HarmStatus.Disputed, Dispute = new(e.Reason, e.By, e.At) }),
        IncidentEvent.HarmAdjudicated e => WithGrade(state, e.Person, e.Dimension, HarmStatus.Adjudicated, new(e.Grade, e.Level, e.Facts, e.Reason, e.By, e.At)),
        IncidentEvent.HarmRegraded e => WithGrade(state, e.Person, e.Dimension, HarmStatus.Regraded, new(e.Grade, e.Level, e.Facts, e.Reason, e.By, e.At)),
        IncidentEvent.DamageGraded e => state with { Damage = WithDamage(state, new(e.Kind, e.Level, e.Note, e.By, e.At)) },
        IncidentEvent.FactsAmended e => state with { Facts = e.Facts },
        IncidentEvent.FoundCritical e => state with { Criticality = new(e.Reason, e.By, e.At) },
        IncidentEvent.ReviewStarted e => state with { Status = IncidentStatus.UnderReview, Investigation = Started(state, InvestigationLevel.LocalReview, e.Reviewer, "", e.At) },
        IncidentEvent.InvestigationStarted e => state with { Status = IncidentStatus.UnderInvestigation, Investigation = Started(state, InvestigationLevel.Investigation, e.Lead, e.Terms, e.At) },
        IncidentEvent.Escalated e => state with
        {
            Status = IncidentStatus.UnderInvestigation,
            Investigation = Started(state, InvestigationLevel.Investigation, e.Lead, e.Terms, e.At) with { EscalatedBecause = e.Reason },
        },
        IncidentEvent.TimelineEntryAdded e => Investigating(state, it => it with { Timeline = it.Timeline.With(e.Entry) }),
        IncidentEvent.StatementReferred e => Investigating(state, it => it with { Statements = it.Statements.With(e.Statement) }),
        IncidentEvent.AdviceRequested e => Investigating(state, it => it with { Advice = it.Advice.With(new(e.Id, e.Adviser, e.Question, e.At)) }),
        IncidentEvent.AdviceRecorded e => Investigating(state, it => it with { Advice = it.Advice.Replacing(advice => advice.Id == e.Id, advice => advice with { Received = e.Advice }) }),
        IncidentEvent.FactorIdentified e => Investigating(state, it => it with { Factors = it.Factors.With(e.Factor) }),
        IncidentEvent.FindingRecorded e => Investigating(state, it => it with { Findings = it.Findings.With(new(e.Id, e.Text)) }),
        IncidentEvent.RecommendationMade e => Investigating(state, it => it with { Recommendations = it.Recommendations.With(new(e.Id, e.Text, e.Findings)) }),
        IncidentEvent.AnalysisSubmitted e => Investigating(state, it => it with { Analysis = new(e.Summary, e.By, e.At) }) with { Status = IncidentStatus.Analysed },
        IncidentEvent.AnalysisReturned e => Investigating(state, it => it with { Analysis = null, ReturnedBecause = e.Reason }) with
        {
            Status = state.Investigation?.Level == InvestigationLevel.Investigation ? IncidentStatus.UnderInvestigation : IncidentStatus.UnderReview,
        },
        IncidentEvent.ActionAgreed e => state with { Actions = state.Actions.With(e.Action) },
        IncidentEvent.FindingClosedWithoutAction e => Investigating(state, it => it with { Findings = it.Findings.Replacing(f => f.Id == e.Finding, f => f with { NoActionReason = e.Reason }) }),
        IncidentEvent.RecommendationDeclined e => Investigating(state, it => it with { Recommendations = it.Recommendations.Replacing(r => r.Id == e.Recommendation, r => r with { DeclinedReason = e.Reason }) }),
        IncidentEvent.ActionsApproved => state with { Status = IncidentStatus.ActionsAgreed },
        IncidentEvent.ActionCompleted e => state with { Actions = state.Actions.Replacing(a => a.Id == e.Action, a => a with { Status = ActionStatus.Completed, Outcome = e.Evidence }) },
        IncidentEvent.ActionCancelled e => state with { Actions = state.Actions.Replacing(a => a.Id == e.Action, a => a with { Status = ActionStatus.Cancelled, Outcome = e.Reason }) },
        IncidentEvent.LearningShared e => state with { Status = IncidentStatus.LearningShared, Learning = state.Learning.With(e.Learning) },
        IncidentEvent.LearningAcknowledged e => state with
        {
            Learning = state.Learning.Replacing(
                learning => learning.IsFor(e.Audience) && !learning.IsAcknowledged(e.Audience, e.By),
                learning => learning with { Acknowledgements = learning.Acknowledgements.With(new(e.Audience, e.By, e.At)) }),
        },
        IncidentEvent.FeedbackGiven e => state with { Feedback = new(e.Feedback, e.By, e.At) },
        IncidentEvent.Closed e => state with { Status = IncidentStatus.Closed, Closings = state.Closings.With(new(e.Note, e.By, e.At)) },
        IncidentEvent.Paused e => state with { Status = IncidentStatus.Paused, Pauses = state.Pauses.With(new(e.Cause, e.Reason, e.ReviewOn, state.Status, e.By, e.At)) },
        IncidentEvent.Resumed e => Resumed(state, e),
        IncidentEvent.Rejected e => state with { Status = IncidentStatus.Rejected, Rejection = new(e.Ground, e.Reason, e.SecondedBy, e.By, e.At) },
        IncidentEvent.Merged e => state with { Status = IncidentStatus.Merged, MergedInto = new(e.Into, e.Reason, e.By, e.At) },
        IncidentEvent.Reopened e => state with
        {
            Status = state.Status == IncidentStatus.Closed ? IncidentStatus.Triaged : IncidentStatus.Reported,
            Rejection = null,
            MergedInto = null,
            Reopenings = state.Reopenings.With(new(e.Reason, state.Status, e.By, e.At)),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened?.GetType().Name, "Not an event of an incident."),
    };

    // What a review gathered stays when it is raised to an investigation or started again after a reopening; why an earlier one was raised or returned does not.
    private static Investigation Started(Incident state, InvestigationLevel level, Core.People.ActorId lead, string terms, NodaTime.Instant at) =>
        state.Investigation is { } earlier
            ? earlier with { Level = level, Lead = lead, Terms = terms, StartedAt = at, Analysis = null, EscalatedBecause = null, ReturnedBecause = null }
            : new(level, lead, terms, at);

    private static Incident Investigating(Incident state, Func<Investigation, Investigation> change) =>
        state.Investigation is { } investigation ? state with { Investigation = change(investigation) } : state;

    private static Incident Resumed(Incident state, IncidentEvent.Resumed e)
    {
        if (state.Pauses.Count == 0) return state;
        var last = state.Pauses[state.Pauses.Count - 1];
        return state with { Status = last.From, Pauses = state.Pauses.Replacing(pause => ReferenceEquals(pause, last), pause => pause with { ResumedBecause = e.Reason }) };
    }

    private static ContentList<Duty> WithDuty(Incident state, Duty duty) =>
        state.DutyNamed(duty.Key) is null ? state.Duties.With(duty) : state.Duties.Replacing(known => known.Key == duty.Key, _ => duty);

    private static Incident WithDuty(Incident state, string key, Func<Duty, Duty> change) =>
        state with { Duties = state.Duties.Replacing(duty => duty.Key == key, change) };

    private static Incident WithGrade(Incident state, AffectedPersonId person, HarmDimension dimension, HarmStatus status, GradingAct act) =>
        state.HarmTo(person, dimension) is null
            ? state with { Harm = state.Harm.With(new(person, dimension, status, [act])) }
            : WithHarm(state, person, dimension, harm => harm with { Status = status, Acts = harm.Acts.With(act) });

    private static Incident WithHarm(Incident state, AffectedPersonId person, HarmDimension dimension, Func<HarmAssessment, HarmAssessment> change) =>
        state with { Harm = state.Harm.Replacing(harm => harm.Person == person && harm.Dimension == dimension, change) };

    private static ContentList<Damage> WithDamage(Incident state, Damage damage)
    {
        foreach (var known in state.Damage)
        {
            if (known.Kind == damage.Kind) return state.Damage.Replacing(other => other.Kind == damage.Kind, _ => damage);
        }

        return state.Damage.With(damage);
    }
}
