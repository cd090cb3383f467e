using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Time;
using Qms.Domain.Documents.Approving;
using Qms.Domain.Documents.Distributing;
using Qms.Domain.Documents.Reviewing;
using Qms.Domain.Documents.Tests.Support;

namespace Qms.Domain.Documents.Tests.Properties;

/// <summary>A random history: at each step somebody asks for something that might be possible, and time goes on (or, rarely, a clock is set back).</summary>
public sealed record Step(int What, int Who, int Detail, int Minutes);

public static class WalkArbitraries
{
    public static Arbitrary<Step[]> Walks() =>
        (from what in Gen.Choose(0, 99) from who in Gen.Choose(0, 6) from detail in Gen.Choose(0, 1_000) from minutes in Gen.Frequency((6, Gen.Choose(0, 600)), (3, Gen.Choose(600, 60 * 24 * 40)), (1, Gen.Choose(-30, -1))) select new Step(what, who, detail, minutes))
        .ArrayOf(60).ToArbitrary();
}

internal sealed class Walk
{
    private static readonly Actor[] People =
    [
        Desk.Author, Desk.Reviewer, Desk.Lead, Desk.Manager, Desk.Governance, Desk.Controller, new("both", Roles.Staff, Roles.ServiceLead, Roles.QualityManager),
    ];

    public static readonly ApprovalWorkflow TwoOfThree = new(
        "two-of-three",
        WorkflowStage.AllOf("review", StageKind.Review, Signatory.Holding(Roles.Staff)).WithLimit(TimeLimit.CalendarDays(3), Roles.QualityManager),
        WorkflowStage.AtLeast(2, "approval", StageKind.Approval, Signatory.Holding(Roles.ServiceLead), Signatory.Holding(Roles.QualityManager), Signatory.Named(Desk.Governance.Id)),
        WorkflowStage.AnyOf("authorisation", StageKind.Authorisation, Signatory.Holding(Roles.QualityManager), Signatory.Holding(Roles.ClinicalGovernance), Signatory.Holding(Roles.ServiceLead)));

    public static readonly DocumentPolicy Policy = DocumentPolicy.Default.WithWorkflow(TwoOfThree, change: ChangeClass.Major).WithOverdueReviews(30, forbidUse: true)
        .WithReviews(Cadence.EveryMonths(3), Cadence.EveryMonths(12)).WithRetention(TimeLimit.Months(2));

    public Walk(Step[] steps)
    {
        Desk = new Desk(Policy);
        Desk.Registered();
        States.Add((Desk.Now, Desk.Document));
        foreach (var step in steps) Take(step);
    }

    public Desk Desk { get; }

    /// <summary>What was known after each accepted command, and the moment from which it was.</summary>
    public List<(Instant From, ControlledDocument State)> States { get; } = [];

    /// <summary>Each accepted command that changed something, with the person, the moment and the state it met.</summary>
    public List<(Actor Actor, DocumentCommand Command, Instant At, ControlledDocument Before, ControlledDocument After)> Accepted { get; } = [];

    private void Take(Step step)
    {
        Desk.Now += Duration.FromMinutes(step.Minutes);
        // Most steps look for somebody who may; the rest are asked by anybody, so that refusals are met too.
        var actor = People[step.Who];
        for (var i = 0; i < People.Length && step.Detail % 4 != 0; i++)
        {
            if (CommandOf(step, People[(step.Who + i) % People.Length]) is { } possible && Desk.Ask(People[(step.Who + i) % People.Length], possible) is { IsAccepted: true, Events.Count: > 0 })
            {
                actor = People[(step.Who + i) % People.Length];
                break;
            }
        }

        if (CommandOf(step, actor) is not { } command) return;
        var before = Desk.Document;
        if (!Desk.Ask(actor, command).IsAccepted) return;
        Desk.Do(actor, command);
        if (ReferenceEquals(before, Desk.Document)) return;
        States.Add((Desk.Document.LastChangedAt, Desk.Document));
        Accepted.Add((actor, command, Desk.Now, before, Desk.Document));
    }

    private DocumentCommand? CommandOf(Step step, Actor actor)
    {
        var document = Desk.Document;
        var version = document.Versions.Count == 0 ? null : document.Versions[document.Versions.Count - 1 - Math.Min(step.Detail % 7 / 5, document.Versions.Count - 1)];
        var any = document.Versions.Count == 0 ? null : document.Versions[step.Detail % document.Versions.Count];
        var text = "text " + (step.Detail % 5);
        var change = (step.Detail % 4) switch { 0 => ChangeClass.Minor, 1 => ChangeClass.Emergency, _ => ChangeClass.Major };
        var signing = Desk.Signing(actor);
        var digest = step.Detail % 11 == 0 ? Desk.Digest("other") : version?.Draft.Content.Sha256 ?? default;
        return step.What switch
        {
            < 12 => new DocumentCommand.StartDraft(Desk.Draft(text, change, new DocumentScope(step.Detail % 3 == 0 ? ["main"] : []))),
            < 16 => version is null ? null : new DocumentCommand.ReviseDraft(version.Number, Desk.Draft(text, change)),
            < 17 => version is null ? null : new DocumentCommand.DiscardDraft(version.Number, "No"),
            < 28 => version is null ? null : new DocumentCommand.Submit(version.Number, digest, signing, step.Detail % 3 == 0 ? Desk.Today.PlusDays(step.Detail % 20) : null),
            < 56 => version is null ? null : new DocumentCommand.Sign(version.Number, digest, signing, OnBehalfOf: step.Detail % 13 == 0 ? Desk.Lead.Id : null),
            < 60 => version is null ? null : new DocumentCommand.SendBack(version.Number, "Say more"),
            < 61 => version is null ? null : new DocumentCommand.RecallSubmission(version.Number, "A slip"),
            < 70 => version is null ? null : new DocumentCommand.AuthoriseEmergency(version.Number, digest, Desk.Today.PlusDays(step.Detail % 40 - 2), signing),
            < 73 => any is null ? null : new DocumentCommand.StartFullReview(any.Number),
            < 75 => any is null ? null : new DocumentCommand.Withdraw(any.Number, "Wrong", signing),
            < 78 => any is null ? null : new DocumentCommand.Archive(any.Number),
            < 79 => any is null ? null : new DocumentCommand.ExtendRetention(any.Number, Desk.Today.PlusDays(step.Detail), "A claim"),
            < 80 => any is null ? null : new DocumentCommand.RecordDestruction(any.Number, "Shredded"),
            < 81 => new DocumentCommand.Retire("Not needed", signing),
            < 83 => new DocumentCommand.Reinstate("Needed"),
            < 85 => new DocumentCommand.Delegate(new Delegation(actor.Id, People[step.Detail % People.Length].Id, Desk.Today, Desk.Today.PlusDays(10), "Leave", actor.Roles)),
            < 86 => new DocumentCommand.EndDelegation(actor.Id, People[step.Detail % People.Length].Id, "Back"),
            < 89 => new DocumentCommand.TriggerReview(ReviewCause.Incident, text, Desk.Today.PlusDays(step.Detail % 30)),
            < 92 => version is null ? null : new DocumentCommand.CompleteReview(any!.Number, (ReviewOutcome)(step.Detail % 2), "Fine", signing, step.Detail % 2 == 1 ? Desk.Today.PlusDays(20) : null),
            < 94 => any is null ? null : new DocumentCommand.IssueCopy(new CopyId(new Guid(step.Detail % 50 + 1, 0, 0, new byte[8])), any.Number, "main", CopyMedium.Paper, actor.Id),
            < 95 => new DocumentCommand.RecallCopy(new CopyId(new Guid(step.Detail % 50 + 1, 0, 0, new byte[8])), "Back"),
            < 96 => new DocumentCommand.AccountForCopy(new CopyId(new Guid(step.Detail % 50 + 1, 0, 0, new byte[8])), CopyFate.Destroyed),
            < 97 => version is null ? null : new DocumentCommand.Escalate(version.Number),
            < 98 => new DocumentCommand.AmendDetails(Desk.Details() with { ReviewEvery = Cadence.EveryMonths(1 + (step.Detail % 12)) }, "Shorter"),
            _ => any is null ? null : new DocumentCommand.Acknowledge(any.Number, any.Draft.Content.Sha256, actor.Roles[0], "main", signing),
        };
    }
}
