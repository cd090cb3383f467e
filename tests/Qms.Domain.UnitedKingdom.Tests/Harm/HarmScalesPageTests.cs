using System;
using System.IO;
using System.Linq;
using System.Text;
using Qms.Domain.Core.Json;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.UnitedKingdom.Harm;

namespace Qms.Domain.UnitedKingdom.Tests.Harm;

public class HarmScalesPageTests
{
    private static readonly HarmScale[] s_columns = [HarmScales.Nrls, HarmScales.LfpsePhysical, HarmScales.Who, HarmScales.Ahrq];

    public static TheoryData<string> ScaleIds => [.. HarmScales.All.Select(static scale => scale.Id)];

    [Theory]
    [MemberData(nameof(ScaleIds))]
    public void The_page_shows_each_scale_as_the_code_has_it(string id) =>
        Assert.Contains(Section(HarmScales.All.Single(scale => scale.Id == id)) + "\n", Page(), StringComparison.Ordinal);

    [Fact]
    public void The_page_shows_the_mapping_as_the_code_has_it() => Assert.Contains(MappingTable() + "\n", Page(), StringComparison.Ordinal);

    [Fact]
    public void The_page_names_every_mapping_that_keeps_its_meaning() => Assert.EndsWith("\nMeaning is kept only here:\n\n" + KeptMeanings(), Page(), StringComparison.Ordinal);

    private static string Section(HarmScale scale)
    {
        var text = new StringBuilder()
            .Append("### ").Append(scale.Name).Append("\n\n")
            .Append("Id `").Append(scale.Id).Append("`, version ").Append(scale.Version).Append(". Source: ").Append(scale.Citation).Append(". Checked: **").Append(WireNames.Of(scale.Verification)).Append("**.\n\n")
            .Append("| Code | Grade | Meaning |\n|---|---|---|\n");
        foreach (var grade in scale.Grades) text.Append("| ").Append(grade.Code).Append(" | ").Append(grade.Name).Append(" | ").Append(grade.Meaning).Append(" |\n");
        return text.ToString();
    }

    private static string MappingTable()
    {
        var text = new StringBuilder("| NCC MERP | ").AppendJoin(" | ", s_columns.Select(static scale => scale.Name)).Append(" |\n|---|---|---|---|---|\n");
        foreach (var grade in HarmScales.NccMerp.Grades)
        {
            text.Append("| ").Append(grade.Code).Append(" | ").AppendJoin(" | ", s_columns.Select(scale => Cell(HarmMapping.Map(HarmScales.NccMerp, grade.Code, scale)))).Append(" |\n");
        }

        return text.ToString();
    }

    private static string Cell(HarmMappingResult result) =>
        (result.Grades.Count switch { 0 => "not on the scale", 1 => result.Lowest!.Name, _ => $"{result.Lowest!.Name} to {result.Highest!.Name}" }) + (result.LosesMeaning ? " *" : "");

    private static string KeptMeanings()
    {
        var kept = from one in HarmScales.All
                   from grade in one.Grades
                   from other in HarmScales.All
                   where one != other
                   let result = HarmMapping.Map(one, grade.Code, other)
                   where result.IsMapped && !result.LosesMeaning
                   select $"- {one.Name}: {grade.Name} is {other.Name}: {result.Lowest!.Name}\n";
        return string.Concat(kept);
    }

    private static string Page()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Qms.Domain.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The repository root was not found.");
        return File.ReadAllText(Path.Combine(folder.FullName, "docs", "harm-scales.md")).ReplaceLineEndings("\n");
    }
}
