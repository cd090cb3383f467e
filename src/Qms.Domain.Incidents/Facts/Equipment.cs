namespace Qms.Domain.Incidents.Facts;

/// <summary>The equipment in use, software included.</summary>
/// <param name="Identifier">The host's asset number or device identifier.</param>
/// <param name="Description">What it is.</param>
/// <param name="Manufacturer">Who makes it; they are informed when it contributed to an incident (LM2 i).</param>
public sealed record Equipment(string Identifier, string Description, string? Manufacturer = null);
