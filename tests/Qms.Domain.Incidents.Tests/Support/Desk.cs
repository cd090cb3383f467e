using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.People;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Investigating;
using Qms.Domain.UnitedKingdom;

namespace Qms.Domain.Incidents.Tests.Support;

/// <summary>A service at work on one incident. Every accepted command moves the clock on by a minute.</summary>
internal sealed class Desk
{
    public Desk(ImagingService? service = null) => Service = service ?? ImagingService.InEngland();

    public ImagingService Service { get; }

    public Incident Incident { get; private set; } = Incident.None;

    public List<IncidentEvent> Events { get; } = [];

    public Instant Now { get; set; } = Known.Now;

    /// <summary>An incident with <paramref name="facts"/>, just reported.</summary>
    public static Desk Reported(IncidentFacts? facts = null, ImagingService? service = null)
    {
        var desk = new Desk(service);
        desk.Do(new IncidentCommand.Report(Known.Id, facts ?? Known.NearMiss), Known.Reporter);
        return desk;
    }

    /// <summary>An incident in <paramref name="status"/>, brought there as a diligent service would.</summary>
    public static Desk At(IncidentStatus status, IncidentFacts? facts = null, InvestigationLevel level = InvestigationLevel.LocalReview, ImagingService? service = null)
    {
        var desk = new Desk(service);
        if (status == IncidentStatus.None) return desk;
        desk.Do(new IncidentCommand.Report(Known.Id, facts ?? Known.NearMiss), Known.Reporter);
        switch (status)
        {
            case IncidentStatus.Rejected: return desk.Do(new IncidentCommand.Reject(RejectionGround.NotAnIncident, "It was an exercise", Known.Lead.Id));
            case IncidentStatus.Merged: return desk.Do(new IncidentCommand.Merge(Known.OtherId, "Reported twice"));
            case IncidentStatus.Paused: return desk.Advance(level == InvestigationLevel.Investigation ? IncidentStatus.UnderInvestigation : IncidentStatus.UnderReview, level).Do(new IncidentCommand.Pause(PauseCause.Coroner, "An inquest", Known.Today.PlusDays(30)));
            case IncidentStatus.UnderInvestigation: return desk.Advance(status, InvestigationLevel.Investigation);
            default: return desk.Advance(status, level);
        }
    }

    public DecisionContext Context(Actor actor) => Service.Context(actor, Now, Known.Request);

    public Decision<Incident, IncidentEvent> Try(IncidentCommand command, Actor? actor = null) => Service.Incidents.Decide(Incident, command, Context(actor ?? Known.Manager));

    public IReadOnlyList<Rejection> WhyNot(IncidentCommand command, Actor? actor = null)
    {
        var decision = Try(command, actor);
        Assert.False(decision.IsAccepted, $"{command} was accepted.");
        Assert.Empty(decision.Events);
        Assert.Same(Incident, decision.State);
        return decision.Rejections;
    }

    public Desk Do(IncidentCommand command, Actor? actor = null)
    {
        var decision = Try(command, actor);
        Assert.True(decision.IsAccepted, $"{command} by {(actor ?? Known.Manager).Id} while {Incident.Status}: {string.Join("; ", decision.Rejections)}");
        Incident = decision.State;
        Events.AddRange(decision.Events);
        Now += Duration.FromMinutes(1);
        return this;
    }

    /// <summary>Goes on diligently until <paramref name="status"/> is reached.</summary>
    public Desk Advance(IncidentStatus status, InvestigationLevel level = InvestigationLevel.LocalReview)
    {
        for (var left = 200; left > 0 && Incident.Status != status; left--) Proceed(level);
        Assert.Equal(status, Incident.Status);
        return this;
    }

    /// <summary>Does all that stands before the end, and leaves the closing to the test.</summary>
    public Desk ReadyToClose(InvestigationLevel level = InvestigationLevel.LocalReview)
    {
        for (var left = 200; left > 0; left--)
        {
            if (Diligent.Next(Incident, Now, level == InvestigationLevel.Investigation)?.Command is IncidentCommand.Close) return this;
            Proceed(level);
        }

        throw new InvalidOperationException("It never became ready.");
    }

    private void Proceed(InvestigationLevel level)
    {
        var (command, actor) = Diligent.Next(Incident, Now, level == InvestigationLevel.Investigation)!.Value;
        Do(command, actor);
    }

    public IReadOnlyList<string> Codes(IncidentCommand command, Actor? actor = null) => [.. WhyNot(command, actor).Select(static why => why.Code)];
}
