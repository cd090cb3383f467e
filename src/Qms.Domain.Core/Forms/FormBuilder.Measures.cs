using System;
using NodaTime;

namespace Qms.Domain.Core.Forms;

public sealed partial class FormBuilder<T>
{
    /// <summary>A moment in UTC, after the start of 1900; <c>default</c>, the start of 1970, counts as missing.</summary>
    public FormBuilder<T> Moment(string name, string label, Func<T, Instant> read, string? help = null) =>
        Required(name, label, read, MomentRule.Instance, help);

    /// <summary>Such a moment, or null.</summary>
    public FormBuilder<T> OptionalMoment(string name, string label, Func<T, Instant?> read, string? help = null) =>
        OptionalValue(name, label, read, MomentRule.Instance, help);

    /// <summary>A day from 1900 on; <c>default</c>, the first day of year 1, counts as missing.</summary>
    public FormBuilder<T> Day(string name, string label, Func<T, LocalDate> read, string? help = null) =>
        Required(name, label, read, DayRule.Instance, help);

    /// <summary>Such a day, or null.</summary>
    public FormBuilder<T> OptionalDay(string name, string label, Func<T, LocalDate?> read, string? help = null) =>
        OptionalValue(name, label, read, DayRule.Instance, help);

    /// <summary>A number from <paramref name="min"/> (itself too low when <paramref name="aboveMin"/>) to <paramref name="max"/>, in <paramref name="unit"/>. The limits are exact.</summary>
    public FormBuilder<T> Number(string name, string label, Func<T, decimal> read, decimal min, decimal max, string? unit = null, bool aboveMin = false, string? help = null) =>
        Required(name, label, read, new NumberRule(min, max, aboveMin, unit), help);

    /// <summary>Such a number, or null.</summary>
    public FormBuilder<T> OptionalNumber(string name, string label, Func<T, decimal?> read, decimal min, decimal max, string? unit = null, bool aboveMin = false, string? help = null) =>
        OptionalValue(name, label, read, new NumberRule(min, max, aboveMin, unit), help);

    /// <summary>A whole number from <paramref name="min"/> to <paramref name="max"/>, in <paramref name="unit"/>.</summary>
    public FormBuilder<T> Whole(string name, string label, Func<T, int> read, int min, int max, string? unit = null, string? help = null) =>
        Required(name, label, read, new WholeRule(min, max, unit), help);

    /// <summary>Such a whole number, or null.</summary>
    public FormBuilder<T> OptionalWhole(string name, string label, Func<T, int?> read, int min, int max, string? unit = null, string? help = null) =>
        OptionalValue(name, label, read, new WholeRule(min, max, unit), help);
}
