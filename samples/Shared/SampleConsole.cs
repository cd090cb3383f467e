using System;
using System.IO;
using Spectre.Console;

namespace Qms.Samples.Shared;

/// <summary>What was asked for cannot be done; the message says why, with a hint.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>The histories are not what was written.</summary>
internal sealed class NotIntactException(string message) : Exception(message);

/// <summary>A console for people, and plain text of a fixed width for everything else.</summary>
internal static class SampleConsole
{
    /// <summary>A console on <paramref name="output"/>.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="isPlain">Whether no colours are wanted; without a terminal there are none anyhow.</param>
    /// <param name="pipeWidth">The width without a terminal.</param>
    public static IAnsiConsole On(TextWriter output, bool isPlain, int pipeWidth)
    {
        var isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        isPlain |= !isTerminal;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = isPlain ? InteractionSupport.No : InteractionSupport.Detect,
            Out = new AnsiConsoleOutput(output),
        });
        if (!isTerminal) console.Profile.Width = pipeWidth;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
