using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Confidentiality;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.Incidents.Investigating;
using Qms.Domain.Incidents.Learning;

namespace Qms.Domain.Incidents;

/// <summary>How it was decided to answer an incident.</summary>
public sealed record TriageDecision(TriageResponse Response, string Rationale, ActorId Handler, ActorId By, Instant At);

/// <summary>Why an incident is critical (LM2 i).</summary>
public sealed record Criticality(string Reason, ActorId By, Instant At);

/// <summary>Why an incident waits, and from where it goes on.</summary>
public sealed record Pause(PauseCause Cause, string Reason, LocalDate ReviewOn, IncidentStatus From, ActorId By, Instant At)
{
    /// <summary>Why it went on; null while it waits.</summary>
    public string? ResumedBecause { get; init; }
}

/// <summary>Why a report was found to be no incident.</summary>
public sealed record RejectionOfReport(RejectionGround Ground, string Reason, ActorId? SecondedBy, ActorId By, Instant At);

/// <summary>The incident that goes on in place of a duplicate.</summary>
public sealed record MergedInto(IncidentId Incident, string Reason, ActorId By, Instant At);

/// <summary>One closing of an incident; a reopened incident keeps its earlier ones.</summary>
public sealed record Closing(string? Note, ActorId By, Instant At);

/// <summary>One reopening of an incident that had ended.</summary>
public sealed record Reopening(string Reason, IncidentStatus From, ActorId By, Instant At);

/// <summary>What the reporter was told.</summary>
public sealed record Feedback([property: PersonalData] string Text, ActorId By, Instant At)
{
    /// <summary>Prints no personal data.</summary>
    public override string ToString() => $"Feedback by {By}";
}

/// <summary>An incident from report to learning (LM2 h, i, j). Immutable; it changes only through the events of its <see cref="IncidentDecider"/>.</summary>
public sealed record Incident
{
    internal Incident() { }

    /// <summary>The state before anything was reported.</summary>
    public static Incident None { get; } = new();

    /// <summary>The incident's id; <c>default</c> before it was reported.</summary>
    public IncidentId Id { get; internal init; }

    /// <summary>Where it stands.</summary>
    public IncidentStatus Status { get; internal init; }

    /// <summary>What is known about the event; null before it was reported.</summary>
    public IncidentFacts? Facts { get; internal init; }

    /// <summary>Who reported it; null when they gave no name.</summary>
    public ActorId? Reporter { get; internal init; }

    /// <summary>When it was reported.</summary>
    public Instant ReportedAt { get; internal init; }

    /// <summary>The response that was decided; null before triage.</summary>
    public TriageDecision? Triage { get; internal init; }

    /// <summary>Why it is a critical incident; null when it is not.</summary>
    public Criticality? Criticality { get; internal init; }

    /// <summary>How it is looked into; null before that started.</summary>
    public Investigation? Investigation { get; internal init; }

    /// <summary>Every pause, oldest first.</summary>
    public IReadOnlyList<Pause> Pauses { get; internal init; } = ContentList<Pause>.Empty;

    /// <summary>Actions agreed in answer to findings and recommendations.</summary>
    public IReadOnlyList<AgreedAction> Actions { get; internal init; } = ContentList<AgreedAction>.Empty;

    /// <summary>What was learned and shared, oldest first.</summary>
    public IReadOnlyList<SharedLearning> Learning { get; internal init; } = ContentList<SharedLearning>.Empty;

    /// <summary>What the reporter was told; null while they were told nothing.</summary>
    public Feedback? Feedback { get; internal init; }

    /// <summary>Harm to people: one assessment for each person and dimension that was graded.</summary>
    public IReadOnlyList<HarmAssessment> Harm { get; internal init; } = ContentList<HarmAssessment>.Empty;

    /// <summary>Damage to property, data and service: the grade that counts now for each.</summary>
    public IReadOnlyList<Damage> Damage { get; internal init; } = ContentList<Damage>.Empty;

    /// <summary>What must be done because of it, in any state, in the order in which it arose.</summary>
    public IReadOnlyList<Duty> Duties { get; internal init; } = ContentList<Duty>.Empty;

    /// <summary>Why it was found to be no incident; null unless rejected.</summary>
    public RejectionOfReport? Rejection { get; internal init; }

    /// <summary>The incident that goes on in its place; null unless merged.</summary>
    public MergedInto? MergedInto { get; internal init; }

    /// <summary>Every closing, oldest first.</summary>
    public IReadOnlyList<Closing> Closings { get; internal init; } = ContentList<Closing>.Empty;

    /// <summary>Every reopening, oldest first.</summary>
    public IReadOnlyList<Reopening> Reopenings { get; internal init; } = ContentList<Reopening>.Empty;

    /// <summary>The stream that holds the incident's history.</summary>
    public RecordReference Reference => ReferenceTo(Id);

    /// <summary>Whether somebody has yet to do something: reported, and not closed, rejected or merged.</summary>
    public bool IsOpen => Status != IncidentStatus.None && !IncidentLifecycle.Moves.IsFinal(Status);

    /// <summary>Whether it is a critical incident (LM2 i).</summary>
    public bool IsCritical => Criticality is not null;

    /// <summary>The worst harm to anybody as graded now; null while nothing is graded.</summary>
    public HarmLevel? WorstHarm
    {
        get
        {
            HarmLevel? worst = null;
            for (var i = 0; i < Harm.Count; i++)
            {
                if (Harm[i].Current is { } act && (worst is null || act.Level > worst)) worst = act.Level;
            }

            return worst;
        }
    }

    /// <summary>The duties still to be done, most urgent first: those without delay, oldest first, then by deadline.</summary>
    public IEnumerable<Duty> OpenDuties => Duties.Where(static duty => duty.IsOpen).OrderBy(static duty => duty.Deadline.EndsAt ?? Instant.MinValue).ThenBy(static duty => duty.Deadline.Start);

    /// <summary>The stream that holds the history of the incident <paramref name="id"/>.</summary>
    public static RecordReference ReferenceTo(IncidentId id) => new("incident", id.ToString());

    /// <summary>The grading of harm to <paramref name="person"/>; null while ungraded.</summary>
    public HarmAssessment? HarmTo(AffectedPersonId person, HarmDimension dimension)
    {
        for (var i = 0; i < Harm.Count; i++)
        {
            if (Harm[i].Person == person && Harm[i].Dimension == dimension) return Harm[i];
        }

        return null;
    }

    /// <summary>The duty with <paramref name="key"/>, in any state; null when there is none.</summary>
    public Duty? DutyNamed(string key)
    {
        for (var i = 0; i < Duties.Count; i++)
        {
            if (Duties[i].Key == key) return Duties[i];
        }

        return null;
    }

    /// <summary>The recommendations that neither a standing action nor a reasoned refusal answers.</summary>
    public IEnumerable<Recommendation> UnansweredRecommendations =>
        Investigation is null ? [] : Investigation.Recommendations.Where(recommendation => !IsAnswered(recommendation));

    /// <summary>The findings that neither an action, nor a reason for none, nor an answered recommendation answers.</summary>
    public IEnumerable<Finding> UnansweredFindings =>
        Investigation is null ? [] : Investigation.Findings.Where(finding =>
            finding.NoActionReason is null
            && !Actions.Any(action => action.Stands && action.Findings.Contains(finding.Id))
            && !Investigation.Recommendations.Any(recommendation => recommendation.Findings.Contains(finding.Id) && IsAnswered(recommendation)));

    /// <summary>Prints no personal data.</summary>
    public override string ToString() => $"Incident {Id} ({Status})";

    private bool IsAnswered(Recommendation recommendation) =>
        recommendation.DeclinedReason is not null || Actions.Any(action => action.Stands && action.Recommendations.Contains(recommendation.Id));
}
