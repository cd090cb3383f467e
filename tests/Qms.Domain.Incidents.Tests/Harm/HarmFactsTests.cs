using System.Text.Json;
using Qms.Domain.Incidents.Harm;

namespace Qms.Domain.Incidents.Tests.Harm;

public class HarmFactsTests
{
    [Fact]
    public void Stating_a_fact_leaves_the_others_and_the_original_as_they_were()
    {
        var before = HarmFacts.Unknown.WithDied(false);
        var after = before.WithExtraInpatientDays(14).WithRecoveryExpectedMonths(5.99m);
        Assert.Equal(new HarmFacts { Died = false, ExtraInpatientDays = 14, RecoveryExpectedMonths = 5.99m }, after);
        Assert.Equal(new HarmFacts { Died = false }, before);
        Assert.Equal(HarmFacts.Unknown, before.WithDied(null));
    }

    [Fact]
    public void Facts_come_back_from_JSON_with_unknown_kept_apart_from_no()
    {
        var facts = new HarmFacts { Died = false, DeathAssociation = DeathAssociation.ProbablyAffected, FurtherTreatmentMonths = 6.00m, ResidualImpact = FunctionalImpact.Minimal };
        var json = JsonSerializer.Serialize(facts, JsonSerializerOptions.Web);
        Assert.Contains("\"deathAssociation\":\"probably-affected\"", json, System.StringComparison.Ordinal);
        Assert.Contains("\"physicalHarm\":null", json, System.StringComparison.Ordinal);
        Assert.Equal(facts, JsonSerializer.Deserialize<HarmFacts>(json, JsonSerializerOptions.Web));
        Assert.Equal(HarmFacts.Unknown, JsonSerializer.Deserialize<HarmFacts>("{}", JsonSerializerOptions.Web));
    }
}
