using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Documents.Approving;

/// <summary>What a person proved their identity with at the moment of signing (21 CFR 11.200).</summary>
[JsonConverter(typeof(WireEnumConverter<IdentityComponent>))]
public enum IdentityComponent
{
    /// <summary>The name of the account. Identifies, but proves nothing by itself.</summary>
    UserName,

    /// <summary>A password.</summary>
    Password,

    /// <summary>A personal number.</summary>
    Pin,

    /// <summary>A card, such as an NHS smartcard.</summary>
    SmartCard,

    /// <summary>A device-bound key.</summary>
    Passkey,

    /// <summary>A code from a device or message.</summary>
    OneTimeCode,

    /// <summary>A fingerprint, a face or the like.</summary>
    Biometric,
}
