using System;
using Qms.Domain.Core.Identity;

namespace Qms.Domain.Core.Records;

/// <summary>Thrown when stored data cannot be what was written: a damaged payload, or a history with a gap. Names what and where.</summary>
/// <remarks>The message holds no payload. An inner exception may quote part of it: treat logs of it as confidential.</remarks>
public sealed class CorruptRecordException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="problem">What is wrong, as the end of a sentence that starts with the place.</param>
    /// <param name="stream">Whose history; null when not known.</param>
    /// <param name="sequence">Which entry of it; null when not known.</param>
    /// <param name="eventName">The wire name of the event; null when the problem is not about one event.</param>
    /// <param name="innerException">What reading ran into.</param>
    public CorruptRecordException(string problem, RecordReference? stream = null, long? sequence = null, string? eventName = null, Exception? innerException = null)
        : base(Place.Of(stream, sequence, eventName) + ": " + problem, innerException) =>
        (Stream, Sequence, EventName) = (stream, sequence, eventName);

    /// <summary>Whose history; null when not known.</summary>
    public RecordReference? Stream { get; }

    /// <summary>Which entry of it, from 1; null when not known.</summary>
    public long? Sequence { get; }

    /// <summary>The wire name of the event; null when the problem is not about one event.</summary>
    public string? EventName { get; }
}
