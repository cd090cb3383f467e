using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Qms.Domain.Trends.Nhs;
using Qms.Domain.Trends.Rules;
using Qms.Domain.Trends.Shewhart;
using Xunit;

namespace Qms.Domain.Charts.Tests;

public sealed partial class PictureTests
{
    private static readonly string Folder = Path.Combine(typeof(PictureTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!, "docs", "images", "charts");

    public static TheoryData<string> Names => [.. Gallery.Pictures().Select(picture => picture.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_picture_stays_as_it_is(string name)
    {
        var svg = Gallery.Pictures().Single(picture => picture.Name == name).Svg;
        var file = Path.Combine(Folder, name + ".svg");
        if (Environment.GetEnvironmentVariable("QMS_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(file, svg);
        }

        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), svg);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_picture_stands_by_itself_and_says_what_it_shows(string name)
    {
        var svg = Gallery.Pictures().Single(picture => picture.Name == name).Svg;
        var root = Sound(svg);
        Assert.Equal("img", root.Attribute("role")!.Value);
        var ids = root.Attribute("aria-labelledby")!.Value.Split(' ');
        Assert.All(ids, id => Assert.True(root.Elements().Single(element => element.Attribute("id")?.Value == id).Value.Length > 10));
        Assert.DoesNotContain("<script", svg);
        Assert.DoesNotContain("url(", svg);
        Assert.DoesNotContain("http", svg.Replace("http://www.w3.org/2000/svg", ""));
    }

    [Fact]
    public void Special_causes_differ_from_common_ones_by_shape_and_not_by_colour_alone()
    {
        var u = XDocument.Parse(Gallery.Pictures().Single(picture => picture.Name == "u").Svg);
        var marks = u.Descendants().Where(element => element.Elements().Any(child => child.Name.LocalName == "title") && element.Name.LocalName is "circle" or "path").GroupBy(element => element.Attribute("class")!.Value).ToDictionary(group => group.Key, group => group.Select(mark => mark.Name.LocalName).Distinct().Single());
        Assert.Equal("circle", marks["common"]);
        Assert.Equal("path", marks["improvement"]);
    }

    [Theory]
    [InlineData("text", "fill", 4.5)]
    [InlineData(".small", "fill", 4.5)]
    [InlineData(".common", "fill", 3)]
    [InlineData(".concern", "fill", 3)]
    [InlineData(".improvement", "fill", 3)]
    [InlineData(".neutral", "fill", 3)]
    [InlineData(".limit", "stroke", 3)]
    [InlineData(".target", "stroke", 3)]
    public void Words_and_marks_stand_out_from_the_paper(string rule, string property, double least)
    {
        var style = Regex.Match(Painter.Style, Regex.Escape(rule) + @"\{(.*?)\}").Groups[1].Value;
        var colour = Regex.Match(style, property + ":#([0-9a-f]{3,6})").Groups[1].Value;
        Assert.True(1.05 / (Luminance(colour) + 0.05) >= least, $"{rule} {colour}");
    }

    [Property(MaxTest = 300)]
    public void Whatever_the_values_the_picture_is_sound(double?[] drawn, NormalFloat scale, byte kind)
    {
        var values = drawn.Select(value => value is { } given && Math.Abs(given) < 1e12 ? Math.Abs(given * (scale.Get % 1e6)) : double.NaN).ToArray();
        var result = ControlCharts.Compute((kind % 4) switch { 0 => ChartKind.Run, 1 => ChartKind.Individuals, 2 => ChartKind.MovingRange, _ => ChartKind.C }, values.Select(value => Math.Round(value)).ToArray(), kind % 2 == 0 ? RuleProfile.Anhoej : RuleProfile.Nelson);
        if (result.Value is { } chart) Sound(SvgChart.Of(chart, new PictureOptions("Anything <&> \u0001 \"at\" all", "unit", width: 320 + kind, height: 240)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(600)]
    public void Empty_short_and_long_series_are_drawn(int count)
    {
        foreach (var value in new[] { 0.0, 7, -3, 1e9, 1e-9 })
        {
            var chart = ControlCharts.Compute(ChartKind.Individuals, [.. Enumerable.Repeat(value, count)]).OrThrow();
            var svg = SvgChart.Of(chart, new PictureOptions(string.Join(" ", Enumerable.Repeat("A very long title", 20)), idPrefix: "a"));
            Sound(svg);
            Assert.Equal(count == 0, svg.Contains("Not enough data"));
        }
    }

    [Fact]
    public void A_missing_value_leaves_a_gap_in_the_line()
    {
        var chart = ControlCharts.Compute(ChartKind.Individuals, [1, 2, double.NaN, 3, 2]).OrThrow();
        var trace = XDocument.Parse(SvgChart.Of(chart, new PictureOptions("Gap"))).Descendants().Single(element => element.Attribute("class")?.Value == "trace");
        Assert.Equal(2, trace.Attribute("d")!.Value.Count(c => c == 'M'));
    }

    [Fact]
    public void Options_that_mean_nothing_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new PictureOptions(" "));
        Assert.Throws<ArgumentException>(() => new PictureOptions("T", idPrefix: "1 a"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PictureOptions("T", width: 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PictureOptions("T", target: double.NaN));
        var chart = ControlCharts.Compute(ChartKind.Individuals, [1, 2, 3]).OrThrow();
        Assert.Throws<ArgumentException>(() => SvgChart.Of(chart, new PictureOptions("T", labels: ["a"])));
        Assert.Throws<ArgumentException>(() => SvgChart.Of(chart, new PictureOptions("T", annotations: [new Annotation(3, "x")])));
    }

    [Fact]
    public void Every_icon_has_a_meaning_of_its_own()
    {
        var variations = Enum.GetValues<Variation>().Select(NhsIcon.Of).ToArray();
        var assurances = Enum.GetValues<Assurance>().Select(NhsIcon.Of).ToArray();
        Assert.Equal(variations.Length + assurances.Length, variations.Concat(assurances).Distinct().Count());
        Assert.All(variations.Concat(assurances), svg => Assert.Contains("<title>", svg));
    }

    // Well-formed; every coordinate finite and on the paper; every id once.
    private static XElement Sound(string svg)
    {
        var root = XDocument.Parse(svg).Root!;
        var (width, height) = (Number(root, "width"), Number(root, "height"));
        foreach (var element in root.Descendants())
        {
            if (element.Attribute("transform") is not null || element.Name.LocalName == "style") continue;
            foreach (var name in new[] { "x", "x1", "x2", "cx" }) if (element.Attribute(name) is not null) Assert.InRange(Number(element, name), -1, width + 1);
            foreach (var name in new[] { "y", "y1", "y2", "cy" }) if (element.Attribute(name) is not null) Assert.InRange(Number(element, name), -1, height + 1);
            foreach (Match number in Coordinate().Matches(element.Attribute("d")?.Value ?? "")) Assert.InRange(double.Parse(number.Value, CultureInfo.InvariantCulture), -10, Math.Max(width, height) + 10);
        }

        var ids = root.Descendants().Select(element => element.Attribute("id")?.Value).OfType<string>().ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        return root;
    }

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static double Luminance(string hex)
    {
        if (hex.Length == 3) hex = string.Concat(hex.Select(c => new string(c, 2)));
        var parts = Enumerable.Range(0, 3).Select(i => Convert.ToInt32(hex.Substring(i * 2, 2), 16) / 255.0).Select(c => c <= 0.03928 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Coordinate();
}
