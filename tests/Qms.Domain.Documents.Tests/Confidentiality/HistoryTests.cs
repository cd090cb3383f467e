using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.Records;
using Qms.Domain.Documents.Tests.Support;

namespace Qms.Domain.Documents.Tests.Confidentiality;

/// <summary>A document's events as a tamper-evident history: appended, read, proved, and redacted without losing the proof.</summary>
public sealed class HistoryTests
{
    private static readonly History<DocumentEvent> History = new(DocumentJson.Events);

    [Fact]
    public void A_documents_history_replays_to_the_same_document_and_proves_itself()
    {
        var desk = Samples.Story();
        var entries = Append(desk);
        Assert.True(Core.Records.History.Verify(entries).IsIntact);
        Assert.Equal(desk.Document, DocumentDecider.Replay(History.Read(entries).Happened));
        var signed = entries.First(static entry => entry.EventName == "document.signed");
        var forged = entries.Select(entry => entry == signed ? entry with { Payload = entry.Payload.Replace("Dr lead", "Dr Lead", StringComparison.Ordinal) } : entry).ToList();
        Assert.NotEqual(entries, forged);
        Assert.False(Core.Records.History.Verify(forged).IsIntact);
    }

    [Fact]
    public void Every_kind_of_event_can_stand_in_a_history_and_be_redacted()
    {
        var desk = new Desk();
        var entries = History.Append(null, Stream(desk), [.. Samples.FullEvents, .. Samples.BareEvents], desk.Context(Desk.Manager), Guid.NewGuid);
        Assert.Equal(Samples.FullEvents.Concat(Samples.BareEvents), History.Read(entries).Happened);
        var redaction = History.Redact(entries, Personal(entries), "The signer has left and asked for it", desk.Context(Desk.Manager), Guid.NewGuid);
        Assert.True(Core.Records.History.Verify(redaction.Entries).IsIntact);
        Assert.DoesNotContain(redaction.Entries, static entry => entry.Payload.Contains("Ada", StringComparison.Ordinal));
        Assert.Equal(13, redaction.Replaced.Count);
        Assert.Equal(66, History.Read(redaction.Entries).Happened.Count());
    }

    [Fact]
    public void A_redacted_document_still_says_who_signed_what_and_when()
    {
        var desk = Samples.Story();
        var entries = Append(desk);
        var redaction = History.Redact(entries, Personal(entries), "The signer has left and asked for it", desk.Context(Desk.Manager), Guid.NewGuid);
        Assert.True(Core.Records.History.Verify(redaction.Entries).IsIntact);
        Assert.DoesNotContain(redaction.Entries, static entry => entry.Payload.Contains("\"Dr ", StringComparison.Ordinal));
        var read = History.Read(redaction.Entries);
        Assert.Single(read.Redactions);
        Assert.Equal(desk.Document.Redact(), DocumentDecider.Replay(read.Happened));
    }

    private static IReadOnlyList<HistoryEntry> Append(Desk desk) => History.Append(null, Stream(desk), desk.Events, desk.Context(Desk.Manager), Guid.NewGuid);

    private static RecordReference Stream(Desk desk) => new("document", (desk.Document.Id.IsEmpty ? Desk.Id : desk.Document.Id).ToString());

    private static List<long> Personal(IEnumerable<HistoryEntry> entries) =>
        [.. entries.Where(static entry => DocumentJson.Events.PersonalPathsOf(entry.EventName).Count > 0 && entry.Payload.Contains("printedName", StringComparison.Ordinal)).Select(static entry => entry.Sequence)];
}
