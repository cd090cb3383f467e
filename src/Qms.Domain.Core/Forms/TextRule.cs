using System;

namespace Qms.Domain.Core.Forms;

/// <summary>A text that is not blank, has an end, and can be stored.</summary>
internal sealed class TextRule(int max, TextShape? shape) : ValueRule<string?>
{
    public override FormFieldKind Kind => FormFieldKind.Text;

    public override int? MinLength => 1;

    public override int? MaxLength => max;

    public override string? Pattern => shape?.Pattern ?? Patterns.NotBlank;

    public override Fault Judge(string? value)
    {
        if (value is null) return Fault.Required;
        if (IsBlank(value)) return Fault.Blank;
        var length = Length(value);
        return length < 0 || value.IndexOf('\0') >= 0 ? Fault.Malformed
            : length > max ? Fault.TooLong
            : shape is null || shape.Matches(value) ? Fault.None
            : Fault.Pattern;
    }

    public override string Explain(Fault fault) => fault switch
    {
        Fault.TooLong => max == 1 ? "has at most 1 character." : FormattableString.Invariant($"has at most {max} characters."),
        Fault.Pattern => $"must be {shape?.Words}.",
        _ => base.Explain(fault),
    };

    /// <summary>The number of code points, as JSON Schema counts (and not of UTF-16 units, as .NET does); -1 when a surrogate stands alone.</summary>
    internal static int Length(string text)
    {
        var start = FirstSurrogate(text);
        if (start < 0) return text.Length;
        var pairs = 0;
        for (var i = start; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return -1;
            pairs++;
            i++;
        }

        return text.Length - pairs;
    }

    internal static int FirstSurrogate(string text)
    {
#if NET
        return text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
#else
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i])) return i;
        }

        return -1;
#endif
    }

    private static bool IsBlank(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) return false;
        }

        return true;
    }
}
