using System;
using System.Globalization;
using System.Text;

namespace Qms.Domain.Charts;

/// <summary>Writes SVG: the same text for the same picture everywhere.</summary>
internal sealed class Markup
{
    private readonly StringBuilder _text = new();

    public Markup Raw(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>Text for people, escaped; characters that XML cannot hold become U+FFFD.</summary>
    public Markup Words(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) _text.Append(c).Append(text[++i]);
            else
            {
                _ = c switch
                {
                    '&' => _text.Append("&amp;"),
                    '<' => _text.Append("&lt;"),
                    '>' => _text.Append("&gt;"),
                    '"' => _text.Append("&quot;"),
                    _ when char.IsSurrogate(c) || (c < ' ' && c is not ('\t' or '\n' or '\r')) || c >= '\uFFFE' => _text.Append('\uFFFD'),
                    _ => _text.Append(c),
                };
            }
        }

        return this;
    }

    public Markup Line(double x1, double y1, double x2, double y2, string css) =>
        Raw("<line class=\"").Raw(css).Raw("\" x1=\"").At(x1).Raw("\" y1=\"").At(y1).Raw("\" x2=\"").At(x2).Raw("\" y2=\"").At(y2).Raw("\"/>\n");

    public Markup Label(double x, double y, string css, string text) =>
        Raw("<text class=\"").Raw(css).Raw("\" x=\"").At(x).Raw("\" y=\"").At(y).Raw("\">").Words(text).Raw("</text>\n");

    /// <summary>A coordinate, to a tenth of a pixel.</summary>
    public Markup At(double coordinate)
    {
        if (double.IsNaN(coordinate) || double.IsInfinity(coordinate)) throw new InvalidOperationException("A coordinate is a finite number.");
        var rounded = Math.Round(coordinate, 1, MidpointRounding.AwayFromZero);
        _text.Append((rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture));
        return this;
    }

    public override string ToString() => _text.ToString();
}
