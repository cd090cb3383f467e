using System;
using System.Collections.Generic;
using System.Text;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Core.Json;

/// <summary>The stable kebab-case names under which enum values are written: <c>PatientSafetyIncident</c> is <c>patient-safety-incident</c>.</summary>
/// <remarks>They are stored for ever, so an enum member is never renamed; golden files hold every name.</remarks>
public static class WireNames
{
    /// <summary>The name of <paramref name="value"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a declared member.</exception>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        Table<TEnum>.Names.TryGetValue(value, out var name)
            ? name
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Not a declared {typeof(TEnum).Name}.");

    /// <summary>Finds the value that is written as <paramref name="name"/>; the comparison is exact.</summary>
    public static bool TryParse<TEnum>(string? name, out TEnum value)
        where TEnum : struct, Enum
    {
        value = default;
        return name is not null && Table<TEnum>.Values.TryGetValue(name, out value);
    }

    /// <summary>Every name, in the order of declaration.</summary>
    public static IReadOnlyList<string> All<TEnum>()
        where TEnum : struct, Enum => Table<TEnum>.Ordered;

    /// <summary>Whether the text is lower-case words of letters and digits, joined by single hyphens.</summary>
    public static bool IsKebab(string? text)
    {
        if (string.IsNullOrEmpty(text)) return false;
        var afterHyphen = true;
        foreach (var c in text!)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')) return false;
            if (c == '-' && afterHyphen) return false;
            afterHyphen = c == '-';
        }

        return !afterHyphen;
    }

    internal static string Kebab(string clrName)
    {
        var text = new StringBuilder(clrName.Length + 8);
        for (var i = 0; i < clrName.Length; i++)
        {
            var c = clrName[i];
            var startsWord = i > 0 && char.IsUpper(c) && (!char.IsUpper(clrName[i - 1]) || (i + 1 < clrName.Length && char.IsLower(clrName[i + 1])));
            if (startsWord) text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    private static class Table<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly Dictionary<TEnum, string> Names = [];
        public static readonly Dictionary<string, TEnum> Values = new(StringComparer.Ordinal);
        public static readonly ContentList<string> Ordered;

        static Table()
        {
#if NET
            var values = Enum.GetValues<TEnum>();
#else
            var values = (TEnum[])Enum.GetValues(typeof(TEnum));
#endif
            var ordered = new string[values.Length];
            for (var i = 0; i < values.Length; i++)
            {
                var name = Kebab(values[i].ToString());
                ordered[i] = name;
                Names.Add(values[i], name);
                Values.Add(name, values[i]);
            }

            Ordered = ContentList.Of(ordered);
        }
    }
}
