using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Records;
using Qms.Domain.Core.Time;
using Qms.Domain.Documents.Approving;
using Qms.Domain.Documents.Distributing;
using Qms.Domain.Documents.Reviewing;
using Qms.Domain.Documents.Sources;
using Qms.Domain.Documents.Tests.Support;

namespace Qms.Domain.Documents.Tests.Json;

/// <summary>Events with any content that a decider could have let through, from a seed.</summary>
internal sealed class RandomEvents(int seed)
{
    private static readonly string[] Pieces = ["a", "B", "7", " ", "-", "\n", "\t", "\"", "\\", "/", "<é>", "😀", "\u2028", "\u0001", "\ufeff", "ß", "{}", "null"];
    private static readonly Role[] SomeRoles = [Roles.Staff, Roles.ServiceLead, Roles.QualityManager, new("a"), new("x-2-y")];

    private readonly Random _chance = new(seed);

    /// <summary>One event of every kind.</summary>
    public IEnumerable<DocumentEvent> All() =>
    [
        new DocumentEvent.Registered(DocumentId.Create(Moment(), Key()), new DocumentNumber("A" + _chance.Next(9_999) + "/x"), Details(), Person(), Moment()),
        new DocumentEvent.DetailsAmended(Details(), Text(), Maybe(Plan), Person(), Moment()),
        new DocumentEvent.DraftStarted(Version(), MaybeValue(Version), Draft(), Person(), Moment()),
        new DocumentEvent.DraftRevised(Version(), Version(), MaybeValue(Version), Draft(), Person(), Moment()),
        new DocumentEvent.DraftDiscarded(Version(), Text(), Person(), Moment()),
        new DocumentEvent.Submitted(Version(), Workflow(), Signature(), MaybeValue(Day), Person(), Moment()),
        new DocumentEvent.StageOpened(Version(), Word(), Maybe(() => Limit().From(Moment(), Desk.Zone, WorkingCalendar.WeekendsOnly)), Person(), Moment()),
        new DocumentEvent.Signed(Version(), Word(), _chance.Next(9), Signature(), Maybe(Text), Person(), Moment()),
        new DocumentEvent.StageEscalated(Version(), Word(), Person(), Moment()),
        new DocumentEvent.Approved(Version(), Person(), Moment()),
        new DocumentEvent.Authorised(Version(), Moment(), Flip(), Plan(), Person(), Moment()),
        new DocumentEvent.EmergencyAuthorised(Version(), Signature(), Moment(), Moment(), Flip(), Plan(), Person(), Moment()),
        new DocumentEvent.FullReviewStarted(Version(), Workflow(), Person(), Moment()),
        new DocumentEvent.EmergencyRatified(Version(), Plan(), Person(), Moment()),
        new DocumentEvent.SentBack(Version(), Word(), Text(), Person(), Moment()),
        new DocumentEvent.SubmissionRecalled(Version(), Text(), Person(), Moment()),
        new DocumentEvent.VersionWithdrawn(Version(), Text(), Moment(), Signature(), Person(), Moment()),
        new DocumentEvent.VersionArchived(Version(), Moment(), Person(), Moment()),
        new DocumentEvent.RetentionExtended(Version(), Moment(), Text(), Person(), Moment()),
        new DocumentEvent.VersionDestroyed(Version(), Text(), Person(), Moment()),
        new DocumentEvent.Retired(Text(), Maybe(Signature), Person(), Moment()),
        new DocumentEvent.Reinstated(Text(), Person(), Moment()),
        new DocumentEvent.Delegated(new Delegation(Person(), Person(), Day(), Day(), Text(), Many(SomeRole)), Person(), Moment()),
        new DocumentEvent.DelegationEnded(Person(), Person(), Text(), Person(), Moment()),
        new DocumentEvent.ReviewTriggered(Any<ReviewCause>(), Text(), Day(), Maybe(Record), Person(), Moment()),
        new DocumentEvent.ReviewCompleted(Version(), Any<ReviewOutcome>(), Text(), Maybe(Plan), Signature(), Person(), Moment()),
        new DocumentEvent.CopyIssued(CopyId.Create(Moment(), Key()), Version(), Text(), Any<CopyMedium>(), Person(), Person(), Moment()),
        new DocumentEvent.CopyRecalled(CopyId.Create(Moment(), Key()), Text(), Person(), Moment()),
        new DocumentEvent.CopyAccountedFor(CopyId.Create(Moment(), Key()), Any<CopyFate>(), Maybe(Text), Person(), Moment()),
        new DocumentEvent.Acknowledged(new Acknowledgement(Version(), SomeRole(), Text(), Signature()), Person(), Moment()),
        new DocumentEvent.SourceChecked(new SourceCheck(Text(), Any<SourceState>(), Maybe(Text), Day(), Person(), Moment()), Person(), Moment()),
        new DocumentEvent.Adopted(new Adoption(Text(), Version(), Text(), Text(), Maybe(Record), Person(), Moment(), MaybeValue(Moment)), Person(), Moment()),
        new DocumentEvent.AdoptionEnded(Text(), Text(), Person(), Moment()),
    ];

    public ApprovalWorkflow Workflow() => new(Word(), [.. Enum.GetValues<StageKind>().SelectMany(kind => Stages(kind, _chance.Next(kind == StageKind.Review ? 0 : 1, 3)))]);

    private IEnumerable<WorkflowStage> Stages(StageKind kind, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var places = Enumerable.Range(0, _chance.Next(1, 5)).Select(n => Flip() ? Signatory.Holding(SomeRole()) : Signatory.Named(new ActorId(n + Text()))).ToArray();
            var order = Flip() ? SigningOrder.Parallel : SigningOrder.Sequential;
            var limit = Maybe(Limit);
            yield return new($"{WireNames.Of(kind)}-{i}", kind, places, order == SigningOrder.Sequential ? places.Length : _chance.Next(1, places.Length + 1), order, limit, limit is null ? null : Many(SomeRole));
        }
    }

    private DocumentDetails Details() => new(
        Any<DocumentType>(), MaybeValue(Person), Any<Classification>(), Many(Text), Many(Text), Maybe(Cadence),
        Maybe(() => new ReadingRequirement(Many(SomeRole), Limit(), _chance.Next(9), _chance.Next(9), SomeRole())), Maybe(() => new DocumentSource(Text(), Cadence(), Maybe(Text))), Many(Record));

    private VersionDraft Draft() => new(
        Text(), new DocumentContent(Text(), Text(), _chance.Next(1, int.MaxValue), Digest()), new VersionChange(Any<ChangeClass>(), Text(), Text()),
        Maybe(() => new DocumentScope(Many(Text), Many(() => Modality.Known[_chance.Next(Modality.Known.Count)]))), Maybe(Text));

    private Signature Signature() => new(
        Person(), Text(), Moment(), Any<SignatureMeaning>(), Digest(), new IdentityProof(Text(), Many(Any<IdentityComponent>), Moment(), MaybeValue(Moment)), MaybeValue(Person), Maybe(Text));

    private ReviewPlan Plan() => new(Version(), Moment(), Day(), Text());

    private Cadence Cadence()
    {
        var every = _chance.Next(4) switch
        {
            0 => Core.Time.Cadence.EveryDays(_chance.Next(1, 36_526)),
            1 => Core.Time.Cadence.EveryWeeks(_chance.Next(1, 5_218)),
            2 => Core.Time.Cadence.EveryMonths(_chance.Next(1, 1_201)),
            _ => Core.Time.Cadence.EveryYears(_chance.Next(1, 101)),
        };
        return Flip() ? every : every.FromAnchor(Day());
    }

    private TimeLimit Limit()
    {
        var limit = _chance.Next(5) switch
        {
            0 => TimeLimit.Hours(_chance.Next(1, 9_999)),
            1 => TimeLimit.CalendarDays(_chance.Next(1, 9_999)),
            2 => TimeLimit.WorkingDays(_chance.Next(1, 999)).BeginningWithStart(),
            3 => TimeLimit.Months(_chance.Next(1, 999)),
            _ => TimeLimit.Weeks(_chance.Next(1, 999)),
        };
        return Flip() ? limit : limit.OrExplain();
    }

    private string Text() => "x" + string.Concat(Enumerable.Range(0, _chance.Next(6)).Select(_ => Pieces[_chance.Next(Pieces.Length)]));

    private string Word() => "w-" + _chance.Next(99);

    private VersionNumber Version() => new(_chance.Next(1, 10_000), _chance.Next(10_000));

    private ActorId Person() => new(Text());

    private Role SomeRole() => SomeRoles[_chance.Next(SomeRoles.Length)];

    private RecordReference Record() => new(Word(), "id-" + _chance.Next());

    private Instant Moment() => Instant.FromUtc(1990, 1, 1, 0, 0) + Duration.FromNanoseconds(_chance.NextInt64(3_000_000_000_000_000_000));

    private LocalDate Day() => new LocalDate(1990, 1, 1).PlusDays(_chance.Next(40_000));

    private Guid Key() => new([.. Bytes(16)]);

    private Sha256Digest Digest() => new([.. Bytes(32)]);

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        _chance.NextBytes(bytes);
        return bytes;
    }

    private bool Flip() => _chance.Next(2) == 0;

    private T Any<T>()
        where T : struct, Enum => Enum.GetValues<T>()[_chance.Next(Enum.GetValues<T>().Length)];

    private T? Maybe<T>(Func<T> make)
        where T : class => Flip() ? make() : null;

    private T? MaybeValue<T>(Func<T> make)
        where T : struct => Flip() ? make() : null;

    private List<T> Many<T>(Func<T> make) => [.. Enumerable.Range(0, _chance.Next(4)).Select(_ => make())];
}
