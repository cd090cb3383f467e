using System.Globalization;
using Qms.Domain.Core.Identity;

namespace Qms.Domain.Core.Records;

/// <summary>Says in words which entry is meant, from as much as is known.</summary>
internal static class Place
{
    public static string Of(RecordReference? stream, long? sequence, string? eventName)
    {
        var history = stream is null ? "" : "History of " + stream;
        var entry = sequence is { } number ? string.Format(CultureInfo.InvariantCulture, "entry {0}", number) : "";
        var name = string.IsNullOrEmpty(eventName) ? "" : "\"" + eventName + "\"";
        var place = history + (history.Length > 0 && entry.Length > 0 ? ", " : "") + entry;
        if (place.Length == 0) return name.Length > 0 ? "Event " + name : "History";
        return name.Length > 0 ? place + " (" + name + ")" : place;
    }
}
