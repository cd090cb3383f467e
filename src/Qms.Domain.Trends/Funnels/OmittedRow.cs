namespace Qms.Domain.Trends.Funnels;

/// <summary>A row that was left out.</summary>
/// <param name="Row">Its position in the input, from 0.</param>
/// <param name="Name">Its unit.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record OmittedRow(int Row, string Name, string Reason);
