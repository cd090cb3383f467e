using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Qms.Domain.Core.Json;

/// <summary>Instants as ISO 8601 in UTC: <c>2026-03-02T09:30:00Z</c>, to the nanosecond.</summary>
public sealed class InstantConverter : TextConverter<Instant>
{
    /// <summary>Creates the converter.</summary>
    public InstantConverter() : base("an instant in UTC such as 2026-03-02T09:30:00Z") { }

    /// <inheritdoc />
    protected override bool TryParse(string text, out Instant value) => InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out value);

    /// <inheritdoc />
    protected override string Format(Instant value) => InstantPattern.ExtendedIso.Format(value);
}

/// <summary>Dates as ISO 8601: <c>2026-03-02</c>. A date of another calendar is refused, for it would read back as another day.</summary>
public sealed class LocalDateConverter : TextConverter<LocalDate>
{
    /// <summary>Creates the converter.</summary>
    public LocalDateConverter() : base("a date such as 2026-03-02") { }

    /// <inheritdoc />
    protected override bool TryParse(string text, out LocalDate value) => LocalDatePattern.Iso.Parse(text).TryGetValue(default, out value);

    /// <inheritdoc />
    protected override string Format(LocalDate value) =>
        value.Calendar == CalendarSystem.Iso ? LocalDatePattern.Iso.Format(value) : throw new JsonException($"Expected a date of the ISO calendar, not of {value.Calendar.Id}.");
}
