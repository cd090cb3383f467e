namespace Qms.Domain.Charts;

/// <summary>A note at a point.</summary>
/// <param name="Index">The point, counted from 0.</param>
/// <param name="Text">A few words, such as <c>new scanner</c>.</param>
public sealed record Annotation(int Index, string Text);
