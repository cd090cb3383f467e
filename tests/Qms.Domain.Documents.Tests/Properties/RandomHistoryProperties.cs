using System;
using System.Linq;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Documents.Approving;
using Qms.Domain.Documents.Tests.Support;
using Xunit;

namespace Qms.Domain.Documents.Tests.Properties;

/// <summary>What holds for every history, whatever people ask for and whenever.</summary>
[Properties(Arbitrary = [typeof(WalkArbitraries)], MaxTest = 300)]
public sealed class RandomHistoryProperties
{
    [Property]
    public void Replaying_what_happened_leads_to_the_decided_state(Step[] steps)
    {
        var walk = new Walk(steps);
        Assert.Equal(walk.Desk.Document, DocumentDecider.Replay(walk.Desk.Events));
    }

    [Property]
    public void Never_are_two_versions_effective_at_one_moment(Step[] steps)
    {
        var walk = new Walk(steps);
        foreach (var at in Moments(walk))
        {
            var effective = walk.Desk.Document.Versions.Where(version => walk.Desk.Document.StatusOf(version, at) == VersionStatus.Effective).ToArray();
            Assert.True(effective.Length <= 1);
            Assert.Same(effective.SingleOrDefault(), walk.Desk.Document.EffectiveAt(at));
        }
    }

    [Property]
    public void Nothing_takes_effect_without_the_full_set_of_signatures_over_its_exact_content(Step[] steps)
    {
        var walk = new Walk(steps);
        foreach (var version in walk.Desk.Document.Versions.Where(version => version.EffectiveFrom is not null))
        {
            var content = version.Draft.Content.Sha256;
            if (version.EmergencySignature is { } alone)
            {
                Assert.Equal(content, alone.Content);
                Assert.DoesNotContain(alone.Signer, version.Authors);
                if (version.ExpiresAt is not null) continue;
            }

            var round = version.Rounds.Last(round => round.Outcome is RoundOutcome.Completed);
            Assert.Equal(content, round.Content);
            foreach (var stage in round.Workflow.Stages)
            {
                var signed = round.Signatures.Where(signature => signature.Stage == stage.Code && signature.Signature.Content == content).ToArray();
                Assert.True(signed.Select(one => one.Signature.Signer).Distinct().Count() >= stage.Needed);
                Assert.True(signed.Select(one => one.Place).Distinct().Count() >= stage.Needed);
                Assert.All(signed, one => Assert.DoesNotContain(one.Signature.Signer, version.Authors));
                Assert.All(signed, one => Assert.True(one.Signature.Meaning == stage.Meaning && one.Signature.Proof.Components.Count > 0));
            }

            var reviewers = round.Signatures.Where(one => one.Signature.Meaning != SignatureMeaning.Authorise).Select(one => one.Signature.Signer);
            Assert.Empty(reviewers.Intersect(round.Signatures.Where(one => one.Signature.Meaning == SignatureMeaning.Authorise).Select(one => one.Signature.Signer)));
        }
    }

    [Property]
    public void What_the_register_answered_at_a_moment_it_answers_about_that_moment_for_ever(Step[] steps)
    {
        var walk = new Walk(steps);
        var now = new DocumentRegister([walk.Desk.Document], Walk.Policy, Desk.Zone);
        for (var i = 0; i < walk.States.Count; i++)
        {
            var (from, state) = walk.States[i];
            var until = i + 1 < walk.States.Count ? walk.States[i + 1].From : from + Duration.FromDays(400);
            if (until <= from) continue;
            var then = new DocumentRegister([state], Walk.Policy, Desk.Zone);
            foreach (var at in Moments(walk).Where(at => at >= from && at < until).Append(from).Append(until - Duration.Epsilon))
            {
                foreach (var location in new[] { "main", "mobile" })
                {
                    var was = then.InForce(Desk.Number, location, at);
                    var @is = now.InForce(Desk.Number, location, at);
                    Assert.Equal((was.Version?.Number, was.Why, was.IsReviewOverdue), (@is.Version?.Number, @is.Why, @is.IsReviewOverdue));
                }

                foreach (var version in state.Versions.Where(version => version.EffectiveFrom is not null && version.ArchivedAt is null))
                {
                    Assert.Equal(state.StatusOf(version, at), walk.Desk.Document.StatusOf(walk.Desk.Document.Find(version.Number)!, at));
                }
            }
        }
    }

    [Property]
    public void The_register_never_answers_with_an_obsolete_version_and_refuses_to_use_one_with_a_pointer(Step[] steps)
    {
        var walk = new Walk(steps);
        var register = walk.Desk.Register;
        foreach (var at in Moments(walk))
        {
            var answer = register.InForce(Desk.Number, "main", at);
            Assert.NotEqual(answer.Version is null, answer.Why is null);
            if (answer.Version is { } current) Assert.Equal(VersionStatus.Effective, walk.Desk.Document.StatusOf(current, at));
            foreach (var version in walk.Desk.Document.Versions)
            {
                var use = register.Use(Desk.Number, version.Number, "main", at);
                Assert.Equal(version.Number == answer.Version?.Number, use.IsAllowed);
                Assert.Equal(answer.Version?.Number, use.Current);
                if (!use.IsAllowed && answer.Version is { } instead) Assert.Contains(instead.Number.ToString(), use.Refusal!.Message);
            }
        }
    }

    [Property]
    public void Signatures_never_count_for_changed_content(Step[] steps)
    {
        var walk = new Walk(steps);
        foreach (var version in walk.Desk.Document.Versions)
        {
            foreach (var round in version.Rounds)
            {
                Assert.All(round.Signatures, signed => Assert.Equal(round.Content, signed.Signature.Content));
                if (round.Content != version.Draft.Content.Sha256) Assert.NotEqual(RoundOutcome.Open, round.Outcome);
            }

            Assert.All(version.Rounds.Take(version.Rounds.Count - 1), round => Assert.NotEqual(RoundOutcome.Open, round.Outcome));
        }
    }

    [Property]
    public void Every_signature_ever_given_stays_on_record(Step[] steps)
    {
        var walk = new Walk(steps);
        var given = walk.Desk.Events.OfType<DocumentEvent.Signed>().Select(e => e.Signature).ToArray();
        var kept = walk.Desk.Document.Versions.SelectMany(version => version.Rounds).SelectMany(round => round.Signatures).Select(signed => signed.Signature).ToArray();
        Assert.Equal(given.Length, kept.Length);
        Assert.All(given, signature => Assert.Contains(signature, kept));
    }

    [Property]
    public void A_retry_of_the_last_request_is_accepted_and_nothing_happens_again(Step[] steps)
    {
        var walk = new Walk(steps);
        foreach (var (actor, command, at, _, after) in walk.Accepted)
        {
            var context = new DecisionContext(actor, at, Desk.Zone, walk.Desk.Context(actor).CommandId);
            var again = walk.Desk.Decider.Decide(after, command, context);
            Assert.True(again.IsAccepted, $"{command}: {string.Join("; ", again.Rejections.Select(r => r.Code))}");
            Assert.Empty(again.Events);
        }
    }

    [Property]
    public void Version_numbers_are_unique_and_come_into_force_in_their_order(Step[] steps)
    {
        var document = new Walk(steps).Desk.Document;
        Assert.Equal(document.Versions.Count, document.Versions.Select(version => version.Number).Distinct().Count());
        var inOrder = document.Versions.Where(version => version.EffectiveFrom is { } from && version.TookEffectBy(from)).OrderBy(version => version.EffectiveFrom).ThenBy(version => version.Number).Select(version => version.Number).ToArray();
        Assert.Equal(inOrder.OrderBy(number => number), inOrder);
    }

    [Property]
    public void Each_step_taken_is_one_that_the_lifecycle_knows(Step[] steps)
    {
        var walk = new Walk(steps);
        foreach (var (_, command, at, before, after) in walk.Accepted)
        {
            var moment = Instant.Max(at, before.LastChangedAt);
            var step = DocumentDecider.StepOf(before, command, moment);
            if (before.Status != after.Status) Assert.True(DocumentLifecycle.OfDocument.TryNext(before.Status, step, out var next) && next == after.Status || command is DocumentCommand.CompleteReview);
            if (command is DocumentCommand.Retire or DocumentCommand.CompleteReview) continue;
            for (var i = 0; i < before.Versions.Count; i++)
            {
                var version = before.Versions[i];
                var from = before.StatusOf(version, moment);
                var kept = after.Versions[i];
                var to = after.StatusOf(kept, moment);
                // A step on one version changes others by supersession only; what is authorised for today takes effect at once, and what is archived late may be due for destruction at once.
                var reachable = from == to || (DocumentLifecycle.OfVersion.TryNext(from, step, out var stepped) && (stepped == to || (stepped == VersionStatus.Authorised && to == VersionStatus.Effective) || (stepped == VersionStatus.Archived && to == VersionStatus.DestructionDue))) || (from == VersionStatus.Effective && to == VersionStatus.Superseded);
                Assert.True(reachable, $"{command} took {version.Number} from {from} to {to}");
            }
        }
    }

    [Fact]
    public void The_random_histories_reach_every_state_and_accept_every_command_that_they_know()
    {
        var random = new Random(20_260_105);
        var reached = new System.Collections.Generic.HashSet<VersionStatus>();
        var accepted = new System.Collections.Generic.HashSet<string>();
        for (var i = 0; i < 400; i++)
        {
            var walk = new Walk([.. Enumerable.Range(0, 60).Select(_ => new Step(random.Next(100), random.Next(7), random.Next(1_000), random.Next(10) < 6 ? random.Next(600) : random.Next(60 * 24 * 40)))]);
            foreach (var (_, command, _, _, _) in walk.Accepted) accepted.Add(command.GetType().Name);
            foreach (var at in Moments(walk)) reached.UnionWith(walk.Desk.Document.Versions.Select(version => walk.Desk.Document.StatusOf(version, at)));
        }

        Assert.Equal(Enum.GetValues<VersionStatus>(), reached.OrderBy(status => status));
        var outside = new[] { nameof(DocumentCommand.Register), nameof(DocumentCommand.CheckSource), nameof(DocumentCommand.Adopt), nameof(DocumentCommand.EndAdoption) };
        Assert.Empty(typeof(DocumentCommand).GetNestedTypes().Select(type => type.Name).Except(accepted).Except(outside));
    }

    private static Instant[] Moments(Walk walk) =>
        [.. walk.States.Select(state => state.From).SelectMany(from => new[] { from, from + Duration.FromHours(1), from + Duration.FromDays(1), from + Duration.FromDays(45) })
            .Concat(walk.Desk.Document.Versions.SelectMany(version => new[] { version.EffectiveFrom, version.ExpiresAt, version.WithdrawnFrom }).OfType<Instant>().SelectMany(at => new[] { at - Duration.Epsilon, at })).Distinct()];
}
