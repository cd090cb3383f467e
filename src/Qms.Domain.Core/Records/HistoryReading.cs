using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Core.Records;

/// <summary>A whole history, read: what has happened, what was erased from it, and where it ends.</summary>
public sealed class HistoryReading<TEvent>
    where TEvent : class
{
    internal HistoryReading(IEnumerable<Recorded<TEvent>> events, IEnumerable<Recorded<HistoryRedaction>> redactions, HistoryHead? head) =>
        (Events, Redactions, Head) = (ContentList.Of(events), ContentList.Of(redactions), head);

    /// <summary>The domain's events in order. Their sequences skip the administrative entries, which are in <see cref="Redactions"/>.</summary>
    public IReadOnlyList<Recorded<TEvent>> Events { get; }

    /// <summary>The administrative entries: when, by whom and why personal data was erased.</summary>
    public IReadOnlyList<Recorded<HistoryRedaction>> Redactions { get; }

    /// <summary>Where the history ends, administrative entries included: what the next <see cref="History{TEvent}.Append"/> takes. Null when it has not begun.</summary>
    public HistoryHead? Head { get; }

    /// <summary>The events without their envelopes, for <see cref="Deciding.Decider{TState,TCommand,TEvent}.Replay(IEnumerable{TEvent})"/>.</summary>
    public IEnumerable<TEvent> Happened => Events.Select(static recorded => recorded.Event);
}
