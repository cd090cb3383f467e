using System;
using System.Collections.Generic;
using System.IO;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Core.Json;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Samples.IncidentDesk;

/// <summary>What the user asked for.</summary>
internal sealed record Options
{
    public const string DefaultDatabase = "incident-desk.db";

    public const string Help = """
        Incident desk: an imaging service works through its incidents, from report to learning.

        Reads reports from a file, stores every event in SQLite, and lets an invented team do its work up to
        a simulated day: triage, harm, duties, investigation, actions, learning, closing. Then it shows what
        a quality manager wants to see, and proves that nobody has altered the records.

        Usage
          dotnet run --project samples/Qms.Samples.IncidentDesk -- [options]

        Options
          --input FILE      The reports, one JSON object a line. Default: the 493 cases of samples/data.
          --database FILE   The event store. Default: incident-desk.db in the current directory.
          --now DATE        The simulated day, such as 2026-07-01; the team has worked until 17:00.
                            Default: 2026-06-12 on the first run, one week later on each further run.
          --nation NATION   Where the service is: england, wales, scotland or northern-ireland.
                            Default: the nation of the event store; england for a new one.
          --incident ID     Whose story to tell: a number such as 448 or IMG-0448, or the incident's id.
          --fresh           Deletes the event store first and starts anew.
          --mermaid FILE    Also writes the lifecycle as a Mermaid diagram.
          --plain           No colours and no moving progress; chosen by itself when the output is no terminal.
          --help            Shows this.

        Exit codes
          0  Fine.
          1  Finished, but lines of the input were damaged or steps were refused; each is named.
          2  The options or files cannot be used.
          3  The stored history is not intact; the record is named.
        """;

    public string Input { get; private init; } = Path.Combine(AppContext.BaseDirectory, "data", "imaging-incidents.jsonl");

    public string Database { get; private init; } = DefaultDatabase;

    public LocalDate? Now { get; private init; }

    public Nation? Nation { get; private init; }

    public string? Incident { get; private init; }

    public string? Mermaid { get; private init; }

    public bool IsFresh { get; private init; }

    public bool IsPlain { get; private init; }

    public bool WantsHelp { get; private init; }

    /// <summary>Reads the options; <paramref name="problem"/> says what is wrong with them.</summary>
    public static Options Parse(IReadOnlyList<string> args, out string? problem)
    {
        var options = new Options();
        problem = null;
        for (var i = 0; i < args.Count && problem is null; i++)
        {
            var name = args[i];
            switch (name)
            {
                case "--help" or "-h" or "-?": options = options with { WantsHelp = true }; break;
                case "--fresh": options = options with { IsFresh = true }; break;
                case "--plain": options = options with { IsPlain = true }; break;
                case "--input" or "--database" or "--now" or "--nation" or "--incident" or "--mermaid":
                    if (i + 1 == args.Count || args[i + 1].StartsWith("--", StringComparison.Ordinal)) problem = $"{name} needs a value.";
                    else options = options.With(name, args[++i], ref problem);
                    break;
                default: problem = $"Unknown option \"{name}\"."; break;
            }
        }

        if (problem is null && !options.WantsHelp && !File.Exists(options.Input)) problem = $"There is no file \"{options.Input}\" to read reports from.";
        return options;
    }

    private Options With(string name, string value, ref string? problem)
    {
        switch (name)
        {
            case "--input": return this with { Input = value };
            case "--database": return this with { Database = value };
            case "--incident": return this with { Incident = value };
            case "--mermaid": return this with { Mermaid = value };
            case "--nation":
                if (WireNames.TryParse<Nation>(value, out var nation)) return this with { Nation = nation };
                problem = $"\"{value}\" is no nation: {string.Join(", ", WireNames.All<Nation>())}.";
                return this;
            default:
                var day = LocalDatePattern.Iso.Parse(value);
                if (!day.Success) problem = $"\"{value}\" is no date such as 2026-07-01.";
                return day.Success ? this with { Now = day.Value } : this;
        }
    }
}
