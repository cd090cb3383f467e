using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.UnitedKingdom.Devices;

/// <summary>How serious an incident with a device is, in the terms of manufacturers' vigilance (Medical Devices Regulations 2002 reg 44ZH(3)-(5)).</summary>
[JsonConverter(typeof(WireEnumConverter<DeviceSeriousness>))]
public enum DeviceSeriousness
{
    /// <summary>A serious public health threat.</summary>
    PublicHealthThreat,

    /// <summary>A death, or an unanticipated serious deterioration in a person's state of health.</summary>
    DeathOrDeterioration,

    /// <summary>Another serious incident.</summary>
    OtherSerious,
}
