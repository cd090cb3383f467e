using System.Linq;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>The Yellow Card scheme for medicines (dossier §8.3, F14).</summary>
public sealed class MedicineTests
{
    private const string Id = "england.yellow-card.medicine";

    [Fact]
    public void F14_1_a_mild_reaction_to_an_established_contrast_is_not_required() =>
        Assert.Equal(Applicability.DoesNotApply, Ask(Reaction(serious: false, triangle: false)).Applicability);

    [Fact]
    public void F14_2_the_same_to_a_black_triangle_medicine_is_reported()
    {
        Assert.Equal([Suffix("reaction")], Ask(Reaction(serious: false, triangle: true)).Suffixes(Id));
        Assert.Equal(Applicability.Applies, Ask(Reaction(serious: null, triangle: true)).Applicability);
    }

    [Fact]
    public void F14_3_anaphylaxis_is_reported_whatever_the_medicine()
    {
        Assert.Equal(Applicability.Applies, Ask(Reaction(serious: true, triangle: false)).Applicability);
        Assert.Equal(Applicability.Applies, Ask(Reaction(serious: true, triangle: null)).Applicability);
    }

    [Fact]
    public void F14_4_extravasation_with_necrosis_is_reported_and_so_is_the_injector()
    {
        var necrosis = Reaction(serious: true, triangle: false) with { DeliveredByDevice = true };
        Assert.Equal([Suffix("reaction"), Suffix("device")], Ask(necrosis).Suffixes(Id));
        Assert.Equal("MHRA, through the Yellow Card scheme", Ask(necrosis).Demand($"{Id}.{Suffix("device")}").ToWhom);
        Assert.Equal([Suffix("reaction")], Ask(necrosis with { DeliveredByDevice = false }).Suffixes(Id));
        var scottish = MedicineRules.For(Family.Scotland).Ask("scotland.yellow-card.medicine", Facts(necrosis), Family.Scotland.Nhs());
        Assert.Contains("(IRIC)", scottish.Demand($"scotland.yellow-card.medicine.{Suffix("device")}").ToWhom);
    }

    [Theory]
    [InlineData(DeviceInvolvement.Suspected, 1)]
    [InlineData(DeviceInvolvement.Contributed, 1)]
    [InlineData(DeviceInvolvement.NotInvolved, 2)]
    public void A_device_that_is_already_suspected_is_not_reported_twice(DeviceInvolvement device, int duties) =>
        Assert.Equal(duties, Rules.Ask(Id, Facts(Reaction(true, false) with { DeliveredByDevice = true }) with { Device = device }).Duties.Count);

    [Fact]
    public void What_decides_is_asked()
    {
        Assert.Equal(["statutory.medicineReactions[0].serious", "statutory.medicineReactions[0].underAdditionalMonitoring"], Ask(Reaction(null, null)).Paths());
        Assert.Equal(["statutory.medicineReactions[0].serious"], Ask(Reaction(null, false)).Paths());
        Assert.Equal(["statutory.medicineReactions[0].underAdditionalMonitoring"], Ask(Reaction(false, null)).Paths());
        Assert.Equal(Applicability.DoesNotApply, Rules.Ask(Id, Given.Facts).Applicability);
        Assert.Equal([Suffix("reaction"), "others"], Ask(Reaction(true, null), Reaction(null, null) with { Medicine = "Midazolam" }).Suffixes(Id));
    }

    [Fact]
    public void Two_medicines_of_one_patient_are_two_reports() =>
        Assert.Equal(2, Ask(Reaction(true, null), Reaction(true, null) with { Medicine = "Midazolam" }).Duties.Count);

    [Fact]
    public void The_rule_holds_from_January_2017() => Rules.IsNotInForceBefore(Id, Facts(Reaction(true, null)), new(2017, 1, 1));

    private static System.Collections.Generic.IEnumerable<Rule<IncidentCase>> Rules => MedicineRules.For(Jurisdiction.England);

    private static string Suffix(string what) => $"{what}.{Given.Patient.Id}.contrast-350";

    private static MedicineReaction Reaction(bool? serious, bool? triangle) => new(Given.Patient.Id, "Contrast 350", serious, triangle);

    private static IncidentFacts Facts(params MedicineReaction[] reactions) => (Given.Facts with { People = [Given.Patient] }).Stating(new(MedicineReactions: reactions));

    private static Answer Ask(params MedicineReaction[] reactions) => Rules.Ask(Id, Facts(reactions));
}
