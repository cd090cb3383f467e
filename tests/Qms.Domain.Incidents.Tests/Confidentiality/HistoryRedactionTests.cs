using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Records;
using Qms.Domain.Incidents.Tests.Support;

namespace Qms.Domain.Incidents.Tests.Confidentiality;

/// <summary>A person's data is erased from an incident's stored history, and the rest of the history still proves itself.</summary>
public sealed class HistoryRedactionTests
{
    private static readonly History<IncidentEvent> History = new(IncidentJson.Events);

    [Fact]
    public void A_closed_incident_is_redacted_and_still_replays_and_verifies()
    {
        var desk = Desk.At(IncidentStatus.Closed, Known.Exposed);
        var entries = History.Append(null, desk.Incident.Reference, desk.Events, desk.Context(Known.Manager), Guid.NewGuid);
        var personal = entries.Where(static entry => IncidentJson.Events.PersonalPathsOf(entry.EventName).Count > 0).Select(static entry => entry.Sequence).ToList();

        var redaction = History.Redact(entries, personal, "Asked for by the person", desk.Context(Known.Manager), Guid.NewGuid);

        Assert.True(Core.Records.History.Verify(redaction.Entries).IsIntact);
        Assert.All(Secrets(desk.Incident), secret => Assert.DoesNotContain(redaction.Entries, entry => entry.Payload.Contains(secret, StringComparison.Ordinal)));
        var read = History.Read(redaction.Entries);
        Assert.Single(read.Redactions);
        var replayed = IncidentDecider.Replay(read.Happened);
        Assert.Equal(desk.Incident.Status, replayed.Status);
        Assert.Equal(desk.Incident.Duties, replayed.Duties);
        Assert.Equal(desk.Incident.Redact(), replayed.Redact());
    }

    [Fact]
    public void The_first_entry_alone_can_be_redacted()
    {
        var desk = Desk.Reported(Known.Exposed);
        var entries = History.Append(null, desk.Incident.Reference, desk.Events, desk.Context(Known.Manager), Guid.NewGuid);
        var redaction = History.Redact(entries, [1], "Asked for by the person", desk.Context(Known.Manager), Guid.NewGuid);
        Assert.Equal([1L], redaction.Replaced.Select(static entry => entry.Sequence));
        Assert.False(Core.Records.History.Verify(redaction.Entries.Take(redaction.Entries.Count - 1)).IsIntact);
    }

    private static IEnumerable<string> Secrets(Incident incident) =>
    [
        incident.Facts!.Description, .. incident.Facts.People.SelectMany(static person => new[] { person.Name!, person.RecordNumber! }), incident.Facts.Imaging!.AccessionNumber!,
    ];
}
