using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Qms.Domain.UnitedKingdom.Calendars;

/// <summary>A bank holiday that the rule does not give: proclaimed once, or moved from another day.</summary>
internal sealed class BankHolidayOneOff
{
    private static readonly BankHolidayOneOff[] Known =
    [
        new(new LocalDate(2011, 4, 29)), // wedding of Prince William
        new(new LocalDate(2012, 6, 4), insteadOf: new LocalDate(2012, 5, 28)), // spring, moved for the Diamond Jubilee
        new(new LocalDate(2012, 6, 5)), // Diamond Jubilee
        new(new LocalDate(2020, 5, 8), insteadOf: new LocalDate(2020, 5, 4)), // early May, moved to the 75th VE Day
        new(new LocalDate(2022, 6, 2), insteadOf: new LocalDate(2022, 5, 30)), // spring, moved for the Platinum Jubilee
        new(new LocalDate(2022, 6, 3)), // Platinum Jubilee
        new(new LocalDate(2022, 9, 19)), // State Funeral of Queen Elizabeth II
        new(new LocalDate(2023, 5, 8)), // Coronation of King Charles III
        new(new LocalDate(2026, 6, 15), only: BankHolidayDivision.Scotland), // World Cup
    ];

    private readonly BankHolidayDivision? _only;

    private BankHolidayOneOff(LocalDate date, LocalDate? insteadOf = null, BankHolidayDivision? only = null) =>
        (Date, InsteadOf, _only) = (date, insteadOf, only);

    public LocalDate Date { get; }

    public LocalDate? InsteadOf { get; }

    public static IEnumerable<BankHolidayOneOff> In(int year, BankHolidayDivision division) =>
        Known.Where(oneOff => oneOff.Date.Year == year && (oneOff._only ?? division) == division);
}
