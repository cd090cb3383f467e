using System;
using System.IO;

namespace Qms.Samples.Tests;

internal static class Repository
{
    private static readonly string Root = Find(AppContext.BaseDirectory);

    public static string Data(string file) => Path.Combine(Root, "samples", "data", file);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Qms.Domain.sln")) ? folder : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Not inside the repository."));
}
