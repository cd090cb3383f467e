using System;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Records;
using Qms.Domain.Incidents.Tests.Support;

namespace Qms.Domain.Incidents.Tests.Deciding;

/// <summary>Two people at once, and a clock that was set back.</summary>
public sealed class ConcurrencyTests
{
    private static readonly History<IncidentEvent> History = new(IncidentJson.Events);

    [Fact]
    public void Two_people_who_decide_at_once_claim_the_same_place_and_the_second_decides_again()
    {
        var desk = Desk.Reported(Known.Fall);
        var stored = History.Append(null, desk.Incident.Reference, desk.Events, desk.Context(Known.Manager), Guid.NewGuid);
        var head = stored[^1].ToHead();
        var triage = new IncidentCommand.Triage(TriageResponse.LocalReview, "Proportionate", Known.Investigator.Id);
        var reject = new IncidentCommand.Reject(RejectionGround.ReportedInError, "A test");

        var first = desk.Try(triage, Known.Manager);
        var second = desk.Try(reject, Known.Lead);
        var firstRows = History.Append(head, desk.Incident.Reference, first.Events, desk.Context(Known.Manager), Guid.NewGuid);
        var secondRows = History.Append(head, desk.Incident.Reference, second.Events, desk.Context(Known.Lead), Guid.NewGuid);

        // The store's unique key refuses the second; a store without one is found out.
        Assert.Equal(firstRows[0].Sequence, secondRows[0].Sequence);
        Assert.False(Core.Records.History.Verify([.. stored, .. firstRows, .. secondRows]).IsIntact);
        var reloaded = IncidentDecider.Replay(History.Read([.. stored, .. firstRows]).Happened);
        Assert.True(desk.Service.Incidents.Decide(reloaded, reject, desk.Context(Known.Lead)).IsAccepted);
    }

    [Fact]
    public void A_clock_that_was_set_back_spoils_neither_replay_nor_proof()
    {
        var desk = Desk.Reported(Known.Fall);
        var earlier = desk.Service.Context(Known.Manager, desk.Now - Duration.FromHours(1), Known.Request);
        var decision = desk.Service.Incidents.Decide(desk.Incident, new IncidentCommand.Triage(TriageResponse.LocalReview, "Proportionate", Known.Investigator.Id), earlier);

        Assert.True(decision.IsAccepted);
        var stored = History.Append(null, desk.Incident.Reference, desk.Events, desk.Context(Known.Manager), Guid.NewGuid);
        var all = stored.Concat(History.Append(stored[^1].ToHead(), desk.Incident.Reference, decision.Events, earlier, Guid.NewGuid)).ToList();
        Assert.True(Core.Records.History.Verify(all).IsIntact);
        Assert.Equal(decision.State, IncidentDecider.Replay(History.Read(all).Happened));
    }
}
