using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Qms.Domain.Trends.Nhs;
using Qms.Domain.Trends.Rules;

namespace Qms.Samples.TrendWatch;

/// <summary>What the command line asks for.</summary>
internal sealed class Options
{
    public const string Help = """
        trend-watch [FILE.csv ...] [options]

        Finds the date and the numbers of each file, draws a control chart of each column, and says what is special. A file with a date and
        words only (one row for each event) is counted by month, and every combination of its words is scanned for what changed.
        Without a file it looks at the data that comes with it. Writes the charts as a page: trend-watch.html.

          --date COLUMN         the column of dates, when it is not the first that holds some
          --value COLUMN        chart this column only
          --denominator COLUMN  chart shares of this column (p-prime chart)
          --good up|down        which direction is good
          --target NUMBER       the target
          --profile NAME        making-data-count (default), anhoej, nhsr, western-electric, nelson, powerbi
          --html FILE           where to write the page
          --help                this text
        """;

    private static readonly Dictionary<string, RuleProfile> Profiles = new(StringComparer.Ordinal)
    {
        ["making-data-count"] = RuleProfile.MakingDataCount,
        ["anhoej"] = RuleProfile.Anhoej,
        ["nhsr"] = RuleProfile.NhsRPlotTheDots,
        ["western-electric"] = RuleProfile.WesternElectric,
        ["nelson"] = RuleProfile.Nelson,
        ["powerbi"] = RuleProfile.PowerBI,
    };

    public List<string> Files { get; } = [];

    public string? Date { get; private set; }

    public string? Value { get; private set; }

    public string? Denominator { get; private set; }

    public ImprovementDirection Good { get; private set; } = ImprovementDirection.Neutral;

    public double? Target { get; private set; }

    public RuleProfile Profile { get; private set; } = RuleProfile.Default;

    public string Html { get; private set; } = "trend-watch.html";

    public bool WantsHelp { get; private set; }

    /// <summary>Reads the arguments; the answer is what is wrong with them, or null.</summary>
    public string? Read(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] is "--help" or "-h") WantsHelp = true;
            else if (!args[i].StartsWith("--", StringComparison.Ordinal)) Files.Add(args[i]);
            else if (i + 1 == args.Length) return $"{args[i]} needs something after it, or is not known.";
            else if (Take(args[i], args[++i]) is { } wrong) return wrong;
        }

        return null;
    }

    private string? Take(string name, string value)
    {
        switch (name)
        {
            case "--date": Date = value; return null;
            case "--value": Value = value; return null;
            case "--denominator": Denominator = value; return null;
            case "--html": Html = value; return null;
            case "--good":
                if (value is not ("up" or "down")) return $"--good is up or down, not {value}.";
                Good = value == "up" ? ImprovementDirection.Increase : ImprovementDirection.Decrease;
                return null;
            case "--target":
                if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var target) || !double.IsFinite(target)) return $"--target is a number, not {value}.";
                Target = target;
                return null;
            case "--profile":
                if (!Profiles.TryGetValue(value, out var profile)) return $"There is no profile {value}; there are {string.Join(", ", Profiles.Keys.Order(StringComparer.Ordinal))}.";
                Profile = profile;
                return null;
            default: return $"The option {name} is not known.";
        }
    }
}
