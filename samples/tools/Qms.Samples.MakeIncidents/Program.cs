using System;
using System.IO;
using System.Text;

namespace Qms.Samples.MakeIncidents;

/// <summary>Writes the sample's input file. The same source always writes the same bytes.</summary>
public static class Program
{
    /// <summary>Runs the tool: <c>make-incidents FILE</c>.</summary>
    public static int Main(string[] args)
    {
        if (args is not [var file] || file.StartsWith('-'))
        {
            Console.Error.WriteLine("Usage: dotnet run --project samples/tools/Qms.Samples.MakeIncidents -- samples/data/imaging-incidents.jsonl");
            return 2;
        }

        File.WriteAllText(file, Content(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Console.WriteLine($"{file}: {NotifiedIncidents.Total} notified incidents and {WorkedExamples.All.Count} worked examples.");
        return 0;
    }

    /// <summary>The whole file.</summary>
    public static string Content()
    {
        var text = new StringBuilder();
        foreach (var report in NotifiedIncidents.Make()) text.Append(report.ToJson()).Append('\n');
        foreach (var report in WorkedExamples.All) text.Append(report.ToJson()).Append('\n');
        return text.ToString();
    }
}
