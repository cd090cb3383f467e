using System;
using System.Globalization;
using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Documents;

/// <summary>The number of a version, <c>major.minor</c>: a first version is 1.0, a major change makes 2.0 of 1.3, a minor or emergency change 1.4.</summary>
/// <remarks><c>default</c> is no version and is refused everywhere.</remarks>
[JsonConverter(typeof(VersionNumberConverter))]
public readonly record struct VersionNumber : IComparable<VersionNumber>
{
    /// <summary>Creates a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="major"/> is not from 1 to 9,999, or <paramref name="minor"/> not from 0 to 9,999.</exception>
    public VersionNumber(int major, int minor)
    {
        if (major is < 1 or > 9_999) throw new ArgumentOutOfRangeException(nameof(major), major, "Major versions count from 1 to 9,999.");
        if (minor is < 0 or > 9_999) throw new ArgumentOutOfRangeException(nameof(minor), minor, "Minor versions count from 0 to 9,999.");
        (Major, Minor) = (major, minor);
    }

    /// <summary>The number of a first version.</summary>
    public static VersionNumber First { get; } = new(1, 0);

    /// <summary>Counts the changes that readers must take note of.</summary>
    public int Major { get; }

    /// <summary>Counts the changes since.</summary>
    public int Minor { get; }

    /// <summary>Whether this is <c>default</c>.</summary>
    [JsonIgnore]
    public bool IsEmpty => Major == 0;

    /// <summary>Reads <c>major.minor</c>; false for any other text, leading zeros and signs included.</summary>
    public static bool TryParse(string? text, out VersionNumber number)
    {
        number = default;
        var dot = text?.IndexOf('.') ?? -1;
        if (dot < 1 || !TryCount(text!.Substring(0, dot), out var major) || !TryCount(text.Substring(dot + 1), out var minor) || major == 0) return false;
        number = new(major, minor);
        return true;
    }

    /// <summary>Reads <c>major.minor</c>.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static VersionNumber Parse(string text) => TryParse(text, out var number) ? number : throw new FormatException($"\"{text}\" is not a version such as 2.1.");

    /// <inheritdoc />
    public int CompareTo(VersionNumber other) => Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);

    /// <summary>Whether one comes before the other.</summary>
    public static bool operator <(VersionNumber left, VersionNumber right) => left.CompareTo(right) < 0;

    /// <summary>Whether one comes after the other.</summary>
    public static bool operator >(VersionNumber left, VersionNumber right) => left.CompareTo(right) > 0;

    /// <summary>Whether one does not come after the other.</summary>
    public static bool operator <=(VersionNumber left, VersionNumber right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one does not come before the other.</summary>
    public static bool operator >=(VersionNumber left, VersionNumber right) => left.CompareTo(right) >= 0;

    /// <inheritdoc />
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}.{1}", Major, Minor);

    private static bool TryCount(string digits, out int count)
    {
        count = 0;
        if (digits.Length is 0 or > 4 || (digits.Length > 1 && digits[0] == '0')) return false;
        foreach (var c in digits)
        {
            if (c is < '0' or > '9') return false;
            count = (count * 10) + (c - '0');
        }

        return true;
    }
}

/// <summary>Reads and writes <see cref="VersionNumber"/> as one string.</summary>
public sealed class VersionNumberConverter : TextConverter<VersionNumber>
{
    /// <summary>Creates the converter.</summary>
    public VersionNumberConverter() : base("a version such as 2.1") { }

    /// <inheritdoc />
    protected override bool TryParse(string text, out VersionNumber value) => VersionNumber.TryParse(text, out value);

    /// <inheritdoc />
    protected override string Format(VersionNumber value) =>
        value.IsEmpty ? throw new System.Text.Json.JsonException("An empty version number names nothing and is not written.") : value.ToString();
}
