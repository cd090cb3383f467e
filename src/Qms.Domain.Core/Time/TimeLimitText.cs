using System;
using System.Globalization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Core.Time;

/// <summary>The one text form of a time limit.</summary>
internal static class TimeLimitText
{
    private const string WithoutDelay = "without delay";
    private const string Beginning = " beginning with the start";
    private const string Explain = " or explain";

    private static readonly TimeLimitKind[] Counting =
        [TimeLimitKind.Hours, TimeLimitKind.CalendarDays, TimeLimitKind.Weeks, TimeLimitKind.WorkingDays, TimeLimitKind.Months];

    public static string Unit(TimeLimitKind kind) =>
        kind switch
        {
            TimeLimitKind.Hours => "hour",
            TimeLimitKind.CalendarDays => "calendar day",
            TimeLimitKind.Weeks => "week",
            TimeLimitKind.WorkingDays => "working day",
            TimeLimitKind.Months => "month",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Has no unit."),
        };

    public static string Format(TimeLimit limit) =>
        limit.Kind == TimeLimitKind.WithoutDelay
            ? WithoutDelay
            : limit.Counted + (limit.BeginsWithStart ? Beginning : "") + (limit.ExplainIfLater ? Explain : "");

    public static bool TryParse(string? text, out TimeLimit? limit)
    {
        limit = text is null ? null : text == WithoutDelay ? TimeLimit.WithoutDelay : Read(text);

        // Reading is lenient about the number ("010", "1 months"); the text that is stored has one spelling.
        if (limit is not null && Format(limit) != text) limit = null;
        return limit is not null;
    }

    private static TimeLimit? Read(string text)
    {
        var counted = CutEnd(text, Explain, out var explains);
        counted = CutEnd(counted, Beginning, out var begins);
        var space = counted.IndexOf(' ');
        if (space < 0 || !int.TryParse(counted.Substring(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out var amount)) return null;
        var unit = counted.Substring(space + 1);
        foreach (var kind in Counting)
        {
            if (unit != Unit(kind) && unit != Unit(kind) + "s") continue;
            var limit = TimeLimit.Make(kind, amount);
            if (limit is null || (begins && (!limit.CountsDays || amount == 0))) return null;
            if (begins) limit = limit.BeginningWithStart();
            return explains ? limit.OrExplain() : limit;
        }

        return null;
    }

    private static string CutEnd(string text, string end, out bool found)
    {
        found = text.EndsWith(end, StringComparison.Ordinal);
        return found ? text.Substring(0, text.Length - end.Length) : text;
    }
}

/// <summary>Writes a time limit as its text.</summary>
public sealed class TimeLimitConverter : TextConverter<TimeLimit>
{
    /// <summary>Creates the converter.</summary>
    public TimeLimitConverter() : base("a time limit such as \"10 working days\", \"72 hours\", \"3 months beginning with the start\" or \"without delay\"") { }

    /// <inheritdoc />
    protected override bool TryParse(string text, out TimeLimit value)
    {
        var parsed = TimeLimitText.TryParse(text, out var limit);
        value = limit!;
        return parsed;
    }

    /// <inheritdoc />
    protected override string Format(TimeLimit value) => TimeLimitText.Format(value);
}
