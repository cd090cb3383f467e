using System;
using System.IO;
using System.Linq;
using Qms.Samples.TrendWatch;

var options = new Options();
if (options.Read(args) is { } wrong)
{
    Console.Error.WriteLine(wrong + Environment.NewLine + Environment.NewLine + Options.Help);
    return 2;
}

if (options.WantsHelp)
{
    Console.WriteLine(Options.Help);
    return 0;
}

var files = options.Files.Count > 0 ? options.Files : [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data"), "*.csv").Order(StringComparer.Ordinal)];
var watch = new Watch(options, Console.Out);
foreach (var file in files)
{
    try
    {
        watch.Look(Table.Read(file));
    }
    catch (Exception e) when (e is TableException or IOException or UnauthorizedAccessException)
    {
        Console.Error.WriteLine($"{file}: {e.Message}");
        return 1;
    }
}

try
{
    File.WriteAllText(options.Html, watch.Page());
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"The page {options.Html} cannot be written: {e.Message}");
    return 1;
}

Console.WriteLine();
Console.WriteLine($"The charts are in {options.Html}.");
return 0;
