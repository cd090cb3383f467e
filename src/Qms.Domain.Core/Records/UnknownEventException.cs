using System;
using System.Globalization;
using Qms.Domain.Core.Identity;

namespace Qms.Domain.Core.Records;

/// <summary>Thrown when a stored event has a name that the catalogue does not know, or a newer version than it knows: deciding without it would rest on half a history.</summary>
public sealed class UnknownEventException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="eventName">The wire name as stored.</param>
    /// <param name="eventVersion">The version as stored.</param>
    /// <param name="newestKnown">The newest version that the catalogue knows; null when it does not know the name.</param>
    /// <param name="stream">Whose history; null when not known.</param>
    /// <param name="sequence">Which entry of it; null when not known.</param>
    public UnknownEventException(string eventName, int eventVersion, int? newestKnown = null, RecordReference? stream = null, long? sequence = null)
        : base(Message(eventName, eventVersion, newestKnown, stream, sequence)) =>
        (EventName, EventVersion, NewestKnown, Stream, Sequence) = (eventName, eventVersion, newestKnown, stream, sequence);

    /// <summary>The wire name as stored.</summary>
    public string EventName { get; }

    /// <summary>The version as stored.</summary>
    public int EventVersion { get; }

    /// <summary>The newest version that the catalogue knows; null when it does not know the name.</summary>
    public int? NewestKnown { get; }

    /// <summary>Whose history; null when not known.</summary>
    public RecordReference? Stream { get; }

    /// <summary>Which entry of it, from 1; null when not known.</summary>
    public long? Sequence { get; }

    private static new string Message(string name, int version, int? newestKnown, RecordReference? stream, long? sequence)
    {
        var known = newestKnown is { } newest
            ? string.Format(CultureInfo.InvariantCulture, "versions 1 to {0} are known", newest)
            : "no event of this name is known";
        return string.Format(CultureInfo.InvariantCulture, "{0}: version {1} cannot be read; {2}.", Place.Of(stream, sequence, name), version, known);
    }
}
