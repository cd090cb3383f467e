using System;
using System.Text.Json.Serialization;
using NodaTime;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.Lifecycles;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Core.Duties;

/// <summary>Where a duty stands. Whether it is overdue is not a state but a question of the moment: <see cref="Duty.IsOverdue"/>.</summary>
[JsonConverter(typeof(WireEnumConverter<DutyStatus>))]
public enum DutyStatus
{
    /// <summary>Not raised.</summary>
    None,

    /// <summary>To be done.</summary>
    Due,

    /// <summary>Done, with evidence.</summary>
    Fulfilled,

    /// <summary>Set aside by a person, with a reason.</summary>
    NotRequired,

    /// <summary>No longer asked for by the rule, because the facts changed; the reason is kept.</summary>
    Withdrawn,
}

/// <summary>What can become of a duty.</summary>
[JsonConverter(typeof(WireEnumConverter<DutyStep>))]
public enum DutyStep
{
    /// <summary>A rule asks for it.</summary>
    Raise,

    /// <summary>The facts changed its deadline or reason.</summary>
    Revise,

    /// <summary>It is done.</summary>
    Fulfil,

    /// <summary>A person decides that it is not required.</summary>
    SetAside,

    /// <summary>The rule no longer asks for it.</summary>
    Withdraw,
}

/// <summary>How a fulfilled duty ended.</summary>
[JsonConverter(typeof(WireEnumConverter<DutyOutcome>))]
public enum DutyOutcome
{
    /// <summary>What was asked for is done.</summary>
    Done,

    /// <summary>It was offered and accepted.</summary>
    Accepted,

    /// <summary>It was offered and declined; the offer fulfils the duty and the record of it is the evidence.</summary>
    Declined,

    /// <summary>The person could not be contacted; the evidence records the attempts (for example SI 2014/2936 reg 20(5)).</summary>
    CouldNotBeContacted,
}

/// <summary>That a duty was fulfilled: when, by whom, with what evidence.</summary>
/// <param name="At">When it was done, which may be earlier than when that was recorded.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Evidence">What shows it: a reference number, a letter's date, a note of attempts.</param>
/// <param name="Document">A record that holds the evidence.</param>
public sealed record Fulfilment(
    [property: JsonConverter(typeof(InstantConverter))] Instant At, ActorId By, DutyOutcome Outcome, string Evidence, RecordReference? Document = null);

/// <summary>Why a duty is not required or was withdrawn.</summary>
/// <param name="At">When that was decided.</param>
/// <param name="Reason">In words; kept for ever.</param>
/// <param name="By">Who decided; for a withdrawal, whose change of facts led to it.</param>
public sealed record Release([property: JsonConverter(typeof(InstantConverter))] Instant At, string Reason, ActorId By);

/// <summary>Something that must be done because of a record: what, for whom, by when, and why.</summary>
/// <param name="Key">Tells the duties of one record apart.</param>
/// <param name="RuleId">The rule that asks for it.</param>
/// <param name="What">What must be done.</param>
/// <param name="ToWhom">Who receives it.</param>
/// <param name="Deadline">By when, with how that was worked out.</param>
/// <param name="ClockStartedBy">What started the clock.</param>
/// <param name="Citation">The legal or professional basis.</param>
/// <param name="Reason">Why the rule applies to this record.</param>
/// <param name="RaisedAt">When the duty was recognised.</param>
public sealed record Duty(
    string Key,
    string RuleId,
    string What,
    string ToWhom,
    Deadline Deadline,
    string ClockStartedBy,
    Citation Citation,
    string Reason,
    [property: JsonConverter(typeof(InstantConverter))] Instant RaisedAt)
{
    /// <summary>The moves of a duty. Fulfilled, not required and withdrawn are ends; a rule that asks again reopens a withdrawn one.</summary>
    public static Lifecycle<DutyStatus, DutyStep> Lifecycle { get; } = new(
        "duty",
        DutyStatus.None,
        [DutyStatus.Fulfilled, DutyStatus.NotRequired, DutyStatus.Withdrawn],
        [
            new(DutyStatus.None, DutyStep.Raise, DutyStatus.Due),
            new(DutyStatus.Due, DutyStep.Revise, DutyStatus.Due),
            new(DutyStatus.Due, DutyStep.Fulfil, DutyStatus.Fulfilled),
            new(DutyStatus.Due, DutyStep.SetAside, DutyStatus.NotRequired),
            new(DutyStatus.Due, DutyStep.Withdraw, DutyStatus.Withdrawn),
            new(DutyStatus.Withdrawn, DutyStep.Raise, DutyStatus.Due, Reopens: true),
        ]);

    /// <summary>Where the duty stands.</summary>
    public DutyStatus Status { get; init; } = DutyStatus.Due;

    /// <summary>How it was fulfilled; null unless it was.</summary>
    public Fulfilment? Fulfilment { get; init; }

    /// <summary>Why it is not required or was withdrawn; null otherwise.</summary>
    public Release? Release { get; init; }

    /// <summary>Whether it is still to be done.</summary>
    [JsonIgnore]
    public bool IsOpen => Status == DutyStatus.Due;

    /// <summary>Whether it is still to be done although its deadline has passed. A duty without delay is never overdue; its age shows in <see cref="Deadline"/>.</summary>
    public bool IsOverdue(Instant now) => IsOpen && Deadline.IsOverdue(now);

    /// <summary>Whether it was done, but too late: not the same as not done.</summary>
    [JsonIgnore]
    public bool WasLate => Fulfilment is { } done && !Deadline.IsMetBy(done.At);
}
