using System;

namespace Qms.Domain.Core.Forms;

/// <summary>The codes of the rejections that a form gives. Stable: hosts translate by them.</summary>
public static class FormCodes
{
    /// <summary>Nothing was given where something must be: null, or the <c>default</c> of an id or a moment.</summary>
    public const string Required = "form.required";

    /// <summary>A text of white space only, or an optional id that names nothing; who has nothing to say leaves the field out.</summary>
    public const string Blank = "form.blank";

    /// <summary>More characters (Unicode code points) than the field holds.</summary>
    public const string TooLong = "form.too-long";

    /// <summary>U+0000, which databases cannot hold, or half of a surrogate pair: the text would not read back equal.</summary>
    public const string Malformed = "form.malformed";

    /// <summary>The text has another form than the field asks for.</summary>
    public const string Pattern = "form.pattern";

    /// <summary>Not one of the offered choices.</summary>
    public const string NotAChoice = "form.not-a-choice";

    /// <summary>Below the least or above the greatest value.</summary>
    public const string OutOfRange = "form.out-of-range";

    /// <summary>Fewer entries than asked for.</summary>
    public const string TooFew = "form.too-few";

    /// <summary>More entries than the field holds.</summary>
    public const string TooMany = "form.too-many";

    /// <summary>A choice was made twice.</summary>
    public const string Duplicate = "form.duplicate";

    internal static string Of(Fault fault) => fault switch
    {
        Fault.Required => Required,
        Fault.Blank => Blank,
        Fault.TooLong => TooLong,
        Fault.Malformed => Malformed,
        Fault.Pattern => Pattern,
        Fault.NotAChoice => NotAChoice,
        Fault.OutOfRange => OutOfRange,
        Fault.TooFew => TooFew,
        Fault.TooMany => TooMany,
        Fault.Duplicate => Duplicate,
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Not a fault."),
    };
}
