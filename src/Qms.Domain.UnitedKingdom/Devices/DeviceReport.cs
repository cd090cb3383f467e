using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;

namespace Qms.Domain.UnitedKingdom.Devices;

/// <summary>When and to whom an incident with a device is reported.</summary>
/// <param name="ToWhom">Who receives it.</param>
/// <param name="Limit">How soon after awareness, at the latest; a manufacturer reports at once when a causal link is established or reasonably possible.</param>
/// <param name="Deadline">By when.</param>
/// <param name="Citation">The source.</param>
/// <param name="Verification">How well it was checked against its source.</param>
public sealed record DeviceReport(string ToWhom, TimeLimit Limit, Deadline Deadline, Citation Citation, Verification Verification);
