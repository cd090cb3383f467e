using System.IO;

namespace Qms.Samples.Tests;

public sealed class DocumentControlTests
{
    [Fact]
    public void A_year_ends_with_the_register_the_gaps_and_intact_histories_and_a_second_run_says_the_same()
    {
        var folder = Directory.CreateTempSubdirectory("document-control-").FullName;
        var (exitCode, output, error) = ProgramRun.Of("document-control", folder);
        Assert.Equal((0, ""), (exitCode, error));
        foreach (var line in new[]
        {
            "document.author-cannot-approve", "is obsolete. Use version 2.0", "The emergency change of RAD-LR-001 expired", "irmer.schedule-2.o", "RAD-PAR-001  reads-ltd   reads-ltd has not shown",
            "RAD-PTC-001 at mobile-1, 2025-03-31: RAD-PTC-001 version 1.0 is in force.", "RAD-LR-001 1.1 at main", "intact; read back equal to what was decided",
        })
        {
            Assert.Contains(line, output);
        }

        Assert.Equal(output, ProgramRun.Of("document-control", folder, "--fresh").Output);
    }

    [Fact]
    public void A_file_that_is_there_is_never_deleted_unasked()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("document-control-").FullName, "precious.txt");
        File.WriteAllText(file, "precious");
        var (exitCode, _, error) = ProgramRun.Of("document-control", Path.GetTempPath(), "--database", file);
        Assert.Equal(1, exitCode);
        Assert.Contains("is kept", error);
        Assert.Equal("precious", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("wales", "irmer.schedule-2.o")]
    [InlineData("northern-ireland", "irmer.schedule-2.m")]
    public void Other_nations_ask_for_their_own_documents(string nation, string missing)
    {
        var (exitCode, output, _) = ProgramRun.Of("document-control", Directory.CreateTempSubdirectory("document-control-").FullName, "--nation", nation);
        Assert.Equal(0, exitCode);
        Assert.Contains(missing, output);
    }

    [Theory]
    [InlineData("--nation", "atlantis")]
    [InlineData("--nation")]
    [InlineData("--wrong", "x")]
    public void Wrong_arguments_are_named(params string[] args)
    {
        var (exitCode, _, error) = ProgramRun.Of("document-control", Path.GetTempPath(), args);
        Assert.Equal(2, exitCode);
        Assert.Contains(args, argument => error.Contains(argument, System.StringComparison.Ordinal));
    }
}
