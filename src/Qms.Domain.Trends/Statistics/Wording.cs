using System.Globalization;

namespace Qms.Domain.Trends.Statistics;

/// <summary>How numbers are written in sentences for people.</summary>
internal static class Wording
{
    /// <summary>Four significant digits, never in powers of ten unless the number is extreme.</summary>
    public static string Of(double value) =>
        value == System.Math.Floor(value) && System.Math.Abs(value) < 1e9
            ? value.ToString("0", CultureInfo.InvariantCulture)
            : value.ToString("G4", CultureInfo.InvariantCulture);

    public static string Percent(double share, string format = "0.#") => (100 * share).ToString(format, CultureInfo.InvariantCulture) + " %";

    /// <summary>A position as people count: from 1.</summary>
    public static string Position(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
