using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>What the provider is in law: the tests of the duty of candour differ (SI 2014/2936 reg 20(8) and (9)).</summary>
[JsonConverter(typeof(WireEnumConverter<ProviderKind>))]
public enum ProviderKind
{
    /// <summary>A health service body, such as an NHS trust.</summary>
    HealthServiceBody,

    /// <summary>Any other registered provider, such as an independent hospital.</summary>
    OtherRegisteredProvider,
}
