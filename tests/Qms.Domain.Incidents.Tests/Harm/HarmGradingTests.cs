using System;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.People;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.Incidents.Tests.Support;
using Qms.Domain.UnitedKingdom;
using Qms.Domain.UnitedKingdom.Harm;

namespace Qms.Domain.Incidents.Tests.Harm;

/// <summary>LM2 (h): harm is graded, confirmed by somebody else, disputed and decided, and graded anew; nothing is overwritten.</summary>
public sealed class HarmGradingTests
{
    private static readonly HarmGrade Low = Known.Grade(HarmScales.LfpsePhysical, HarmLevel.Low);
    private static readonly Actor[] Graders = [Known.Investigator, Known.Manager, Known.Lead];

    public static TheoryData<HarmStatus, HarmStep> StatesAndSteps
    {
        get
        {
            var data = new TheoryData<HarmStatus, HarmStep>();
            foreach (var status in Enum.GetValues<HarmStatus>())
            {
                foreach (var step in Enum.GetValues<HarmStep>()) data.Add(status, step);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(StatesAndSteps))]
    public void Every_step_in_every_state_does_what_the_table_says(HarmStatus status, HarmStep step)
    {
        var desk = In(status);
        IncidentCommand command = step switch
        {
            HarmStep.Grade => new IncidentCommand.GradeHarm(Known.Patient, HarmDimension.Physical, Low, HarmFacts.Unknown, "A new look"),
            HarmStep.Confirm => new IncidentCommand.ConfirmHarm(Known.Patient, HarmDimension.Physical),
            HarmStep.Dispute => new IncidentCommand.DisputeHarm(Known.Patient, HarmDimension.Physical, "A new doubt"),
            HarmStep.Adjudicate => new IncidentCommand.AdjudicateHarm(Known.Patient, HarmDimension.Physical, Low, HarmFacts.Unknown, "A new look"),
            _ => new IncidentCommand.RegradeHarm(Known.Patient, HarmDimension.Physical, Low, HarmFacts.Unknown, "A new look"),
        };
        if (!HarmAssessment.Lifecycle.TryNext(status, step, out var next))
        {
            // Confirming what is confirmed is a wish fulfilled.
            if (status == HarmStatus.Confirmed && step == HarmStep.Confirm) Assert.Empty(desk.Try(command).Events);
            else Assert.Equal([IncidentCodes.HarmStepNotPossible], desk.Codes(command));
            return;
        }

        var acts = desk.Incident.HarmTo(Known.Patient, HarmDimension.Physical)?.Acts.Count ?? 0;
        desk.Do(command);
        var harm = desk.Incident.HarmTo(Known.Patient, HarmDimension.Physical)!;
        Assert.Equal(next, harm.Status);
        Assert.Equal(acts + (step is HarmStep.Grade or HarmStep.Adjudicate or HarmStep.Regrade ? 1 : 0), harm.Acts.Count);
        Assert.Equal(next is HarmStatus.Confirmed or HarmStatus.Adjudicated or HarmStatus.Regraded, harm.IsSettled);
    }

    [Fact]
    public void Whoever_graded_does_not_confirm()
    {
        var desk = In(HarmStatus.Ungraded).Do(Grade(), Known.Lead);
        var why = Assert.Single(desk.WhyNot(new IncidentCommand.ConfirmHarm(Known.Patient, HarmDimension.Physical), Known.Lead));
        Assert.Equal((IncidentCodes.SamePerson, "Whoever graded the harm does not confirm it."), (why.Code, why.Message));
        desk.Do(new IncidentCommand.ConfirmHarm(Known.Patient, HarmDimension.Physical), Known.Governance);
        Assert.Null(((IncidentEvent.HarmConfirmed)desk.Events[^1]).SeparationException);
    }

    [Fact]
    public void Who_graded_last_counts_when_two_have_graded()
    {
        var desk = In(HarmStatus.Ungraded).Do(Grade(), Known.Lead).Do(new IncidentCommand.GradeHarm(Known.Patient, HarmDimension.Physical, Low, HarmFacts.Unknown, "A bruise"), Known.Manager);
        Assert.Equal([IncidentCodes.SamePerson], desk.Codes(new IncidentCommand.ConfirmHarm(Known.Patient, HarmDimension.Physical), Known.Manager));
        desk.Do(new IncidentCommand.ConfirmHarm(Known.Patient, HarmDimension.Physical), Known.Lead);
    }

    [Fact]
    public void Whoever_graded_or_disputed_does_not_decide_the_dispute()
    {
        var desk = In(HarmStatus.Ungraded).Do(Grade(), Known.Lead).Do(new IncidentCommand.ConfirmHarm(Known.Patient, HarmDimension.Physical), Known.Governance).Do(Dispute(), Known.Manager);
        Assert.Equal([IncidentCodes.SamePerson], desk.Codes(Adjudicate(), Known.Lead));
        Assert.Equal([IncidentCodes.SamePerson], desk.Codes(Adjudicate(), Known.Manager));
        desk.Do(Adjudicate(), Known.Governance);
    }

    [Fact]
    public void A_declared_exception_lets_one_person_do_both_and_is_recorded()
    {
        var desk = In(HarmStatus.Ungraded, Alone(Known.Today, Known.Today)).Do(Grade(), Known.Manager).Do(new IncidentCommand.ConfirmHarm(Known.Patient, HarmDimension.Physical), Known.Manager);
        const string recorded = "One manager on the island (declared by medical-director)";
        Assert.Equal(recorded, ((IncidentEvent.HarmConfirmed)desk.Events[^1]).SeparationException);
        desk.Do(Dispute(), Known.Manager).Do(Adjudicate(), Known.Manager);
        Assert.Equal(recorded, desk.Events.OfType<IncidentEvent.HarmAdjudicated>().Single().SeparationException);

        // The day before the exception begins is no day of it.
        var early = Desk.Reported(Known.Fall, Alone(Known.Today.PlusDays(1), Known.Today.PlusDays(9))).Do(Grade(), Known.Manager);
        Assert.Equal([IncidentCodes.SamePerson], early.Codes(new IncidentCommand.ConfirmHarm(Known.Patient, HarmDimension.Physical), Known.Manager));
    }

    [Fact]
    public void A_declared_exception_is_recorded_with_a_rejection_and_an_approval_too()
    {
        var desk = Desk.Reported(Known.Exposed, Alone(Known.Today, Known.Today)).Do(new IncidentCommand.Reject(RejectionGround.NotAnIncident, "A drill", Known.Manager.Id));
        Assert.NotNull(desk.Events.OfType<IncidentEvent.Rejected>().Single().SeparationException);
        Assert.Null(Desk.Reported(Known.Exposed).Do(new IncidentCommand.Reject(RejectionGround.NotAnIncident, "A drill", Known.Lead.Id)).Events.OfType<IncidentEvent.Rejected>().Single().SeparationException);
        var alone = new Actor(Known.Investigator.Id, [Roles.QualityManager]);
        var approval = Desk.At(IncidentStatus.Analysed, service: Alone(Known.Today, Known.Today)).Do(new IncidentCommand.CloseFindingWithoutAction(Known.FindingId(50), "Known")).Do(new IncidentCommand.ApproveActions(), alone);
        Assert.NotNull(approval.Events.OfType<IncidentEvent.ActionsApproved>().Single().SeparationException);
        Assert.Equal([IncidentCodes.SamePerson], Desk.At(IncidentStatus.Analysed).Do(new IncidentCommand.CloseFindingWithoutAction(Known.FindingId(50), "Known")).Codes(new IncidentCommand.ApproveActions(), alone));
    }

    [Fact]
    public void A_grade_milder_than_the_definition_is_refused_and_a_graver_one_is_not()
    {
        foreach (var definition in HarmScales.LfpsePhysical.Grades)
        {
            var command = new IncidentCommand.GradeHarm(Known.Patient, HarmDimension.Physical, new HarmGrade("lfpse-physical", "5", definition.Code), Samples.FullHarm, "Admitted");
            if (definition.Level < HarmLevel.Moderate) Assert.Equal([IncidentCodes.MilderThanDefined], In(HarmStatus.Ungraded).Codes(command));
            else Assert.Equal(definition.Level, In(HarmStatus.Ungraded).Do(command).Incident.WorstHarm);
        }
    }

    [Fact]
    public void What_was_known_at_a_moment_can_be_asked_later()
    {
        var desk = In(HarmStatus.Confirmed);
        var graded = desk.Incident.HarmTo(Known.Patient, HarmDimension.Physical)!.Current!.At;
        desk.Now += Duration.FromDays(40);
        desk.Do(new IncidentCommand.RegradeHarm(Known.Patient, HarmDimension.Physical, Low, HarmFacts.Unknown, "A late bruise"));
        var harm = desk.Incident.HarmTo(Known.Patient, HarmDimension.Physical)!;
        var regraded = harm.Current!.At;
        Assert.Null(harm.AsKnownAt(graded - Duration.Epsilon));
        Assert.Equal(Known.NoHarm, harm.AsKnownAt(graded)!.Grade);
        Assert.Equal(Known.NoHarm, harm.AsKnownAt(regraded - Duration.Epsilon)!.Grade);
        Assert.Equal(Low, harm.AsKnownAt(regraded)!.Grade);
    }

    [Fact]
    public void Each_person_and_dimension_is_graded_by_itself()
    {
        var facts = Known.Fall with { People = [Known.Fall.People[0], new AffectedPerson(Known.Nurse, PersonGroup.Staff)] };
        var desk = Desk.Reported(facts).Do(Grade(), Known.Investigator).Do(new IncidentCommand.GradeHarm(Known.Nurse, HarmDimension.Psychological, Known.Severe(HarmDimension.Psychological), HarmFacts.Unknown, "Cannot work"), Known.Investigator);
        Assert.Equal(2, desk.Incident.Harm.Count);
        Assert.Equal(HarmLevel.Severe, desk.Incident.WorstHarm);
        Assert.Null(desk.Incident.HarmTo(Known.Nurse, HarmDimension.Physical));
    }

    [Fact]
    public void Two_scales_with_one_name_and_version_are_a_mistake() =>
        Assert.Throws<ArgumentException>(static () => IncidentPolicy.Default.WithHarmScales([HarmScales.Who, HarmScales.Who]));

    [Fact]
    public void Damage_of_a_kind_has_the_grade_that_was_given_last()
    {
        var desk = Desk.Reported().Do(new IncidentCommand.GradeDamage(DamageKind.Data, DamageLevel.Minor, "One image")).Do(new IncidentCommand.GradeDamage(DamageKind.Property, DamageLevel.Major, "The table")).Do(new IncidentCommand.GradeDamage(DamageKind.Data, DamageLevel.Major, "A whole list"));
        Assert.Equal([(DamageKind.Data, DamageLevel.Major), (DamageKind.Property, DamageLevel.Major)], desk.Incident.Damage.Select(static damage => (damage.Kind, damage.Level)));
    }

    private static Desk In(HarmStatus status, ImagingService? service = null)
    {
        var desk = Desk.Reported(Known.Fall, service);
        if (status == HarmStatus.Ungraded) return desk;
        desk.Do(Grade(), Graders[0]);
        if (status == HarmStatus.Provisional) return desk;
        desk.Do(new IncidentCommand.ConfirmHarm(Known.Patient, HarmDimension.Physical), Known.Governance);
        if (status == HarmStatus.Confirmed) return desk;
        if (status == HarmStatus.Regraded) return desk.Do(new IncidentCommand.RegradeHarm(Known.Patient, HarmDimension.Physical, Known.NoHarm, HarmFacts.Unknown, "Later"), Known.Investigator);
        desk.Do(Dispute(), Known.Reporter);
        return status == HarmStatus.Disputed ? desk : desk.Do(Adjudicate(), Known.Lead);
    }

    private static IncidentCommand Grade() => new IncidentCommand.GradeHarm(Known.Patient, HarmDimension.Physical, Known.NoHarm, HarmFacts.Unknown, "At first sight");

    private static IncidentCommand Dispute() => new IncidentCommand.DisputeHarm(Known.Patient, HarmDimension.Physical, "It hurt");

    private static IncidentCommand Adjudicate() => new IncidentCommand.AdjudicateHarm(Known.Patient, HarmDimension.Physical, Known.NoHarm, HarmFacts.Unknown, "Both were heard");

    private static ImagingService Alone(LocalDate from, LocalDate to) =>
        ImagingService.InEngland().WithPolicy(policy => policy.WithSeparation(SeparationOfDuties.WithException("One manager on the island", new ActorId("medical-director"), from, to)));
}
