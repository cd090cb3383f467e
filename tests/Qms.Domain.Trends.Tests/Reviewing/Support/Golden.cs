using System;
using System.IO;

namespace Qms.Domain.Trends.Tests.Reviewing.Support;

/// <summary>Files that say what is stored, sent or drawn, word for word. A difference is a change that hosts and old records will feel.</summary>
/// <remarks>To accept a change on purpose, run the tests once with the environment variable <c>QMS_UPDATE_GOLDEN=1</c>, read the difference, and commit the files with the change.</remarks>
internal static class Golden
{
    private const string Project = "Qms.Domain.Trends.Tests.csproj";
    private static readonly string Folder = Path.Combine(ProjectFolder(), "Reviewing", "Golden");

    /// <summary>Asserts that the file <paramref name="name"/> holds <paramref name="actual"/>, ending with a line feed.</summary>
    public static void Matches(string name, string actual)
    {
        var path = Path.Combine(Folder, name);
        var text = actual.EndsWith('\n') ? actual : actual + "\n";
        if (Environment.GetEnvironmentVariable("QMS_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path), $"There is no golden file {name}.");
        Assert.Equal(File.ReadAllText(path), text);
    }

    /// <summary>The content of a golden file without its last line feed.</summary>
    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name)).TrimEnd('\n');

    /// <summary>The names of the golden files in a folder.</summary>
    public static string[] Names(string folder) => Array.ConvertAll(Directory.GetFiles(Path.Combine(Folder, folder)), static path => Path.GetFileName(path)!);

    private static string ProjectFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Project))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"{Project} is not above {AppContext.BaseDirectory}.");
    }
}
