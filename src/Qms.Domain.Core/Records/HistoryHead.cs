using System;
using System.Globalization;
using System.Text.Json.Serialization;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Core.Records;

/// <summary>How long a history is and the hash it ends with: all that must be kept elsewhere to prove later that nothing before it was changed or cut off.</summary>
/// <remarks>A hash chain alone cannot show that its newest entries, or all of them, are gone. A host therefore anchors heads out of reach of
/// whoever can write the table: a daily e-mail, a log on write-once media, a minuted report. Written as one line: <c>incident/0198… 12 9f86d0…</c>.</remarks>
[JsonConverter(typeof(HistoryHeadConverter))]
public sealed record HistoryHead
{
    /// <summary>Creates a head.</summary>
    /// <exception cref="ArgumentException"><paramref name="count"/> is below 1 or <paramref name="hash"/> is <c>default</c>: a history that has not begun has no head.</exception>
    public HistoryHead(RecordReference stream, long count, Sha256Digest hash)
    {
        Stream = stream ?? throw new ArgumentNullException(nameof(stream));
        Count = count >= 1 ? count : throw new ArgumentOutOfRangeException(nameof(count), count, "A history with a head has at least one entry.");
        Hash = !hash.IsEmpty ? hash : throw new ArgumentException("A head has a hash.", nameof(hash));
    }

    /// <summary>Whose history.</summary>
    public RecordReference Stream { get; }

    /// <summary>How many entries it has, which is the sequence of the last.</summary>
    public long Count { get; }

    /// <summary>The hash of the last entry.</summary>
    public Sha256Digest Hash { get; }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string? text, out HistoryHead? head)
    {
        head = null;
        var parts = text?.Split(' ');
        if (parts is not { Length: 3 }
            || !RecordReference.TryParse(parts[0], out var stream)
            || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || !Sha256Digest.TryParse(parts[2], out var hash)
            || count < 1
            || hash.IsEmpty)
        {
            return false;
        }

        head = new HistoryHead(stream!, count, hash);
        return true;
    }

    /// <summary>Stream, count and hash, separated by single spaces.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} {1} {2}", Stream, Count, Hash);
}

/// <summary>Heads as their line of stream, count and hash. Public, because a source-generated context of another assembly has to create it.</summary>
public sealed class HistoryHeadConverter : TextConverter<HistoryHead>
{
    /// <summary>Creates the converter.</summary>
    public HistoryHeadConverter() : base("a history head: stream, count and hash separated by spaces") { }

    /// <inheritdoc />
    protected override bool TryParse(string text, out HistoryHead value)
    {
        var parsed = HistoryHead.TryParse(text, out var head);
        value = head!;
        return parsed;
    }

    /// <inheritdoc />
    protected override string Format(HistoryHead value) => value.ToString();
}
