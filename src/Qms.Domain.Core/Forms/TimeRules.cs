using NodaTime;

namespace Qms.Domain.Core.Forms;

/// <summary>A moment after the start of 1900. <c>default</c>, the start of 1970, is what a forgotten value looks like and counts as missing.</summary>
/// <remarks>The lower end catches years typed with two digits (0026) and the zero of other systems' calendars; the upper is the calendar's own.</remarks>
internal sealed class MomentRule : ValueRule<Instant>
{
    public static readonly MomentRule Instance = new();

    private static readonly Instant Start = Instant.FromUtc(1900, 1, 1, 0, 0);

    public override FormFieldKind Kind => FormFieldKind.Moment;

    public override string? Pattern => Patterns.Moment;

    public override string? Format => "date-time";

    public override Fault Judge(Instant value) =>
        value <= Start ? Fault.OutOfRange
        : value == default ? Fault.Required
        : Fault.None;

    public override string Explain(Fault fault) => fault == Fault.OutOfRange ? "must lie in the years 1900 to 9999." : base.Explain(fault);
}

/// <summary>A day from 1900 on; <c>default</c>, the first day of year 1, counts as missing.</summary>
internal sealed class DayRule : ValueRule<LocalDate>
{
    public static readonly DayRule Instance = new();

    public override FormFieldKind Kind => FormFieldKind.Day;

    public override string? Pattern => Patterns.Day;

    public override string? Format => "date";

    public override Fault Judge(LocalDate value) =>
        value == default ? Fault.Required
        : value.Year < 1900 ? Fault.OutOfRange
        : Fault.None;

    public override string Explain(Fault fault) => fault == Fault.OutOfRange ? "must lie in the years 1900 to 9999." : base.Explain(fault);
}
