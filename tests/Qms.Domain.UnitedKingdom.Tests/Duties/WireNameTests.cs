using Qms.Domain.Core.Json;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>Names that are stored for ever.</summary>
public sealed class WireNameTests
{
    [Fact]
    public void Nations_providers_and_verdicts_keep_their_names()
    {
        Assert.Equal(["england", "wales", "scotland", "northern-ireland"], WireNames.All<Nation>());
        Assert.Equal(["health-service-body", "other-registered-provider"], WireNames.All<ProviderKind>());
        Assert.Equal(["notify", "notify-unless-disproved", "local-analysis-only"], WireNames.All<SaueVerdict>());
    }
}
