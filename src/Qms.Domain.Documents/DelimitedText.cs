using System.Collections.Generic;
using System.Linq;

namespace Qms.Domain.Documents;

/// <summary>Several keys in one column, <c>;ct;mr;</c>, so that a database finds one of them with a plain "contains".</summary>
internal static class DelimitedText
{
    /// <summary>What stands for every key there is. No key is written like it.</summary>
    public const string All = ";*;";

    public static string Of(IEnumerable<string> keys)
    {
        var text = string.Concat(keys.Select(static key => Escaped(key) + ";"));
        return text.Length == 0 ? "" : ";" + text;
    }

    /// <summary>The text to look for.</summary>
    public static string Term(string key) => ";" + Escaped(key) + ";";

    private static string Escaped(string key) => key.Replace("%", "%25").Replace(";", "%3B").Replace("*", "%2A");
}
