using System.Text;

namespace Qms.Domain.FluentValidation;

/// <summary>The path of a property as FluentValidation writes it: <c>people[0].description</c> is <c>People[0].Description</c>.</summary>
internal static class ClrPath
{
    public static string Of(string jsonPath)
    {
        var path = new StringBuilder(jsonPath.Length);
        var starts = true;
        foreach (var c in jsonPath)
        {
            path.Append(starts ? char.ToUpperInvariant(c) : c);
            starts = c == '.';
        }

        return path.ToString();
    }
}
