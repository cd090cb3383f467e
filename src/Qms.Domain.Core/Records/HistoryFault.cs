using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Core.Records;

/// <summary>How a history differs from what was written.</summary>
[JsonConverter(typeof(WireEnumConverter<HistoryFaultKind>))]
public enum HistoryFaultKind
{
    /// <summary>The entry's content or header is not what its hashes were made from.</summary>
    Altered,

    /// <summary>One or more entries are missing before one that is there, be it at the beginning or in the middle.</summary>
    Removed,

    /// <summary>An entry stands here that does not belong: a second one of its number, or one of another stream.</summary>
    Inserted,

    /// <summary>The entries are all there but in another order.</summary>
    Reordered,

    /// <summary>The entry is consistent in itself but does not follow from the one before: one of the two was replaced, and nothing after them tells which.</summary>
    BrokenLink,

    /// <summary>The newest entries up to the anchored head are missing, or the whole history is.</summary>
    Truncated,

    /// <summary>The entry is consistent in itself, but its successor or the anchored head vouches for another: it was replaced and its hash made anew.</summary>
    Rewritten,

    /// <summary>The entry is marked as redacted, and no redaction entry says so.</summary>
    RedactionWithoutRecord,

    /// <summary>A redaction entry says that personal data was erased here, and the original content is back, for example from a backup.</summary>
    RedactionUndone,
}

/// <summary>The first entry of a history that is not as it was written.</summary>
/// <param name="Kind">What happened to it.</param>
/// <param name="Sequence">The entry that is meant: the one that was altered, is missing first, stands in the wrong place or does not belong.</param>
/// <param name="Position">Where it was noticed: the place among the entries given, from 1; one past the last when the end is missing.</param>
/// <param name="Message">A sentence that names the record and says what is wrong; holds no payload.</param>
public sealed record HistoryFault(HistoryFaultKind Kind, long Sequence, long Position, string Message);

/// <summary>What <see cref="History.Verify"/> found.</summary>
/// <param name="EntriesVerified">How many entries from the beginning stand as a chain; all of them when intact.</param>
/// <param name="Head">The head after these entries, to be anchored or compared; null when there are none.</param>
/// <param name="Fault">The first fault; null when intact.</param>
public sealed record HistoryVerification(long EntriesVerified, HistoryHead? Head, HistoryFault? Fault)
{
    /// <summary>Whether no fault was found. Without an anchored head this does not exclude that the newest entries were cut off.</summary>
    public bool IsIntact => Fault is null;
}
