using System;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;

namespace Qms.Domain.Core.Records;

/// <summary>An event that was read from a history, with who recorded it and when: what a timeline shows.</summary>
public sealed record Recorded<TEvent>
    where TEvent : class
{
    /// <summary>Creates an envelope.</summary>
    /// <exception cref="ArgumentNullException">A reference is null.</exception>
    public Recorded(RecordReference stream, long sequence, Instant recordedAt, ActorId actor, CommandId commandId, TEvent @event, bool isRedacted = false)
    {
        Stream = stream ?? throw new ArgumentNullException(nameof(stream));
        Sequence = sequence;
        RecordedAt = recordedAt;
        Actor = actor;
        CommandId = commandId;
        Event = @event ?? throw new ArgumentNullException(nameof(@event));
        IsRedacted = isRedacted;
    }

    /// <summary>Whose history.</summary>
    public RecordReference Stream { get; }

    /// <summary>The place in it, from 1.</summary>
    public long Sequence { get; }

    /// <summary>When it was recorded.</summary>
    public Instant RecordedAt { get; }

    /// <summary>Who caused it.</summary>
    public ActorId Actor { get; }

    /// <summary>The request that caused it.</summary>
    public CommandId CommandId { get; }

    /// <summary>What has happened.</summary>
    public TEvent Event { get; }

    /// <summary>Whether personal data has been erased from the event since.</summary>
    public bool IsRedacted { get; }

    /// <summary>Stream, sequence and time; never the event, which may hold personal data.</summary>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "{0} entry {1} at {2}", Stream, Sequence, InstantPattern.ExtendedIso.Format(RecordedAt));
}
