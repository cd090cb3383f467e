using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NodaTime;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Records;
using Qms.Domain.Documents.Approving;
using Xunit;

namespace Qms.Domain.Documents.Tests.Support;

/// <summary>A small service at a desk: people, a clock that is turned by hand, and one document.</summary>
internal sealed class Desk
{
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/London"];
    public static readonly Actor Author = new("author", Roles.Staff);
    public static readonly Actor Reviewer = new("reviewer", Roles.Staff, new Role("radiographer"));
    public static readonly Actor Lead = new("lead", Roles.ServiceLead);
    public static readonly Actor Manager = new("manager", Roles.QualityManager);
    public static readonly Actor Governance = new("governance", Roles.ClinicalGovernance, Roles.Staff);
    public static readonly Actor Controller = new("controller", Roles.DocumentController);
    public static readonly DocumentNumber Number = new("RAD-PRO-001");
    public static readonly DocumentId Id = DocumentId.Parse("01981a2b-3c4d-7e5f-8a9b-0c1d2e3f4a5b");

    private readonly List<DocumentEvent> _events = [];

    public Desk(DocumentPolicy? policy = null) => Decider = new(policy ?? DocumentPolicy.Default);

    public DocumentDecider Decider { get; }

    public ControlledDocument Document { get; private set; } = ControlledDocument.None;

    public Instant Now { get; set; } = Instant.FromUtc(2026, 1, 5, 9, 0);

    public IReadOnlyList<DocumentEvent> Events => _events;

    public LocalDate Today => Now.InZone(Zone).Date;

    public DocumentRegister Register => new([Document], Decider.Policy, Zone);

    public static Sha256Digest Digest(string text)
    {
        return Sha256Digest.Parse(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    public static DocumentContent Content(string text) => new("store/" + text.Replace(' ', '-'), "application/pdf", Math.Max(1, text.Length), Digest(text));

    public static VersionDraft Draft(string text = "first", ChangeClass change = ChangeClass.Major, DocumentScope? scope = null, string? edition = null) =>
        new("Identifying the patient", Content(text), new VersionChange(change, "Says " + text, "Because"), scope, edition);

    public static DocumentDetails Details(DocumentType type = DocumentType.Procedure) => new(type, new ActorId("owner"));

    public Signing Signing(Actor actor) => new("Dr " + actor.Id, new IdentityProof("session-" + actor.Id, [IdentityComponent.UserName, IdentityComponent.Password], Now));

    public DecisionContext Context(Actor actor) => new(actor, Now, Zone, new CommandId(Guid.Parse("11111111-1111-4111-8111-111111111111")));

    public Decision<ControlledDocument, DocumentEvent> Ask(Actor actor, DocumentCommand command) => Decider.Decide(Document, command, Context(actor));

    /// <summary>Expects acceptance and keeps what happened.</summary>
    public Desk Do(Actor actor, DocumentCommand command)
    {
        var decision = Ask(actor, command);
        Assert.True(decision.IsAccepted, $"{command} by {actor.Id}: {string.Join("; ", decision.Rejections.Select(r => $"{r.Code} {r.Path} {r.Message}"))}");
        _events.AddRange(decision.Events);
        Document = decision.State;
        return this;
    }

    /// <summary>Expects a refusal with exactly these codes.</summary>
    public Desk Refused(Actor actor, DocumentCommand command, params string[] codes)
    {
        var decision = Ask(actor, command);
        Assert.False(decision.IsAccepted, $"{command} by {actor.Id} was accepted.");
        Assert.Equal(codes.OrderBy(c => c), decision.Rejections.Select(r => r.Code).OrderBy(c => c));
        return this;
    }

    public Desk After(Duration time)
    {
        Now += time;
        return this;
    }

    public Desk OnDay(int year, int month, int day, int hour = 9)
    {
        Now = new LocalDateTime(year, month, day, hour, 0).InZoneLeniently(Zone).ToInstant();
        return this;
    }

    public Desk Registered(DocumentDetails? details = null) => Do(Controller, new DocumentCommand.Register(Id, Number, details ?? Details()));

    public VersionNumber Latest => Document.Versions[Document.Versions.Count - 1].Number;

    public DocumentVersion Version(VersionNumber? number = null) => Document.Find(number ?? Latest)!;

    public Desk Drafted(VersionDraft? draft = null) => Do(Author, new DocumentCommand.StartDraft(draft ?? Draft()));

    public Desk Submitted(LocalDate? effectiveOn = null) => Do(Author, new DocumentCommand.Submit(Latest, Version().Draft.Content.Sha256, Signing(Author), effectiveOn));

    public Desk Signed(Actor actor, VersionNumber? version = null) => Do(actor, Sign(actor, version));

    public DocumentCommand.Sign Sign(Actor actor, VersionNumber? version = null) => new(version ?? Latest, Version(version).Draft.Content.Sha256, Signing(actor));

    /// <summary>From a draft to authorised under the usual workflow.</summary>
    public Desk Approved(VersionDraft? draft = null, LocalDate? effectiveOn = null) => Drafted(draft).Submitted(effectiveOn).Signed(Lead).Signed(Manager);

    public Desk Emergency(string text = "urgent", int days = 14) =>
        Do(Author, new DocumentCommand.StartDraft(Draft(text, ChangeClass.Emergency)))
            .Do(Manager, new DocumentCommand.AuthoriseEmergency(Latest, Version().Draft.Content.Sha256, Today.PlusDays(days), Signing(Manager)));
}
