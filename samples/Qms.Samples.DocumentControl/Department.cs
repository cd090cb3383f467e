using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Records;
using Qms.Domain.Documents;
using Qms.Domain.Documents.Approving;
using Qms.Domain.Documents.Distributing;
using Qms.Domain.UnitedKingdom;

namespace Qms.Samples.DocumentControl;

/// <summary>What a product does around the SDK: it knows the clock and the people, asks, stores what has happened, and prints.</summary>
internal sealed class Department(ImagingService service, DocumentStore store, TextWriter output)
{
    public static readonly Actor Author = new("a.author", Roles.Staff);
    public static readonly Actor Radiologist = new("r.radiologist", Roles.Staff, new Role("radiologist"));
    public static readonly Actor Physicist = new("p.physicist", Roles.Staff, Roles.MedicalPhysicsExpert);
    public static readonly Actor Deputy = new("d.deputy", Roles.Staff);
    public static readonly Actor Lead = new("l.lead", Roles.Staff, Roles.ServiceLead);
    public static readonly Actor Manager = new("q.manager", Roles.Staff, Roles.QualityManager);
    public static readonly Actor Controller = new("c.controller", Roles.Staff, Roles.DocumentController);

    private readonly Dictionary<string, ControlledDocument> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HistoryHead> _heads = new(StringComparer.Ordinal);
    private readonly History<DocumentEvent> _history = new(DocumentJson.Events);
    private int _made;

    public Instant Now { get; private set; }

    public LocalDate Today => Now.InZone(service.Profile.Zone).Date;

    public DocumentRegister Register => service.RegisterOf(_documents.Values);

    /// <summary>The staff list, as the human-resources system would give it.</summary>
    public IReadOnlyList<StaffMember> Staff { get; } =
    [
        new(Author.Id, Author.Roles, ["main"], new(2024, 1, 1)), new(Radiologist.Id, Radiologist.Roles, ["main", "reads-ltd"], new(2024, 1, 1)), new(Physicist.Id, Physicist.Roles, ["main"], new(2024, 1, 1)),
        new(Deputy.Id, Deputy.Roles, ["main", "mobile-1"], new(2024, 1, 1)), new(Lead.Id, Lead.Roles, ["main"], new(2024, 1, 1)), new(Manager.Id, Manager.Roles, ["main"], new(2024, 1, 1)),
        new(new("j.joiner"), [Roles.Staff], ["mobile-1"], new(2025, 9, 1)), new(new("v.leaver"), [Roles.Staff], ["main"], new(2024, 1, 1), new(2025, 6, 30)),
    ];

    public void On(int year, int month, int day)
    {
        Now = new LocalDateTime(year, month, day, 9, 0).InZoneStrictly(service.Profile.Zone).ToInstant();
        _made = 0;
    }

    public ControlledDocument this[string number] => _documents[number];

    public void Say(string text) => output.WriteLine($"{Today:uuuu-MM-dd}  {text}");

    /// <summary>Asks, stores and shows; a refusal is shown with its codes.</summary>
    public bool Ask(string number, Actor actor, DocumentCommand command, string? say = null)
    {
        Now += Duration.FromMinutes(1);
        var before = _documents.GetValueOrDefault(number, ControlledDocument.None);
        var context = service.Context(actor, Now, new CommandId(Made("command")));
        var decision = Register.Decide(before, command, context);
        if (!decision.IsAccepted)
        {
            Say($"{number}: {say ?? command.ToString()} - refused");
            foreach (var why in decision.Rejections) output.WriteLine($"              {why.Code}: {why.Message}");
            return false;
        }

        if (decision.Events.Count > 0)
        {
            var stream = decision.State.Reference;
            var entries = _history.Append(_heads.GetValueOrDefault(number), stream, decision.Events, context, () => Made("blinding"));
            store.Append(entries);
            _heads[number] = entries[entries.Count - 1].ToHead();
            _documents[number] = decision.State;
        }

        if (say is not null) Say($"{number}: {say}");
        return true;
    }

    public void Add(string number, string title, DocumentDetails details, DocumentScope? scope = null, DocumentContent? content = null, string? edition = null)
    {
        Require(Ask(number, Controller, new DocumentCommand.Register(new DocumentId(Made(number)), new DocumentNumber(number), details)));
        Write(number, title, "first version", ChangeClass.Major, scope, content, edition);
        Submit(number);
        Approve(number);
    }

    public void Write(string number, string title, string text, ChangeClass change, DocumentScope? scope = null, DocumentContent? content = null, string? edition = null) =>
        Require(Ask(number, Author, new DocumentCommand.StartDraft(new VersionDraft(title, content ?? Content(number, text), new VersionChange(change, text, "See the change record"), scope, edition))));

    public void Submit(string number, LocalDate? on = null) => Require(Ask(number, Author, new DocumentCommand.Submit(Latest(number).Number, Latest(number).Draft.Content.Sha256, Signing(Author), on)));

    public bool Sign(string number, Actor actor, string? say = null, ActorId? inPlaceOf = null) =>
        Ask(number, actor, new DocumentCommand.Sign(Latest(number).Number, Latest(number).Draft.Content.Sha256, Signing(actor), OnBehalfOf: inPlaceOf), say);

    /// <summary>Whoever the open stage waits for, in turn, until every stage is signed.</summary>
    public void Approve(string number)
    {
        Actor[] order = [Radiologist, Physicist, Lead, Manager];
        foreach (var actor in order)
        {
            if (Latest(number).OpenRound is null) return;
            var context = service.Context(actor, Now, new CommandId(Made("look")));
            if (service.Documents.Permitted(this[number], Latest(number).Number, context).Any(step => step.Step is DocumentStep.Sign or DocumentStep.Approve or DocumentStep.Authorise or DocumentStep.Ratify && step.IsPermitted)) Require(Sign(number, actor));
        }

        Require(Latest(number).OpenRound is null);
    }

    public DocumentVersion Latest(string number) => this[number].Versions[this[number].Versions.Count - 1];

    public Signing Signing(Actor actor) => new(actor.Id.Value, new IdentityProof("session-" + actor.Id, [IdentityComponent.SmartCard, IdentityComponent.Pin], Now));

    public CopyId Copy(string name) => new(Made(name));

    public void Read(string number, StaffMember person)
    {
        var actor = new Actor(person.Person, person.Roles);
        var version = this[number].EffectiveAt(Now)!;
        Ask(number, actor, new DocumentCommand.Acknowledge(version.Number, version.Draft.Content.Sha256, person.Roles[0], person.Locations[0], Signing(actor)));
    }

    /// <summary>Ids of a sample are the same in each run; a product draws them at random.</summary>
    private Guid Made(string what)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{what} {Now.ToUnixTimeTicks()} {_made++}"), hash);
        return UuidV7Like(hash);
    }

    private static Guid UuidV7Like(ReadOnlySpan<byte> hash) => UuidV7.Create(Instant.FromUtc(2025, 1, 1, 0, 0), new Guid(hash[..16]));

    private static DocumentContent Content(string number, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(number + ": " + text);
        return new($"store/{number}", "text/plain", bytes.Length, Sha256Digest.Parse(Convert.ToHexStringLower(SHA256.HashData(bytes))));
    }

    private static void Require(bool done)
    {
        if (!done) throw new InvalidOperationException("The script of this sample expects that to be accepted.");
    }
}
