using System;
using System.Globalization;
using NodaTime.Text;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Core.Time;

/// <summary>The one text form of a cadence.</summary>
internal static class CadenceText
{
    private const string Every = "every ";
    private const string From = " from ";

    private static readonly CadenceUnit[] Units = [CadenceUnit.Days, CadenceUnit.Weeks, CadenceUnit.Months, CadenceUnit.Years];

    public static string Format(Cadence cadence) =>
        $"{Every}{Wording.Number(cadence.Amount)} {Name(cadence.Unit)}{(cadence.Amount == 1 ? "" : "s")}{(cadence.Anchor is { } anchor ? From + Wording.Iso(anchor) : "")}";

    public static bool TryParse(string? text, out Cadence? cadence)
    {
        cadence = text is null ? null : Read(text);

        // Reading is lenient about the number ("010", "1 months"); the text that is stored has one spelling.
        if (cadence is not null && Format(cadence) != text) cadence = null;
        return cadence is not null;
    }

    private static Cadence? Read(string text)
    {
        if (!text.StartsWith(Every, StringComparison.Ordinal)) return null;
        var counted = text.Substring(Every.Length);
        var from = counted.IndexOf(From, StringComparison.Ordinal);
        if (from < 0) return ReadRolling(counted);
        return ReadRolling(counted.Substring(0, from)) is { } rolling && LocalDatePattern.Iso.Parse(counted.Substring(from + From.Length)).TryGetValue(default, out var anchor) ? rolling.FromAnchor(anchor) : null;
    }

    private static Cadence? ReadRolling(string counted)
    {
        var space = counted.IndexOf(' ');
        if (space < 0 || !int.TryParse(counted.Substring(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out var amount)) return null;
        var name = counted.Substring(space + 1);
        foreach (var unit in Units)
        {
            if (name == Name(unit) || name == Name(unit) + "s") return Cadence.Make(unit, amount);
        }

        return null;
    }

    private static string Name(CadenceUnit unit) =>
        unit switch
        {
            CadenceUnit.Days => "day",
            CadenceUnit.Weeks => "week",
            CadenceUnit.Months => "month",
            CadenceUnit.Years => "year",
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "Not a declared unit."),
        };
}

/// <summary>Writes a cadence as its text.</summary>
public sealed class CadenceConverter : TextConverter<Cadence>
{
    /// <summary>Creates the converter.</summary>
    public CadenceConverter() : base("a cadence such as \"every 24 months\" or \"every 1 month from 2026-01-31\"") { }

    /// <inheritdoc />
    protected override bool TryParse(string text, out Cadence value)
    {
        var parsed = CadenceText.TryParse(text, out var cadence);
        value = cadence!;
        return parsed;
    }

    /// <inheritdoc />
    protected override string Format(Cadence value) => CadenceText.Format(value);
}
