using System.Linq;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.UnitedKingdom.Duties;
using Qms.Domain.UnitedKingdom.Harm;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

public class ProfessionalCandourTests
{
    private const string Rule = "uk.candour.professional";

    [Fact]
    public void Asks_for_the_harm_of_a_patient_whose_harm_is_not_graded()
    {
        var answer = Ask(Given.Facts with { People = [Given.Patient, Given.SecondPatient] });
        Assert.Equal(Applicability.NeedsInformation, answer.Applicability);
        Assert.Equal([$"harm.{Given.Patient.Id}", $"harm.{Given.SecondPatient.Id}"], answer.Paths());
    }

    [Theory]
    [InlineData(HarmDimension.Physical)]
    [InlineData(HarmDimension.Psychological)]
    public void Is_owed_for_the_least_harm_in_either_dimension(HarmDimension dimension)
    {
        var answer = Ask(Given.Facts with { People = [Given.Patient] }, (Given.Patient, dimension, HarmLevel.Low));
        Assert.Equal(Applicability.Applies, answer.Applicability);
        Assert.Equal([$"patient.{Given.Patient.Id}"], answer.Suffixes(Rule));
    }

    [Fact]
    public void Is_not_owed_for_a_patient_graded_as_unharmed_nor_where_no_patient_was_affected()
    {
        Assert.Equal(Applicability.DoesNotApply, Ask(Given.Facts with { People = [Given.Patient] }, (Given.Patient, HarmDimension.Physical, HarmLevel.None)).Applicability);
        Assert.Equal(Applicability.DoesNotApply, Ask(Given.Facts with { People = [Given.Nurse] }, (Given.Nurse, HarmDimension.Physical, HarmLevel.Severe)).Applicability);
    }

    [Fact]
    public void A_harmed_patient_is_told_although_the_harm_of_another_is_not_graded_yet()
    {
        var answer = Ask(Given.Facts with { People = [Given.Patient, Given.SecondPatient] }, (Given.SecondPatient, HarmDimension.Physical, HarmLevel.Moderate));
        Assert.Equal([$"patient.{Given.SecondPatient.Id}"], answer.Suffixes(Rule));
        Assert.Equal($"representative of patient {Given.SecondPatient.Id}", answer.Duties.Single().ToWhom);
    }

    private static Answer Ask(IncidentFacts facts, params (AffectedPerson Person, HarmDimension Dimension, HarmLevel Level)[] harm)
    {
        var reported = facts.In(Given.Trust).Incident with
        {
            Harm = [.. harm.Select(h => new HarmAssessment(h.Person.Id, h.Dimension, HarmStatus.Confirmed, [new(new(HarmScales.LfpsePhysical.Id, HarmScales.LfpsePhysical.Version, "4"), h.Level, HarmFacts.Unknown, "Graded.", new("q1"), facts.DiscoveredAt)]))],
        };
        return new IncidentCase(reported, Given.Trust).Ask(Rule).Answer;
    }
}
