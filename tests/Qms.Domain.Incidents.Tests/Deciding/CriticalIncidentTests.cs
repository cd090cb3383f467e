using System;
using System.Linq;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.Incidents.Investigating;
using Qms.Domain.Incidents.Tests.Support;
using Qms.Domain.UnitedKingdom;

namespace Qms.Domain.Incidents.Tests.Deciding;

/// <summary>LM2 (i): what is critical is defined by the service, never below the minimum, and is investigated.</summary>
public sealed class CriticalIncidentTests
{
    private static readonly IncidentFacts Died = Known.Fall with { Candour = new CandourFacts(true, Causation.AppearsToHaveResulted, Death: true) };

    [Fact]
    public void The_definition_can_be_widened()
    {
        var service = Service(CriticalIncidentDefinition.Minimum.Or("Any event in MR", static incident => incident.Facts!.Imaging?.Modality.Code == "MR"));
        var desk = Desk.Reported(Known.NearMiss with { Imaging = new ImagingFacts(new Modality("MR")) }, service);
        Assert.Equal("Any event in MR", desk.Incident.Criticality?.Reason);
        Assert.Equal(["Severe or fatal harm to anybody", "Any event in MR"], service.Incidents.Policy.Critical.Parts);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void The_definition_cannot_be_made_weaker(bool death, bool permanent)
    {
        var service = Service(CriticalIncidentDefinition.Minimum.Or("Never", static _ => false));
        Assert.True(Desk.Reported(Known.Fall with { Candour = new CandourFacts(true, Causation.CouldResult, Death: death, PermanentLessening: permanent) }, service).Incident.IsCritical);
        Assert.Equal("Severe or fatal harm to anybody", service.Incidents.Policy.Critical.Parts[0]);
    }

    [DomainProperty]
    public void Whatever_is_added_what_the_minimum_finds_stays_critical(Wishes wishes)
    {
        var wider = CriticalIncidentDefinition.Minimum.Or("Never", static _ => false).Or("Damage", static incident => incident.Damage.Count > 0);
        foreach (var step in Walk.Run(Service(wider), wishes).Where(static step => step.Decision.State.IsOpen))
        {
            Assert.True(CriticalIncidentDefinition.Minimum.WhyCritical(step.Decision.State) is null || step.Decision.State.IsCritical);
            Assert.True(step.Decision.State.Damage.Count == 0 || step.Decision.State.IsCritical, "Damage makes it critical here.");
        }
    }

    [Fact]
    public void A_part_without_words_is_no_part() => Assert.Throws<ArgumentException>(static () => CriticalIncidentDefinition.Minimum.Or(" ", static _ => true));

    [Fact]
    public void A_critical_incident_is_triaged_for_an_investigation()
    {
        var desk = Desk.Reported(Died);
        var why = Assert.Single(desk.WhyNot(new IncidentCommand.Triage(TriageResponse.LocalReview, "Small", Known.Manager.Id)));
        Assert.Equal((IncidentCodes.CriticalNeedsInvestigation, "response"), (why.Code, why.Path));
        Assert.Equal("A critical incident is investigated. In a professional's opinion the outcome is death or severe harm.", why.Message);
        desk.Do(new IncidentCommand.Triage(TriageResponse.Investigation, "A death", Known.Manager.Id));
        Assert.Equal([IncidentCodes.CriticalNeedsInvestigation], desk.Codes(new IncidentCommand.StartReview(Known.Investigator.Id)));
    }

    [Fact]
    public void Declaring_it_critical_at_triage_is_enough()
    {
        var declared = new IncidentCommand.Triage(TriageResponse.LocalReview, "It could have been worse", Known.Manager.Id, DeclareCritical: true);
        Assert.Equal([IncidentCodes.CriticalNeedsInvestigation], Desk.Reported().Codes(declared));
        var desk = Desk.Reported().Do(declared with { Response = TriageResponse.Investigation });
        Assert.Equal("Declared at triage: It could have been worse", desk.Incident.Criticality?.Reason);
        Assert.Equal([typeof(IncidentEvent.Triaged), typeof(IncidentEvent.FoundCritical)], desk.Events.TakeLast(2).Select(static e => e.GetType()));
    }

    [Theory]
    [InlineData(HarmDimension.Physical)]
    [InlineData(HarmDimension.Psychological)]
    public void Severe_harm_makes_it_critical_and_it_stays_so_when_the_grade_falls(HarmDimension dimension)
    {
        var desk = Desk.Reported(Known.Fall).Do(new IncidentCommand.GradeHarm(Known.Patient, dimension, Known.Severe(dimension), HarmFacts.Unknown, "At first sight"), Known.Investigator);
        Assert.Equal("Harm is graded severe or fatal.", desk.Incident.Criticality?.Reason);
        desk.Do(new IncidentCommand.GradeHarm(Known.Patient, dimension, Known.NoneFor(dimension), HarmFacts.Unknown, "On a closer look"), Known.Investigator);
        Assert.True(desk.Incident.IsCritical);
        Assert.Equal(HarmLevel.None, desk.Incident.WorstHarm);
    }

    [Theory]
    [InlineData(IncidentStatus.Analysed)]
    [InlineData(IncidentStatus.ActionsAgreed)]
    [InlineData(IncidentStatus.LearningShared)]
    public void Found_critical_after_a_review_it_is_raised_to_an_investigation_before_it_can_end(IncidentStatus late)
    {
        var desk = Desk.At(late, Known.Fall).Do(new IncidentCommand.AmendFacts(Died, "The patient died"));
        Assert.True(desk.Incident.IsCritical);
        Assert.Contains(IncidentCodes.CriticalNeedsInvestigation, desk.Codes(new IncidentCommand.Close()));
        if (late == IncidentStatus.Analysed) Assert.Contains(IncidentCodes.CriticalNeedsInvestigation, desk.Codes(new IncidentCommand.ApproveActions(), Known.Governance));
        Assert.Equal(InvestigationLevel.Investigation, desk.Advance(IncidentStatus.Closed).Incident.Investigation!.Level);
    }

    [Fact]
    public void A_review_that_becomes_critical_cannot_be_submitted()
    {
        var desk = Desk.At(IncidentStatus.UnderReview, Known.Fall).Do(new IncidentCommand.RecordFinding(Known.FindingId(1), "A strap was loose")).Do(new IncidentCommand.AmendFacts(Died, "The patient died"));
        Assert.Equal([IncidentCodes.CriticalNeedsInvestigation], desk.Codes(new IncidentCommand.SubmitAnalysis("A strap was loose")));
    }

    private static ImagingService Service(CriticalIncidentDefinition definition) => ImagingService.InEngland().WithPolicy(policy => policy.WithCritical(definition));
}
