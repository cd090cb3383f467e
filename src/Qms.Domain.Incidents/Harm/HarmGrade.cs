namespace Qms.Domain.Incidents.Harm;

/// <summary>A grade on a scale, kept with the scale's version so that it keeps its meaning.</summary>
/// <param name="Scale">The scale's id, such as <c>lfpse-physical</c>.</param>
/// <param name="Version">The scale's version.</param>
/// <param name="Code">The grade's code on that scale.</param>
public sealed record HarmGrade(string Scale, string Version, string Code)
{
    /// <summary><c>scale/code</c>.</summary>
    public override string ToString() => $"{Scale}/{Code}";
}
