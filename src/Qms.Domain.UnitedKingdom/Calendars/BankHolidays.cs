using System;
using NodaTime;
using Qms.Domain.Core.Time;

namespace Qms.Domain.UnitedKingdom.Calendars;

/// <summary>The working days of the United Kingdom: all but Saturdays, Sundays, Christmas Day, Good Friday and the bank holidays of the division.</summary>
/// <remarks>
/// <para>A working day is any day other than a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday under the Banking and Financial Dealings Act 1971. SI 2014/2936 reg 24(16) says so for the bank holidays of England and Wales; the other divisions count theirs alike.</para>
/// <para>Official dates are those of GOV.UK, "UK bank holidays" (Crown copyright, Open Government Licence v3.0): 2011 to 2028 for England and Wales, 2012 to 2028 for Scotland and Northern Ireland. For every other year <see cref="BankHolidayRule"/> computes them and the calendar answers <see cref="HolidaySource.PublishedRule"/>.</para>
/// <para>An NHS board in Scotland need not close on every bank holiday: a service with other days off makes its own <see cref="WorkingCalendar"/>. A holiday proclaimed later is added with <see cref="WorkingCalendar.WithHoliday"/>.</para>
/// </remarks>
public static class BankHolidays
{
    /// <summary>The last year with official dates in this version.</summary>
    public const int LastOfficialYear = 2028;

    /// <summary>England and Wales; official from 2011.</summary>
    public static WorkingCalendar EnglandAndWales { get; } = Make("England and Wales", BankHolidayDivision.EnglandAndWales);

    /// <summary>Scotland: without Easter Monday, with 2 January and St Andrew's Day; official from 2012.</summary>
    public static WorkingCalendar Scotland { get; } = Make("Scotland", BankHolidayDivision.Scotland);

    /// <summary>Northern Ireland: with St Patrick's Day and the Battle of the Boyne; official from 2012.</summary>
    public static WorkingCalendar NorthernIreland { get; } = Make("Northern Ireland", BankHolidayDivision.NorthernIreland);

    /// <summary>The calendar of a division.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared division.</exception>
    public static WorkingCalendar Of(BankHolidayDivision division) =>
        division switch
        {
            BankHolidayDivision.EnglandAndWales => EnglandAndWales,
            BankHolidayDivision.Scotland => Scotland,
            BankHolidayDivision.NorthernIreland => NorthernIreland,
            _ => throw new ArgumentOutOfRangeException(nameof(division), division, "Not a declared division."),
        };

    private static WorkingCalendar Make(string name, BankHolidayDivision division) =>
        new(name, year => OfficialBankHolidays.TryFind(division, year) is { } dates
            ? HolidayYear.Official(year, dates)
            : HolidayYear.ByRule(year, BankHolidayRule.DatesIn(year, division)));
}
