using System;
using NodaTime;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;

namespace Qms.Domain.Core.Deciding;

/// <summary>Who asks, when, and in which time zone days are counted. Everything that a decision needs from the outside; the domain never looks it up.</summary>
public sealed record DecisionContext
{
    /// <summary>Creates a context.</summary>
    /// <param name="actor">Who asks, authenticated by the host.</param>
    /// <param name="now">The moment of the request, from the host's clock.</param>
    /// <param name="zone">The service's time zone, for example <c>Europe/London</c>: it decides on which day something happened.</param>
    /// <param name="commandId">Identifies the request.</param>
    /// <exception cref="ArgumentException"><paramref name="commandId"/> is <c>default</c>.</exception>
    public DecisionContext(Actor actor, Instant now, DateTimeZone zone, CommandId commandId)
    {
        if (commandId.IsEmpty) throw new ArgumentException("A request has an id.", nameof(commandId));
        Actor = actor ?? throw new ArgumentNullException(nameof(actor));
        Now = now;
        Zone = zone ?? throw new ArgumentNullException(nameof(zone));
        CommandId = commandId;
    }

    /// <summary>Who asks.</summary>
    public Actor Actor { get; }

    /// <summary>The moment of the request.</summary>
    public Instant Now { get; }

    /// <summary>The service's time zone.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>Identifies the request.</summary>
    public CommandId CommandId { get; }

    /// <summary>The day of the request in the service's time zone.</summary>
    public LocalDate Today => Now.InZone(Zone).Date;
}
