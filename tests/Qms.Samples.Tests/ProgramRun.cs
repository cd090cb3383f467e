using System;
using System.Diagnostics;
using System.IO;

namespace Qms.Samples.Tests;

/// <summary>A sample run as a user runs it, in an empty folder.</summary>
internal static class ProgramRun
{
    public static (int ExitCode, string Output, string Error) Of(string assembly, string folder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));
        foreach (var argument in args) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
