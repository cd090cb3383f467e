using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Qms.Domain.Docs.Tests;

/// <summary>The files of the repository, with line ends as stored.</summary>
internal static class Repository
{
    private static readonly string Root = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;

    public static bool IsUpdating => Environment.GetEnvironmentVariable("QMS_UPDATE_DOCS") == "true";

    public static void Write(string path, string text) => File.WriteAllText(Path.Combine(Root, path), text);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).Replace("\r\n", "\n", StringComparison.Ordinal);

    public static string[] Files(string folder, string pattern) =>
        Directory.GetFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();

    public static string Region(string path, string name)
    {
        var text = Read(path);
        var from = text.IndexOf("#region " + name + "\n", StringComparison.Ordinal) + name.Length + 9;
        return text[from..text.IndexOf("#endregion", from, StringComparison.Ordinal)];
    }

    /// <summary>Compares a generated part of a page with what stands between its markers; with QMS_UPDATE_DOCS=true it is written instead.</summary>
    public static void AssertPart(string path, string part, string expected)
    {
        var (start, end) = ($"<!-- {part}: generated, see tests/Qms.Domain.Docs.Tests -->\n", $"<!-- end of {part} -->");
        var page = Read(path);
        var from = page.IndexOf(start, StringComparison.Ordinal);
        Assert.True(from >= 0, $"{path} has no part {part}.");
        from += start.Length;
        var to = page.IndexOf(end, from, StringComparison.Ordinal);
        if (IsUpdating) Write(path, page[..from] + expected + page[to..]);
        else Assert.Equal(expected, page[from..to]);
    }
}
