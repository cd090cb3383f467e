using Qms.Domain.Trends.Nhs;

namespace Qms.Domain.Charts;

/// <summary>Icons for variation and assurance, drawn in a way of our own: the meaning stands in the shape, the letter and the colour, so that each can be read without the others.</summary>
/// <remarks>Square: improvement. Triangle: concern. Diamond: special cause that is neither. Circle: common cause. H and L say high and low. P passes the target, F fails it, ? hits and misses it.</remarks>
public static class NhsIcon
{
    /// <summary>The icon as an SVG document of 40 by 40 pixels.</summary>
    public static string Of(Variation variation) => Document(NameOf(variation), svg => Draw(svg, variation, 0, 0));

    /// <summary>The icon as an SVG document of 40 by 40 pixels; an empty circle when there is no target.</summary>
    public static string Of(Assurance assurance) => Document(NameOf(assurance), svg => Draw(svg, assurance, 0, 0));

    /// <summary>The meaning in words.</summary>
    public static string NameOf(Variation variation) => variation switch
    {
        Variation.ImprovementHigh => "Special cause: improvement, high",
        Variation.ImprovementLow => "Special cause: improvement, low",
        Variation.ConcernHigh => "Special cause: concern, high",
        Variation.ConcernLow => "Special cause: concern, low",
        Variation.NeutralHigh => "Special cause: high",
        Variation.NeutralLow => "Special cause: low",
        _ => "Common cause",
    };

    /// <summary>The meaning in words.</summary>
    public static string NameOf(Assurance assurance) => assurance switch
    {
        Assurance.Passing => "Passing: the target will be met",
        Assurance.Failing => "Failing: the target will not be met",
        Assurance.HitAndMiss => "Hit and miss: the target is met and missed by chance",
        _ => "No target",
    };

    internal static void Embed(Markup svg, NhsAssessment assessment, double x, double y)
    {
        svg.Raw("<g>");
        Draw(svg, assessment.Variation, x, y);
        svg.Raw("</g>\n");
        if (assessment.Assurance == Assurance.None) return;
        svg.Raw("<g>");
        Draw(svg, assessment.Assurance, x + 44, y);
        svg.Raw("</g>\n");
    }

    private static string Document(string name, System.Action<Markup> draw)
    {
        var svg = new Markup();
        svg.Raw("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"40\" height=\"40\" viewBox=\"0 0 40 40\"><style>").Raw(Painter.Style).Raw("</style>\n");
        draw(svg);
        return svg.Raw("</svg>\n").ToString();
    }

    private static void Draw(Markup svg, Variation variation, double x, double y)
    {
        svg.Raw("<title>").Words(NameOf(variation)).Raw("</title>");
        switch (variation)
        {
            case Variation.ImprovementHigh or Variation.ImprovementLow:
                svg.Raw("<rect class=\"badge badge-improvement\" x=\"").At(x + 5).Raw("\" y=\"").At(y + 5).Raw("\" width=\"30\" height=\"30\"/>");
                break;
            case Variation.ConcernHigh:
                Path(svg, "badge-concern", x, y, "M20 3 L38 36 L2 36 Z");
                break;
            case Variation.ConcernLow:
                Path(svg, "badge-concern", x, y, "M2 4 L38 4 L20 37 Z");
                break;
            case Variation.NeutralHigh or Variation.NeutralLow:
                Path(svg, "badge-neutral", x, y, "M20 2 L38 20 L20 38 L2 20 Z");
                break;
            default:
                svg.Raw("<circle class=\"badge badge-common\" cx=\"").At(x + 20).Raw("\" cy=\"").At(y + 20).Raw("\" r=\"16\"/>");
                Path(svg, "trace", x, y, "M10 23 L15 15 L20 24 L25 16 L30 22");
                return;
        }

        var letter = variation is Variation.ImprovementHigh or Variation.ConcernHigh or Variation.NeutralHigh ? "H" : "L";
        svg.Label(x + 20, y + (variation == Variation.ConcernHigh ? 31 : variation == Variation.ConcernLow ? 19 : 25.5), "badge-text", letter);
    }

    private static void Draw(Markup svg, Assurance assurance, double x, double y)
    {
        var css = assurance switch { Assurance.Passing => "badge-improvement", Assurance.Failing => "badge-concern", _ => "badge-common" };
        svg.Raw("<title>").Words(NameOf(assurance)).Raw("</title><circle class=\"badge ").Raw(css).Raw("\" cx=\"").At(x + 20).Raw("\" cy=\"").At(y + 20).Raw("\" r=\"16\"/>");
        if (assurance == Assurance.None) return;

        // The dashed line is the target: the process stays on one side of it, or crosses.
        svg.Line(x + 9, y + 31, x + 31, y + 31, "target").Label(x + 20, y + 24, "badge-text", assurance switch { Assurance.Passing => "P", Assurance.Failing => "F", _ => "?" });
    }

    // Paths are written on a grid of 40 by 40.
    private static void Path(Markup svg, string css, double x, double y, string d) =>
        svg.Raw("<path class=\"").Raw(css == "trace" ? css : "badge " + css).Raw("\" transform=\"translate(").At(x).Raw(" ").At(y).Raw(")\" d=\"").Raw(d).Raw("\"/>");
}
