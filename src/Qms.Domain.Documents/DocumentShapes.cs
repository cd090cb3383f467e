using System;
using System.Linq;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Forms;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.Records;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Documents;

/// <summary>The forms of the texts in <see cref="DocumentForms"/>. The functions are the parsers; the patterns say the same to a JSON Schema.</summary>
internal static class DocumentShapes
{
    // Whole numbers from 1 to the limits of cadences and time limits: a hundred years.
    private const string Hours = "(?:[1-9][0-9]{0,4}|[1-7][0-9]{5}|8[0-6][0-9]{4}|87[0-5][0-9]{3}|876[0-5][0-9]{2}|876600)";
    private const string Days = "(?:[1-9][0-9]{0,3}|[12][0-9]{4}|3[0-5][0-9]{3}|36[0-4][0-9]{2}|365[01][0-9]|3652[0-5])";
    private const string Weeks = "(?:[1-9][0-9]{0,2}|[1-4][0-9]{3}|5[01][0-9]{2}|520[0-9]|521[0-7])";
    private const string Months = "(?:[1-9][0-9]{0,2}|1[01][0-9]{2}|1200)";
    private const string Years = "(?:[1-9][0-9]?|100)";

    private const string Word = "[a-z0-9]+(?:-[a-z0-9]+)*";
    private const string Name = @"[A-Za-z0-9][A-Za-z0-9!#\u0024&^_.+-]{0,126}";

    private const string Date =
        "(?:(?:19|[2-9][0-9])[0-9]{2}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
        + "|(?:(?:19|[2-9][0-9])(?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[3579][26])00)-02-29)";

    private static readonly string Counted = $"(?:{Count("day", Days)}|{Count("week", Weeks)}|{Count("month", Months)}|{Count("year", Years)})";

    private static readonly string LimitedDays = $"(?:{Count("calendar day", Days)}|{Count("week", Weeks)}|{Count("working day", Days)}|{Count("month", Months)})";

    /// <summary><c>2.1</c>.</summary>
    public static readonly TextShape Version = Of(@"[1-9][0-9]{0,3}\.(?:0|[1-9][0-9]{0,3})", "a version such as 2.1", static text => VersionNumber.TryParse(text, out _));

    /// <summary><c>RAD-PRO-014</c>.</summary>
    public static readonly TextShape Number = Of(
        "[A-Za-z0-9](?:[A-Za-z0-9._/-]{0,62}[A-Za-z0-9])?", "1 to 64 letters, digits, hyphens, full stops, slashes and low lines, such as RAD-PRO-014", DocumentNumber.IsWellFormed);

    /// <summary>64 hexadecimal digits that are not all zero.</summary>
    public static readonly TextShape Digest = Of(
        "(?!0{64})[0-9A-Fa-f]{64}", "64 hexadecimal digits", static text => Sha256Digest.TryParse(text, out var digest) && !digest.IsEmpty);

    /// <summary><c>application/pdf</c>: type and subtype as RFC 6838 (4.2) restricts them, without parameters.</summary>
    public static readonly TextShape MediaType = Of($"{Name}/{Name}", "a media type such as application/pdf", IsMediaType);

    /// <summary><c>irmer.schedule-2.a</c>.</summary>
    public static readonly TextShape Code = Of(
        $@"{Word}(?:\.{Word})*", "lower-case words joined by hyphens and full stops, such as irmer.schedule-2.a", static text => text.Split('.').All(WireNames.IsKebab));

    /// <summary><c>radiographer</c>.</summary>
    public static readonly TextShape Role = Of(Word, "a role such as quality-manager", WireNames.IsKebab);

    /// <summary><c>CT</c>.</summary>
    public static readonly TextShape Modality = Of(
        $"(?:{string.Join("|", Core.Delivery.Modality.Known)})", "a DICOM modality code such as CT", static text => Core.Delivery.Modality.Known.Any(known => known.Code == text));

    /// <summary><c>every 24 months</c>; fixed days are counted from 1900 on, as every day in a form.</summary>
    public static readonly TextShape Cadence = Of(
        $"every {Counted}(?: from {Date})?", "an interval such as \"every 24 months\" or \"every 1 year from 2026-04-01\"",
        static text => Core.Time.Cadence.TryParse(text, out var cadence) && cadence!.Anchor is not { Year: < 1900 });

    /// <summary><c>14 calendar days</c>.</summary>
    public static readonly TextShape TimeLimit = Of(
        $"(?:without delay|(?:{Count("hour", Hours)}|0 (?:calendar|working) days|{LimitedDays}(?: beginning with the start)?)(?: or explain)?)",
        "a time such as \"14 calendar days\", \"10 working days\" or \"3 months\"", static text => Core.Time.TimeLimit.TryParse(text, out _));

    // A dollar is the end in ECMA-262; in .NET and Python it is also the place before a last line feed.
    private static TextShape Of(string pattern, string words, Func<string, bool> matches) => new($@"^{pattern}(?!\n)$", words, matches);

    private static string Count(string unit, string many) => $"(?:1 {unit}|(?!1 ){many} {unit}s)";

    private static bool IsMediaType(string text)
    {
        var slash = text.IndexOf('/');
        return slash >= 0 && IsName(text.Substring(0, slash)) && IsName(text.Substring(slash + 1));
    }

    private static bool IsName(string text)
    {
        if (text.Length is 0 or > 127 || !IsLetterOrDigit(text[0])) return false;
        foreach (var c in text)
        {
            if (!IsLetterOrDigit(c) && c is not ('!' or '#' or '$' or '&' or '^' or '_' or '.' or '+' or '-')) return false;
        }

        return true;
    }

    private static bool IsLetterOrDigit(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9');
}
