using System;
using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using NodaTime;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Querying;
using Qms.Domain.Core.Records;
using Qms.Domain.Documents;
using Qms.Domain.Documents.Approving;

namespace Qms.Domain.Benchmarks;

/// <summary>A register of 100,000 documents with five versions each: the version in force beside a bare look-up, and the index beside the same filter and sort by hand.</summary>
public class DocumentBenchmarks
{
    private const int Documents = 100_000;
    private const int LookUps = 1_000;

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly Instant Start = Instant.FromUtc(2021, 1, 4, 9, 0);
    private static readonly Instant Now = Start + Duration.FromDays(1_900);
    private static readonly Actor Author = new("author", Roles.Staff);
    private static readonly Actor Manager = new("manager", Roles.QualityManager);
    private static readonly Actor Lead = new("lead", Roles.ServiceLead);

    private readonly DocumentNumber[] _numbers = new DocumentNumber[LookUps];
    private readonly Dictionary<string, ControlledDocument> _bare = new(StringComparer.OrdinalIgnoreCase);
    private DocumentRegister _register = null!;
    private List<DocumentSummary> _rows = null!;

    /// <summary>One life, decided once, happens to every document.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var decider = new DocumentDecider(DocumentPolicy.Default);
        var life = Life(decider);
        var documents = Enumerable.Range(0, Documents).Select(n =>
        {
            var id = new DocumentId(new Guid(n + 1, 1, 1, new byte[8]));
            DocumentEvent registered = new DocumentEvent.Registered(id, Number(n), new DocumentDetails((DocumentType)(n % 9), new ActorId("owner"), Fulfils: ["own.a"]), Manager.Id, Start);
            return life.Aggregate(DocumentDecider.Evolve(ControlledDocument.None, registered), DocumentDecider.Evolve);
        }).ToArray();
        _register = new(documents, DocumentPolicy.Default, Zone);
        _rows = [.. documents.Select(document => DocumentSummary.Of(document, Now))];
        foreach (var document in documents) _bare.Add(document.Number!.Text, document);
        for (var i = 0; i < LookUps; i++) _numbers[i] = Number(i * 97 % Documents);
        if (_register.InForce(_numbers[1], "main", Now).Version is not { Number.Major: 5 }) throw new InvalidOperationException("The fifth version is in force.");
        if (!IndexPage().SequenceEqual(IndexPageByHand())) throw new InvalidOperationException("The peers differ.");
    }

    /// <summary>Ours: which version is to be used.</summary>
    [Benchmark(OperationsPerInvoke = LookUps)]
    public int InForce()
    {
        var found = 0;
        foreach (var number in _numbers) found += _register.InForce(number, "main", Now).Version!.Number.Major;
        return found;
    }

    /// <summary>The same in the past, where the second version was in force.</summary>
    [Benchmark(OperationsPerInvoke = LookUps)]
    public int InForceInThePast()
    {
        var found = 0;
        foreach (var number in _numbers) found += _register.InForce(number, "main", Start + Duration.FromDays(500)).Version!.Number.Major;
        return found;
    }

    /// <summary>Finding the document in a dictionary and asking nothing of it.</summary>
    [Benchmark(OperationsPerInvoke = LookUps)]
    public int LookUpAlone()
    {
        var found = 0;
        foreach (var number in _numbers) found += _bare[number.Text].Versions.Count;
        return found;
    }

    /// <summary>Ours: the first page of what is in force at a place and mentions a word.</summary>
    [Benchmark]
    public DocumentSummary[] IndexPage() => Run(Asked().Page(1, 50));

    /// <summary>Ours: all of it, sorted.</summary>
    [Benchmark]
    public DocumentSummary[] WholeIndex() => Run(DocumentQueries.Index());

    /// <summary>The page with LINQ over the rows.</summary>
    [Benchmark]
    public DocumentSummary[] IndexPageByHand() =>
    [
        .. _rows.Where(static row => row.SearchText.Contains("patient", StringComparison.Ordinal) && (row.Locations == ";*;" || row.Locations.Contains(";main;", StringComparison.Ordinal)) && row.InForceFrom <= Now && (row.InForceUntil is null || row.InForceUntil > Now))
            .OrderBy(static row => row.SortKey, StringComparer.Ordinal).Take(50),
    ];

    /// <summary>The whole index with LINQ.</summary>
    [Benchmark]
    public DocumentSummary[] WholeIndexByHand() => [.. _rows.OrderBy(static row => row.SortKey, StringComparer.Ordinal)];

    private static Query<DocumentSummary> Asked() => DocumentQueries.Index(DocumentQueries.Mentioning("patient") & DocumentQueries.At("main") & DocumentQueries.InForce(Now));

    private DocumentSummary[] Run(Query<DocumentSummary> query) => [.. query.ApplyTo(_rows)];

    private static DocumentNumber Number(int n) => new($"RAD-{(n % 2 == 0 ? "PRO" : "POL")}-{n * 7_919L % Documents:D6}");

    private static DocumentEvent[] Life(DocumentDecider decider)
    {
        var happened = new List<DocumentEvent>();
        var now = Start;
        var document = ControlledDocument.None;
        Ask(Manager, new DocumentCommand.Register(new DocumentId(new Guid(1, 1, 1, new byte[8])), Number(0), new DocumentDetails(DocumentType.Procedure, new ActorId("owner"))));
        for (byte n = 1; n <= 5; n++)
        {
            now += Duration.FromDays(300);
            var digest = new Sha256Digest([.. Enumerable.Repeat(n, Sha256Digest.Size)]);
            Ask(Author, new DocumentCommand.StartDraft(new VersionDraft("Identifying the patient", new DocumentContent("store/" + n, "application/pdf", 1_000, digest), new VersionChange(ChangeClass.Major, "Clearer", "Audit"), new DocumentScope(["main", "van-3"], [new Modality("CT")]))));
            var version = document.Versions[^1].Number;
            Ask(Author, new DocumentCommand.Submit(version, digest, Signing(Author)));
            Ask(Lead, new DocumentCommand.Sign(version, digest, Signing(Lead)));
            Ask(Manager, new DocumentCommand.Sign(version, digest, Signing(Manager)));
        }

        return [.. happened.Skip(1)];

        Signing Signing(Actor actor) => new(actor.Id.Value, new IdentityProof("session", [IdentityComponent.UserName, IdentityComponent.Password], now));

        void Ask(Actor actor, DocumentCommand command)
        {
            var decision = decider.Decide(document, command, new DecisionContext(actor, now, Zone, new CommandId(Scene.Some(1)))).OrThrow();
            happened.AddRange(decision.Events);
            document = decision.State;
        }
    }
}
