using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Deciding;

namespace Qms.Domain.Documents;

/// <summary>All controlled documents of a service, asked which version is to be used where and when (LM2 e). Immutable.</summary>
/// <remarks>A look-up in memory that costs no allocation. Safe to share between threads.</remarks>
public sealed class DocumentRegister : IReadOnlyCollection<ControlledDocument>
{
    private readonly Dictionary<string, ControlledDocument> _byNumber;

    /// <summary>Creates a register.</summary>
    /// <param name="documents">The documents; those that were never registered are left out.</param>
    /// <param name="policy">What the service decided about reviews that are overdue.</param>
    /// <param name="zone">The service's time zone, in which days are counted.</param>
    /// <exception cref="ArgumentException">Two documents have the same number: the message names it.</exception>
    public DocumentRegister(IEnumerable<ControlledDocument> documents, DocumentPolicy policy, DateTimeZone zone)
    {
        Policy = policy ?? throw new ArgumentNullException(nameof(policy));
        Zone = zone ?? throw new ArgumentNullException(nameof(zone));
        _byNumber = new(StringComparer.OrdinalIgnoreCase);
        foreach (var document in documents ?? throw new ArgumentNullException(nameof(documents)))
        {
            if (document.Number is not { } number) continue;
            if (_byNumber.TryGetValue(number.Text, out var other)) throw new ArgumentException($"The documents {other.Id} and {document.Id} have the same number {number}.", nameof(documents));
            _byNumber.Add(number.Text, document);
        }
    }

    private DocumentRegister(Dictionary<string, ControlledDocument> byNumber, DocumentPolicy policy, DateTimeZone zone) => (_byNumber, Policy, Zone) = (byNumber, policy, zone);

    /// <summary>The policy in use.</summary>
    public DocumentPolicy Policy { get; }

    /// <summary>The service's time zone.</summary>
    public DateTimeZone Zone { get; }

    /// <inheritdoc />
    public int Count => _byNumber.Count;

    /// <summary>The document with <paramref name="number"/>; null when there is none.</summary>
    public ControlledDocument? Find(DocumentNumber number) => _byNumber.TryGetValue((number ?? throw new ArgumentNullException(nameof(number))).Text, out var document) ? document : null;

    /// <summary>This register with <paramref name="document"/> as it is now. Copies the index: to follow many changes, make a register of all when they are done.</summary>
    /// <exception cref="ArgumentException">The document is not registered, or another one has its number.</exception>
    public DocumentRegister With(ControlledDocument document)
    {
        if (document?.Number is not { } number) throw new ArgumentException("The document was never registered.", nameof(document));
        if (_byNumber.TryGetValue(number.Text, out var other) && other.Id != document.Id) throw new ArgumentException($"The document {other.Id} has the number {number}.", nameof(document));
        return new(new Dictionary<string, ControlledDocument>(_byNumber, StringComparer.OrdinalIgnoreCase) { [number.Text] = document }, Policy, Zone);
    }

    /// <summary>Answers a command as <see cref="DocumentDecider.Decide"/> does, and refuses a number or an id that another document has. The host's store keeps numbers unique too.</summary>
    public Decision<ControlledDocument, DocumentEvent> Decide(ControlledDocument document, DocumentCommand command, DecisionContext context)
    {
        var decision = new DocumentDecider(Policy).Decide(document, command, context);
        if (command is DocumentCommand.Register register && decision.IsAccepted && Find(register.Number) is { } other && other.Id != register.Id)
        {
            return Decision<ControlledDocument, DocumentEvent>.Refuse(document, [new Rejection(DocumentCodes.NumberTaken, "number", $"Another document has the number {register.Number}.")]);
        }

        if (command is DocumentCommand.Register { Id: var id, Number: { } asked } && decision is { IsAccepted: true, Events.Count: > 0 } && _byNumber.Values.FirstOrDefault(known => known.Id == id) is { } taken)
        {
            return Decision<ControlledDocument, DocumentEvent>.Refuse(document, [new Rejection(DocumentCodes.IdTaken, "id", $"The document {taken.Number} has this id, so {asked} needs another.")]);
        }

        return decision;
    }

    /// <summary>The one version to be used, or exactly why there is none. Any moment can be asked: a past one is answered as it was then.</summary>
    /// <param name="number">The document.</param>
    /// <param name="location">The key of the location at which it is to be used.</param>
    /// <param name="at">The moment.</param>
    public InForce InForce(DocumentNumber number, string location, Instant at)
    {
        if (location is null) throw new ArgumentNullException(nameof(location));
        return Find(number) is { } document ? InForceOf(document, location, at) : new InForce(null, null, WhyNotInForce.UnknownNumber, at);
    }

    /// <summary>Whether a version may be used or printed at a location, with the mark to show on it, or the refusal and the pointer to the version to use instead (ISO 15189:2022, 8.3.2 h).</summary>
    /// <param name="number">The document.</param>
    /// <param name="version">The version that somebody holds in their hands.</param>
    /// <param name="location">The key of the location.</param>
    /// <param name="at">The moment.</param>
    public Use Use(DocumentNumber number, VersionNumber version, string location, Instant at)
    {
        var current = InForce(number, location, at);
        return new Use(number, current.Document?.Find(version), version, current, at.InZone(Zone).Date);
    }

    /// <inheritdoc />
    public IEnumerator<ControlledDocument> GetEnumerator() => _byNumber.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private InForce InForceOf(ControlledDocument document, string location, Instant at)
    {
        if (document.EffectiveAt(at) is not { } version) return new(document, null, WhyNothing(document, at), at);
        if (!version.Draft.Scope.Includes(location)) return new(document, version, WhyNotInForce.NotForThisLocation, at);
        var isOverdue = document.ReviewDueOn(at) is { } due && at.InZone(Zone).Date > due;
        return new(document, version, isOverdue && Policy.OverdueReviewForbidsUse ? WhyNotInForce.ReviewOverdue : null, at) { IsReviewOverdue = isOverdue };
    }

    private static WhyNotInForce WhyNothing(ControlledDocument document, Instant at)
    {
        DocumentVersion? latest = null;
        var (isWaiting, wasTakenBack) = (false, false);
        foreach (var version in document.Versions)
        {
            if (version.EffectiveFrom is not { } from || version.AuthorisedAt > at) continue;
            if (from > at && version.WithdrawnFrom is not { } withdrawn) isWaiting = true;
            else if (from > at && version.WithdrawnFrom > at) isWaiting = true;
            else if (!version.TookEffectBy(at)) wasTakenBack = true;
            else if (latest is null || from >= latest.EffectiveFrom) latest = version;
        }

        if (latest is null) return isWaiting ? WhyNotInForce.NotYetEffective : wasTakenBack ? WhyNotInForce.Withdrawn : WhyNotInForce.NeverApproved;
        return latest.WithdrawnFrom <= at ? WhyNotInForce.Withdrawn : WhyNotInForce.EmergencyExpired;
    }
}
