using System.Globalization;

namespace Qms.Domain.Trends.Rules;

/// <summary>Numbers as a sentence writes them.</summary>
internal static class Words
{
    private static readonly string[] Small = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public static string Number(int number) => number >= 0 && number < Small.Length ? Small[number] : number.ToString(CultureInfo.InvariantCulture);

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text.Substring(1);

    /// <summary>Four significant digits: enough to find the line on the chart.</summary>
    public static string Measure(double value)
    {
        if (double.IsInfinity(value)) return "without bound";
        var magnitude = System.Math.Abs(value);
        return magnitude >= 1000 && magnitude < 1e15 ? value.ToString("0.#", CultureInfo.InvariantCulture) : value.ToString("G4", CultureInfo.InvariantCulture);
    }
}
