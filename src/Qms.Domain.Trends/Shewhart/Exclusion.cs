using NodaTime;

namespace Qms.Domain.Trends.Shewhart;

/// <summary>A point that shall not move centre or limits, and why; it stays on the chart.</summary>
public sealed record Exclusion
{
    private Exclusion(int? index, LocalDate? date, string reason) => (Index, Date, Reason) = (index, date, reason);

    /// <summary>The point, counted from 0; null when it is given by date.</summary>
    public int? Index { get; }

    /// <summary>The point's date; null when it is given by index.</summary>
    public LocalDate? Date { get; }

    /// <summary>Why; may be empty, which a reader will notice.</summary>
    public string Reason { get; }

    /// <summary>The point at <paramref name="index"/>, counted from 0.</summary>
    public static Exclusion At(int index, string reason = "") => new(index, null, reason ?? "");

    /// <summary>The point of <paramref name="date"/>, which the series must have.</summary>
    public static Exclusion On(LocalDate date, string reason = "") => new(null, date, reason ?? "");
}
