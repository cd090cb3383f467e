using System.Collections.Generic;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Core.Records;

/// <summary>What a redaction asks of the store, in one transaction: update the rows of <see cref="Replaced"/>, insert the row of <see cref="Attestation"/>.</summary>
/// <remarks>Of a replaced row only payload, blinding and the redacted flag differ. Backups and replicas keep the original until the host has purged them too.</remarks>
public sealed class Redaction
{
    internal Redaction(IEnumerable<HistoryEntry> entries, IEnumerable<HistoryEntry> replaced, HistoryEntry? attestation) =>
        (Entries, Replaced, Attestation) = (ContentList.Of(entries), ContentList.Of(replaced), attestation);

    /// <summary>The whole history as it is afterwards.</summary>
    public IReadOnlyList<HistoryEntry> Entries { get; }

    /// <summary>The entries that changed; empty when the named entries held nothing (more) to erase, so that a retry is harmless.</summary>
    public IReadOnlyList<HistoryEntry> Replaced { get; }

    /// <summary>The new last entry, which records the redaction; null when nothing changed.</summary>
    public HistoryEntry? Attestation { get; }
}
