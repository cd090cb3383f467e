namespace Qms.Domain.Trends.Pareto;

/// <summary>A category with what it weighs; items of one name are added up.</summary>
/// <param name="Name">For example a cause or a location.</param>
/// <param name="Weight">A count, or minutes lost, or costs: 0 or more.</param>
public sealed record ParetoItem(string Name, double Weight);
