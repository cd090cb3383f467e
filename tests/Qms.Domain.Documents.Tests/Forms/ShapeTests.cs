using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using FsCheck.Xunit;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Forms;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Documents.Tests.Forms;

/// <summary>A pattern for schemas and a parser for the check, which say the same about every text.</summary>
public sealed class ShapeTests
{
    private static readonly Dictionary<string, (TextShape Shape, string[] Valid)> Shapes = new()
    {
        ["version"] = (DocumentShapes.Version, ["1.0", "2.1", "9999.9999", "10.10"]),
        ["number"] = (DocumentShapes.Number, ["A", "RAD-PRO-014", "a_b.c/9", new string('x', 64)]),
        ["digest"] = (DocumentShapes.Digest, [new string('a', 64), new string('0', 63) + "1", string.Concat(Enumerable.Repeat("0123456789abcDEF", 4))]),
        ["media type"] = (DocumentShapes.MediaType, ["application/pdf", "text/html", "image/svg+xml", "a/b", "application/vnd.ms-excel", "x!#$&^_.+-/1!#$&^_.+-", new string('a', 127) + "/" + new string('b', 127)]),
        ["code"] = (DocumentShapes.Code, ["irmer.schedule-2.a", "lm2.policy.risk", "a", "1-2.3-4"]),
        ["role"] = (DocumentShapes.Role, ["staff", "quality-manager", "x-2-y"]),
        ["modality"] = (DocumentShapes.Modality, [.. Modality.Known.Select(static known => known.Code)]),
        ["cadence"] = (DocumentShapes.Cadence, ["every 1 day", "every 36525 days", "every 5217 weeks", "every 24 months", "every 100 years from 2024-02-29", "every 1 month from 1900-01-01", "every 2 years from 9999-12-31"]),
        ["time limit"] = (DocumentShapes.TimeLimit, ["without delay", "1 hour", "876600 hours", "0 calendar days", "0 working days or explain", "1 week beginning with the start", "10 working days beginning with the start or explain", "1200 months"]),
    };

    private static readonly string[] Pieces = ["0", "1", "9", "a", "Z", "-", ".", "/", "_", "$", " ", "\n", "s", "é", "😀", "+", "every ", "from ", " or explain", " beginning with the start", "days", "1 ", "-02-29", "2100"];

    public static TheoryData<string> Names => new(Shapes.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_meant_has_the_shape(string name) => Assert.All(Shapes[name].Valid, text => AssertAgreed(name, text, true));

    [Property(MaxTest = 3_000)]
    public void Pattern_and_parser_agree_on_every_spoilt_text(int seed)
    {
        var chance = new Random(seed);
        var (name, (_, valid)) = Shapes.ElementAt(chance.Next(Shapes.Count));
        var text = valid[chance.Next(valid.Length)];
        for (var left = chance.Next(1, 4); left > 0; left--)
        {
            var at = chance.Next(text.Length + 1);
            var cut = chance.Next(Math.Min(3, text.Length - at + 1));
            text = text[..at] + (chance.Next(3) == 0 ? "" : Pieces[chance.Next(Pieces.Length)]) + text[(at + cut)..];
        }

        if (text.Any(static c => !char.IsWhiteSpace(c))) AssertAgreed(name, text);
    }

    [Fact]
    public void Pattern_and_parser_agree_on_every_number_of_days_weeks_months_and_years()
    {
        foreach (var number in Enumerable.Range(0, 36_700).Concat([99_999, 100_000]))
        {
            var digits = number.ToString(CultureInfo.InvariantCulture);
            var ending = number == 1 ? "" : "s";
            foreach (var unit in new[] { "day", "week", "month", "year" }) AssertAgreed("cadence", $"every {digits} {unit}{ending}", Cadence.TryParse($"every {digits} {unit}{ending}", out _));
            foreach (var unit in new[] { "calendar day", "working day", "week", "month", "hour" }) AssertAgreed("time limit", $"{digits} {unit}{ending}", TimeLimit.TryParse($"{digits} {unit}{ending}", out _));
        }
    }

    [Fact]
    public void Pattern_and_parser_agree_on_hours_around_every_edge()
    {
        foreach (var number in new[] { 9, 99, 999, 9_999, 99_999, 100_000, 799_999, 869_999, 870_000, 875_999, 876_000, 876_599, 876_600, 876_601, 876_610, 877_000, 880_000, 899_999, 999_999 }.SelectMany(static n => new[] { n - 1, n, n + 1 }))
        {
            AssertAgreed("time limit", number.ToString(CultureInfo.InvariantCulture) + " hours", number <= 876_600);
        }
    }

    [Theory]
    [InlineData("every 1 days", "cadence")]
    [InlineData("every 2 day", "cadence")]
    [InlineData("every 24 months from 2026-02-29", "cadence")]
    [InlineData("every 24 months from 1899-12-31", "cadence")]
    [InlineData("every 24 months from 1900-02-29", "cadence")]
    [InlineData("0 calendar days beginning with the start", "time limit")]
    [InlineData("72 hours beginning with the start", "time limit")]
    [InlineData("without delay or explain", "time limit")]
    [InlineData("0 months", "time limit")]
    [InlineData("text/html; charset=utf-8", "media type")]
    [InlineData("pdf", "media type")]
    [InlineData("irmer..a", "code")]
    [InlineData("irmer.Schedule-2.a", "code")]
    [InlineData("0.1", "version")]
    [InlineData("1.00", "version")]
    [InlineData("A-", "number")]
    [InlineData("ct", "modality")]
    public void What_is_not_meant_has_not_the_shape(string text, string name) => AssertAgreed(name, text, false);

    [Fact]
    public void A_digest_of_zeros_is_no_digest() => AssertAgreed("digest", new string('0', 64), false);

    private static void AssertAgreed(string name, string text, bool? expected = null)
    {
        var shape = Shapes[name].Shape;
        var matches = shape.Matches(text);
        // In ECMA-262 a dollar is the end; in .NET it is also the place before a last line feed.
        Assert.True(matches == Regex.IsMatch(text, shape.Pattern.Replace("$", @"\z", StringComparison.Ordinal), RegexOptions.CultureInvariant), $"{name}: \"{text}\"; the parser says {matches}.");
        if (expected is { } meant) Assert.True(matches == meant, $"{name}: \"{text}\"");
    }
}
