using NodaTime;

namespace Qms.Domain.Trends.Shewhart;

/// <summary>Where centre and limits begin anew, and why: a new process deserves new limits, an inconvenient signal does not.</summary>
public sealed record PhaseStart
{
    private PhaseStart(int? index, LocalDate? date, string reason) => (Index, Date, Reason) = (index, date, reason);

    /// <summary>The first point of the phase, counted from 0; null when it is given by date.</summary>
    public int? Index { get; }

    /// <summary>The date of the first point of the phase; null when it is given by index.</summary>
    public LocalDate? Date { get; }

    /// <summary>What changed; may be empty, which a reader will notice.</summary>
    public string Reason { get; }

    /// <summary>From the point at <paramref name="index"/>, counted from 0.</summary>
    public static PhaseStart At(int index, string reason = "") => new(index, null, reason ?? "");

    /// <summary>From the point of <paramref name="date"/>, which the series must have.</summary>
    public static PhaseStart On(LocalDate date, string reason = "") => new(null, date, reason ?? "");
}
