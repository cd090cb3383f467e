using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.People;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.Incidents.Investigating;
using Qms.Domain.Incidents.Learning;
using Qms.Domain.UnitedKingdom;
using Qms.Domain.UnitedKingdom.Harm;

namespace Qms.Domain.Incidents.Tests.Support;

/// <summary>One thing that somebody asks: four free numbers, which become a command when it is known how the incident stands.</summary>
public readonly record struct Wish(int Kind, int Who, int Pick, int Minutes);

/// <summary>A sequence of 1 to 60 wishes by anybody.</summary>
public sealed record Wishes(Wish[] All)
{
    public override string ToString() => string.Join(" ", All);
}

/// <summary>What came of one wish.</summary>
internal sealed record Step(Incident Before, IncidentCommand Command, DecisionContext Context, Decision<Incident, IncidentEvent> Decision);

/// <summary>Goes through a sequence of wishes: most refer to what is there and fit the state, some are nonsense.</summary>
internal static class Walk
{
    private static readonly Actor[] Anybody = [.. Known.By.Values, Actor.Anonymous, new Actor("nobody"), new Actor("visiting-manager", Roles.QualityManager, Roles.Staff), Known.Manager, Known.Manager];
    private static readonly string[] Words = ["because", "it was so", "seen", "Räntgen 😀", "\"quoted\"\nline", " ", ""];
    private static readonly AffectedPersonId[] PersonIds = [Known.Patient, Known.Nurse, Known.PersonId(3)];

    public static IReadOnlyList<Step> Run(ImagingService service, Wishes wishes) => [.. Steps(service, wishes)];

    public static IEnumerable<IncidentEvent> EventsOf(IEnumerable<Step> steps) => steps.SelectMany(static step => step.Decision.Events);

    /// <summary>Wishes from a seed, for tests that count what is reached.</summary>
    public static Wishes Seeded(int seed, int length)
    {
        var chance = new Random(seed);
        return new([.. Enumerable.Range(0, length).Select(_ => new Wish(chance.Next(10_000), chance.Next(10_000), chance.Next(10_000), chance.Next(3_000)))]);
    }

    private static IEnumerable<Step> Steps(ImagingService service, Wishes wishes)
    {
        var incident = Incident.None;
        var now = Known.Now;
        foreach (var wish in wishes.All)
        {
            now += Duration.FromMinutes(wish.Minutes);
            var (command, actor) = CommandOf(incident, wish, now);
            var context = service.Context(actor, now, Known.Request);
            var decision = service.Incidents.Decide(incident, command, context);
            yield return new(incident, command, context, decision);
            incident = decision.State;
        }
    }

    private static (IncidentCommand Command, Actor Actor) CommandOf(Incident incident, Wish wish, Instant now)
    {
        var draw = new Draw(wish.Pick);
        if (incident.Status == IncidentStatus.None && wish.Kind % 20 > 0) return (new IncidentCommand.Report(Known.Id, Facts(draw)), wish.Who % 5 == 0 ? Actor.Anonymous : Known.Reporter);
        if (wish.Kind % 2 == 0 && Diligent.Next(incident, now, wish.Pick % 3 == 0) is { } next) return next;
        var actor = wish.Who % 4 > 0 ? Known.Manager : Anybody[wish.Who / 4 % Anybody.Length];
        var kinds = Samples.FullCommands.Count;
        var kind = wish.Kind / 2 % kinds;
        if (wish.Kind % 3 == 0 && StepsNow(incident) is { Count: > 0 } steps)
        {
            // Most wishes are possible in the state as it is.
            var wanted = steps[wish.Kind / 3 % steps.Count];
            for (var tried = 0; tried < kinds && IncidentDecider.StepOf(incident, Make(incident, kind, new Draw(wish.Pick), now)) != wanted; tried++) kind = (kind + 1) % kinds;
        }

        return (Make(incident, kind, draw, now), actor);
    }

    // Ends, pauses and new starts are kept rarer than work, or few walks would come far.
    private static List<IncidentStep> StepsNow(Incident incident) => [.. IncidentLifecycle.Moves.StepsFrom(incident.Status)];

    private static IncidentCommand Make(Incident incident, int kind, Draw draw, Instant now)
    {
        var it = incident.Investigation;
        return kind switch
        {
            0 => new IncidentCommand.Report(draw.Rarely(Known.OtherId, Known.Id), Facts(draw)),
            1 => new IncidentCommand.AmendFacts(Amended(incident, draw), draw.Word()),
            2 => new IncidentCommand.Triage(draw.Of<TriageResponse>(), draw.Word(), Known.Manager.Id, draw.Next(6) == 0),
            3 => new IncidentCommand.Reject(draw.Of<RejectionGround>(), draw.Word(), draw.Next(3) switch { 0 => null, 1 => Known.Manager.Id, _ => Known.Lead.Id }),
            4 => new IncidentCommand.Merge(draw.Rarely(Known.Id, Known.OtherId), draw.Word()),
            5 => new IncidentCommand.StartReview(draw.Rarely(new ActorId("bob"), Known.Investigator.Id)),
            6 => new IncidentCommand.StartInvestigation(draw.Rarely(new ActorId("bob"), Known.Investigator.Id), draw.Word()),
            7 => new IncidentCommand.Escalate(Known.Investigator.Id, draw.Word(), draw.Word()),
            8 => new IncidentCommand.Pause(draw.Of<PauseCause>(), draw.Word(), draw.Rarely(new LocalDate(2020, 1, 1), new LocalDate(2027, 1, 1))),
            9 => new IncidentCommand.Resume(draw.Word()),
            10 => new IncidentCommand.AddTimelineEntry(new TimelineEntry(Known.EntryId(draw.Next(4)), draw.Rarely(now + Duration.FromDays(1), Known.Yesterday), draw.Word(), "log")),
            11 => new IncidentCommand.ReferToStatement(new StatementReference(new("document", "S-" + draw.Next(4)), draw.Word())),
            12 => new IncidentCommand.RequestAdvice(Known.AdviceId(draw.Next(4)), draw.Of<AdviserKind>(), draw.Word()),
            13 => new IncidentCommand.RecordAdvice(draw.Among(it?.Advice, static x => x.Id, Known.AdviceId(9)), "Dr Field", draw.Word(), null),
            14 => new IncidentCommand.IdentifyFactor(new ContributoryFactor(draw.Of<FactorFramework>(), "task", draw.Word())),
            15 => new IncidentCommand.RecordFinding(Known.FindingId(draw.Next(4)), draw.Word()),
            16 => new IncidentCommand.MakeRecommendation(Known.RecommendationId(draw.Next(4)), draw.Word(), [draw.Among(it?.Findings, static x => x.Id, Known.FindingId(9))]),
            17 => new IncidentCommand.SubmitAnalysis(draw.Word()),
            18 => new IncidentCommand.ReturnAnalysis(draw.Word()),
            19 => new IncidentCommand.AgreeAction(
                Known.ActionId(draw.Next(6)), draw.Word(), Known.Lead.Id, draw.Rarely(new LocalDate(2020, 1, 1), new LocalDate(2027, 1, 1)),
                draw.Next(2) == 0 ? [draw.Among(it?.Findings, static x => x.Id, Known.FindingId(9))] : [], draw.Next(2) == 0 ? [draw.Among(it?.Recommendations, static x => x.Id, Known.RecommendationId(9))] : []),
            20 => new IncidentCommand.CloseFindingWithoutAction(draw.Among(it?.Findings, static x => x.Id, Known.FindingId(9)), draw.Word()),
            21 => new IncidentCommand.DeclineRecommendation(draw.Among(it?.Recommendations, static x => x.Id, Known.RecommendationId(9)), draw.Word()),
            22 => new IncidentCommand.ApproveActions(),
            23 => new IncidentCommand.CompleteAction(draw.Among(incident.Actions, static x => x.Id, Known.ActionId(9)), draw.Word()),
            24 => new IncidentCommand.CancelAction(draw.Among(incident.Actions, static x => x.Id, Known.ActionId(9)), draw.Word()),
            25 => new IncidentCommand.ShareLearning(draw.Word(), "Huddle", [new Audience(draw.Next(2) == 0 ? "Radiographers" : "Porters", draw.Next(2) == 0)]),
            26 => new IncidentCommand.AcknowledgeLearning(draw.Next(2) == 0 ? "Radiographers" : "Porters"),
            27 => new IncidentCommand.GiveFeedback(draw.Word()),
            28 => new IncidentCommand.Close(draw.Next(2) == 0 ? null : draw.Word()),
            29 => new IncidentCommand.Reopen(draw.Word()),
            30 => Graded(incident, draw, static (p, d, g, f, r) => new IncidentCommand.GradeHarm(p, d, g, f, r)),
            31 => new IncidentCommand.ConfirmHarm(Person(incident, draw), draw.Of<HarmDimension>()),
            32 => new IncidentCommand.DisputeHarm(Person(incident, draw), draw.Of<HarmDimension>(), draw.Word()),
            33 => Graded(incident, draw, static (p, d, g, f, r) => new IncidentCommand.AdjudicateHarm(p, d, g, f, r)),
            34 => Graded(incident, draw, static (p, d, g, f, r) => new IncidentCommand.RegradeHarm(p, d, g, f, r)),
            35 => new IncidentCommand.GradeDamage(draw.Of<DamageKind>(), draw.Of<DamageLevel>(), draw.Word()),
            36 => new IncidentCommand.FulfilDuty(draw.Among(incident.Duties, static x => x.Key, "no.such.duty"), draw.Rarely(now + Duration.FromDays(1), now), draw.Of<DutyOutcome>(), draw.Word()),
            37 => new IncidentCommand.SetDutyAside(draw.Among(incident.Duties, static x => x.Key, "no.such.duty"), draw.Word()),
            _ => new IncidentCommand.AssessDuties(),
        };
    }

    private static T Graded<T>(Incident incident, Draw draw, Func<AffectedPersonId, HarmDimension, HarmGrade, HarmFacts, string, T> make)
    {
        var dimension = draw.Of<HarmDimension>();
        var scale = draw.Rarely(HarmScales.Nrls, dimension == HarmDimension.Physical ? HarmScales.LfpsePhysical : HarmScales.LfpsePsychological);
        var grade = draw.Rarely(new HarmGrade("unknown", "0", "1"), new HarmGrade(scale.Id, scale.Version, scale.Grades[draw.Next(scale.Grades.Count)].Code));
        return make(Person(incident, draw), dimension, grade, draw.Rarely(Samples.FullHarm, HarmFacts.Unknown), draw.Word());
    }

    private static AffectedPersonId Person(Incident incident, Draw draw) => draw.Among(incident.Facts?.People, static person => person.Id, Known.PersonId(9));

    private static IncidentFacts Facts(Draw draw) => draw.Next(6) switch
    {
        0 => Known.NearMiss,
        1 => Known.Fall,
        2 => Known.Exposed,
        3 => Samples.FullFacts with { DiscoveredAt = Known.Yesterday },
        4 => Known.NearMiss with { Kind = IncidentKind.ViolenceOrAggressionByPatient, InvolvedStaff = [new ActorId("bob")], People = [new AffectedPerson(Known.Nurse, PersonGroup.Staff)] },
        _ => Known.Fall with { MayAffectCare = null, Candour = null, Device = null },
    };

    private static IncidentFacts Amended(Incident incident, Draw draw)
    {
        var facts = incident.Facts ?? Facts(draw);
        return draw.Next(8) switch
        {
            0 => facts with { MayAffectCare = draw.Next(3) switch { 0 => null, 1 => true, _ => false } },
            1 => facts with { Device = draw.Of<DeviceInvolvement>() },
            2 => facts with { People = [new AffectedPerson(PersonIds[draw.Next(3)], draw.Of<PersonGroup>(), Name: "Ada Example")] },
            3 => facts with { People = [.. facts.People, new AffectedPerson(PersonIds[draw.Next(3)], PersonGroup.Patient)] },
            4 => facts with { Candour = new CandourFacts(true, draw.Of<Causation>(), Death: draw.Next(2) == 0, PsychologicalHarmDays: draw.Next(60)) },
            5 => facts with { Exposures = [new RadiationExposure(draw.Of<ExposureNature>(), draw.Of<ExposureSetting>(), draw.Of<AgeGroup>(), TotalDose: draw.Next(60), ClinicallySignificant: draw.Next(2) == 0)] },
            6 => facts with { Exposures = [], Candour = null },
            _ => Facts(draw),
        };
    }

    /// <summary>Deals out the digits of one number, so that a wish shrinks to a simpler one.</summary>
    private sealed class Draw(int number)
    {
        private uint _state = unchecked((uint)number * 2_654_435_761u) | 1u;

        public int Next(int count)
        {
            unchecked
            {
                _state = (_state * 1_664_525u) + 1_013_904_223u;
            }

            return (int)((_state >> 16) % (uint)count);
        }

        public T Rarely<T>(T nonsense, T sense) => Next(8) == 0 ? nonsense : sense;

        public string Word() => Next(12) == 0 ? Words[5 + Next(2)] : Words[Next(5)];

        public T Of<T>()
            where T : struct, Enum
        {
            var all = Enum.GetValues<T>();
            return all[Next(all.Length)];
        }

        public TId Among<T, TId>(IReadOnlyList<T>? items, Func<T, TId> id, TId nonsense) => items is not { Count: > 0 } || Next(10) == 0 ? nonsense : id(items[Next(items.Count)]);
    }
}
