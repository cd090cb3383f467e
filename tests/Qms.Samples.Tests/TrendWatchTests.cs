using System.IO;

namespace Qms.Samples.Tests;

public sealed class TrendWatchTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("trend-watch-").FullName;

    [Fact]
    public void Without_a_file_it_charts_its_own_data_and_finds_what_was_made_to_go_wrong()
    {
        var (exitCode, output, error) = ProgramRun.Of("trend-watch", _folder);
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("Seven points in a row, from 2018-09-01 to 2019-03-01, are above the centre", output);
        Assert.Contains("equipment fault: 5 in the last 3 months", output);
        var page = File.ReadAllText(Path.Combine(_folder, "trend-watch.html"));
        Assert.Contains("<svg", page);
        Assert.Contains("aria-labelledby=\"p1-title p1-desc\"", page);
    }

    [Fact]
    public void A_file_of_a_user_with_other_separators_and_dates_is_understood()
    {
        var file = Write("Month;Done;All\n01/01/2025;90;100\n01/02/2025;\"92\";110\n01/03/2025;88;95\n");
        var (exitCode, output, _) = ProgramRun.Of("trend-watch", _folder, file, "--denominator", "All", "--good", "up", "--target", "0.9");
        Assert.Equal(0, exitCode);
        Assert.Contains("Done of All", output);
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "No column holds a date")]
    [InlineData("date,b\n2025-01-01,2\n2025-02-01\n", "Line 3 has 1 cells")]
    [InlineData("date\n", "at least one row")]
    [InlineData("date,x\n2025-01-01,\"open\n", "does not end")]
    [InlineData("date,date\n2025-01-01,1\n", "name of its own")]
    public void A_file_that_cannot_be_charted_is_refused_in_words(string text, string why)
    {
        var (exitCode, _, error) = ProgramRun.Of("trend-watch", _folder, Write(text));
        Assert.Equal(1, exitCode);
        Assert.Contains(why, error);
    }

    [Fact]
    public void Help_and_wrong_options_are_answered()
    {
        Assert.Contains("--denominator", ProgramRun.Of("trend-watch", _folder, "--help").Output);
        Assert.Equal(2, ProgramRun.Of("trend-watch", _folder, "--good", "sideways").ExitCode);
        Assert.Contains("western-electric", ProgramRun.Of("trend-watch", _folder, "--profile", "none").Error);
    }

    private string Write(string text)
    {
        var file = Path.Combine(_folder, "mine.csv");
        File.WriteAllText(file, text);
        return file;
    }
}
