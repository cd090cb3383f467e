namespace Qms.Domain.Trends.Sequential;

/// <summary>A stretch of points at which a chart signals.</summary>
/// <param name="Upwards">Whether it is the upper arm or limit.</param>
/// <param name="First">The first signalling point, from 0.</param>
/// <param name="Last">The last one of the stretch.</param>
/// <param name="ProbablyBegan">The point, from 0, at which the change probably began: where the arm last left 0. Null where a chart does not tell.</param>
/// <param name="Sentence">The finding in a sentence, with points counted from 1.</param>
public sealed record SequentialSignal(bool Upwards, int First, int Last, int? ProbablyBegan, string Sentence);
