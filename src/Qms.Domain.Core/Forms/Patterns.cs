namespace Qms.Domain.Core.Forms;

/// <summary>The regular expressions of the schemas, each equivalent to what the SDK's JSON converters read and its checks accept.</summary>
/// <remarks>Spelt with explicit ranges, because <c>\s</c>, <c>\S</c> and <c>\d</c> differ between ECMA-262, .NET and Python: ECMA-262 counts U+FEFF as white space but not U+0085, .NET the other way round.</remarks>
internal static class Patterns
{
    // char.IsWhiteSpace, character by character.
    private const string WhiteSpace = @"\u0009-\u000D\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000";

    private const string Year = "(?:19|[2-9][0-9])[0-9]{2}";
    private const string LeapYear = "(?:(?:19|[2-9][0-9])(?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[3579][26])00)";

    private const string Date =
        "(?:" + Year + "-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|" + LeapYear + "-02-29)";

    // In ECMA-262 a dollar is the end and the rest says nothing; in .NET and Python it is also the place before a last line feed.
    private const string End = @"$(?!\n)";

    // U+0000 could not be stored; whoever reads on from the start needs no second attempt, however long the text is.
    public const string NotBlank = @"^(?![^\u0000]*\u0000)[" + WhiteSpace + "]*[^" + WhiteSpace + "]";

    public const string Id = "^(?!00000000-0000-0000-0000-000000000000$)[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}" + End;

    // Without characters beyond U+FFFF: the 128 of a key are counted in UTF-16, those of a schema in code points.
    public const string Actor = "^(?![" + WhiteSpace + @"]*$)[\u0001-\uD7FF\uE000-\uFFFF]+" + End;

    public const string Role = "^[a-z0-9]+(?:-[a-z0-9]+)*" + End;

    public const string Reference = "^[a-z0-9]+(?:-[a-z0-9]+)*/[^" + WhiteSpace + @"\u0000]+" + End;

    public const string Day = "^" + Date + End;

    // 24:00 is the next day's midnight to the reader, so the days that a moment may not fall on are named under both spellings.
    public const string Moment =
        "^(?!1900-01-01T00:00:00(?:[.,]0+)?Z|1970-01-01T00:00:00(?:[.,]0+)?Z|1969-12-31T24|9999-12-31T24)" + Date +
        "T(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:[.,][0-9]{1,9})?|24:00:00(?:[.,]0{1,9})?)Z" + End;
}
