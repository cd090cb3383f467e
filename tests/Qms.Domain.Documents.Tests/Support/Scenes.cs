using System;
using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Documents.Approving;
using Qms.Domain.Documents.Distributing;
using Qms.Domain.Documents.Reviewing;
using Qms.Domain.Documents.Sources;

namespace Qms.Domain.Documents.Tests.Support;

/// <summary>For every command a document, a person and a request that is accepted.</summary>
internal sealed record Scene(Desk Desk, Actor By, DocumentCommand Command)
{
    private static readonly CopyId Copy = CopyId.Parse("01981a2b-3c4d-7e5f-8a9b-000000000002");
    private static readonly DocumentCommand.Delegate Lent = new(new Delegation(Desk.Lead.Id, Desk.Manager.Id, new LocalDate(2026, 1, 1), new LocalDate(2026, 2, 1), "Leave", [Roles.ServiceLead]));

    /// <summary>One for every command, in the order of the forms.</summary>
    public static IReadOnlyList<Scene> All() =>
    [
        Of(new Desk(), Desk.Controller, static _ => new DocumentCommand.Register(Desk.Id, Desk.Number, Samples.FullDetails)),
        Of(External(), Desk.Controller, static _ => new DocumentCommand.AmendDetails(Samples.FullDetails with { Owner = Desk.Lead.Id }, "Another owner")),
        Of(External(), Desk.Author, static _ => new DocumentCommand.StartDraft(Samples.FullDraft)),
        Of(Drafted(), Desk.Author, static desk => new DocumentCommand.ReviseDraft(desk.Latest, Samples.FullDraft)),
        Of(Drafted(), Desk.Author, static desk => new DocumentCommand.DiscardDraft(desk.Latest, "Not needed")),
        Of(Drafted(), Desk.Author, static desk => new DocumentCommand.Submit(desk.Latest, desk.Version().Draft.Content.Sha256, desk.Signing(Desk.Author), desk.Today.PlusDays(30))),
        Of(Drafted().Submitted(), Desk.Author, static desk => new DocumentCommand.RecallSubmission(desk.Latest, "A mistake")),
        Of(Drafted().Submitted(), Desk.Lead, static desk => new DocumentCommand.SendBack(desk.Latest, "Name the second identifier")),
        Of(Drafted().Submitted(), Desk.Lead, static desk => desk.Sign(Desk.Lead) with { AsRole = Roles.ServiceLead, Comment = "Well done" }),
        Of(Drafted().Submitted().After(Duration.FromDays(16)), Desk.Controller, static desk => new DocumentCommand.Escalate(desk.Latest)),
        Of(new Desk().Registered().Drafted(Desk.Draft("urgent", ChangeClass.Emergency)), Desk.Manager, static desk => new DocumentCommand.AuthoriseEmergency(desk.Latest, desk.Version().Draft.Content.Sha256, desk.Today.PlusDays(14), desk.Signing(Desk.Manager))),
        Of(new Desk().Registered().Emergency(), Desk.Controller, static desk => new DocumentCommand.StartFullReview(desk.Latest)),
        Of(InForce(), Desk.Manager, static desk => new DocumentCommand.Withdraw(desk.Latest, "Unsafe", desk.Signing(Desk.Manager))),
        Of(Withdrawn(), Desk.Controller, static desk => new DocumentCommand.Archive(desk.Latest)),
        Of(Archived(), Desk.Manager, static desk => new DocumentCommand.ExtendRetention(desk.Latest, desk.Today.PlusYears(20), "A claim")),
        Of(Archived().OnDay(2036, 6, 1), Desk.Manager, static desk => new DocumentCommand.RecordDestruction(desk.Latest, "Shredded")),
        Of(InForce(), Desk.Manager, static desk => new DocumentCommand.Retire("The scanner is gone", desk.Signing(Desk.Manager))),
        Of(Retired(), Desk.Manager, static _ => new DocumentCommand.Reinstate("The scanner is back")),
        Of(InForce(), Desk.Lead, static _ => Lent),
        Of(InForce().Do(Desk.Lead, Lent), Desk.Lead, static _ => new DocumentCommand.EndDelegation(Desk.Lead.Id, Desk.Manager.Id, "Back early")),
        Of(InForce(), Desk.Author, static desk => new DocumentCommand.TriggerReview(ReviewCause.Incident, "The wrong patient was scanned", desk.Today.PlusDays(30), new RecordReference("incident", "7"))),
        Of(InForce(), Desk.Manager, static desk => new DocumentCommand.CompleteReview(desk.Latest, ReviewOutcome.Revise, "Step 4 is out of date", desk.Signing(Desk.Manager), desk.Today.PlusDays(60))),
        Of(InForce(), Desk.Controller, Issue),
        Of(Issued(), Desk.Controller, static _ => new DocumentCommand.RecallCopy(Copy, "The van is sold")),
        Of(Issued(), Desk.Author, static _ => new DocumentCommand.AccountForCopy(Copy, CopyFate.Lost, "Not in the van")),
        Of(InForce(), Desk.Author, static desk => new DocumentCommand.Acknowledge(desk.Latest, desk.Version().Draft.Content.Sha256, Roles.Staff, "site-1/ct", desk.Signing(Desk.Author))),
        Of(InForce(), Desk.Controller, static _ => new DocumentCommand.CheckSource("5th edition", SourceState.Superseded, "Seen on the issuer's page")),
        Of(InForce(), Desk.Controller, Adopt),
        Of(Adopted(), Desk.Controller, static _ => new DocumentCommand.EndAdoption("site-1/ct", "The site is closed")),
    ];

    public override string ToString() => Command.ToString();

    private static Scene Of(Desk desk, Actor by, Func<Desk, DocumentCommand> command) => new(desk, by, command(desk));

    private static DocumentCommand Issue(Desk desk) => new DocumentCommand.IssueCopy(Copy, desk.Latest, "van-3", CopyMedium.MobileUnit, Desk.Lead.Id);

    private static DocumentCommand Adopt(Desk desk) => new DocumentCommand.Adopt(desk.Latest, "site-1/ct", "Followed as it is", "Audit 7", new RecordReference("document", "RAD-PRO-014"));

    private static Desk External() => new Desk().Registered(Samples.FullDetails);

    private static Desk Drafted() => External().Drafted(Desk.Draft(edition: "4th edition"));

    private static Desk InForce() => External().Approved(Desk.Draft(edition: "4th edition"));

    private static Desk Withdrawn() => Then(InForce(), Desk.Manager, static desk => new DocumentCommand.Withdraw(desk.Latest, "Unsafe", desk.Signing(Desk.Manager)));

    private static Desk Archived() => Then(Withdrawn(), Desk.Controller, static desk => new DocumentCommand.Archive(desk.Latest));

    private static Desk Retired() => Then(InForce(), Desk.Manager, static desk => new DocumentCommand.Retire("The scanner is gone", desk.Signing(Desk.Manager)));

    private static Desk Issued() => Then(InForce(), Desk.Controller, Issue);

    private static Desk Adopted() => Then(InForce(), Desk.Controller, Adopt);

    private static Desk Then(Desk desk, Actor by, Func<Desk, DocumentCommand> command) => desk.Do(by, command(desk));
}
