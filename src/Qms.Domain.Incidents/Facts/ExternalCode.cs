namespace Qms.Domain.Incidents.Facts;

/// <summary>A code of a system that others maintain, kept with the version under which it was chosen, so that it keeps its meaning.</summary>
/// <param name="System">The code system, such as <c>lfpse/safety-challenges</c> or <c>ukhsa/imaging-taxonomy</c>.</param>
/// <param name="Version">Its version.</param>
/// <param name="Code">The code.</param>
/// <param name="Display">Its words in that version.</param>
public sealed record ExternalCode(string System, string Version, string Code, string Display);
