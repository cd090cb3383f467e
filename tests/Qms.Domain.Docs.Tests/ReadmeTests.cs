using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Qms.Domain.Docs.Tests;

public partial class ReadmeTests
{
    [Fact]
    public void The_example_in_the_readme_is_the_code_that_is_compiled_here()
    {
        var code = Repository.Region("tests/Qms.Domain.Docs.Tests/ReadmeExample.cs", "readme");
        Assert.Contains("```csharp\n" + code + "```", Repository.Read("README.md"));
    }

    [Fact]
    public void The_example_prints_what_the_readme_says()
    {
        var printed = new List<string>();
        Example.Run(printed.Add);
        if (Repository.IsUpdating) Repository.Write("README.md", Printed().Replace(Repository.Read("README.md"), "```text\n" + string.Concat(printed.Select(line => Uuid().Replace(line, "019e…") + "\n")) + "```", 1));
        Assert.Contains("```text\n" + string.Concat(printed.Select(line => Uuid().Replace(line, "019e…") + "\n")) + "```", Repository.Read("README.md"));
    }

    [GeneratedRegex("```text\\n[^`]*```")]
    private static partial Regex Printed();

    // Ids differ at each run; the readme shows their beginning.
    [GeneratedRegex("019e[0-9a-f]{4}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();
}
