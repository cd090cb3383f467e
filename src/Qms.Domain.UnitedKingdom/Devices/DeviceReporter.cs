using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.UnitedKingdom.Devices;

/// <summary>Who reports an incident with a medical device.</summary>
[JsonConverter(typeof(WireEnumConverter<DeviceReporter>))]
public enum DeviceReporter
{
    /// <summary>A service that uses the device. Best practice, not statute; a hospital that makes devices for itself counts as one.</summary>
    User,

    /// <summary>The manufacturer of the device.</summary>
    Manufacturer,
}
