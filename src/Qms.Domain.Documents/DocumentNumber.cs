using System;
using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Documents;

/// <summary>The number under which people know a document, such as <c>RAD-PRO-014</c>; unique within a register whatever the case of its letters.</summary>
/// <remarks>1 to 64 letters, digits and <c>- _ . /</c>, with a letter or digit at both ends. Which numbers a service gives is its <see cref="NumberScheme"/>.</remarks>
[JsonConverter(typeof(DocumentNumberConverter))]
public sealed record DocumentNumber
{
    /// <summary>Creates a number.</summary>
    /// <exception cref="ArgumentException">The text has another form.</exception>
    public DocumentNumber(string text) => Text = IsWellFormed(text) ? text : throw new ArgumentException($"\"{text}\" is not a document number such as \"RAD-PRO-014\".", nameof(text));

    /// <summary>The number as it was given.</summary>
    public string Text { get; }

    /// <inheritdoc />
    public bool Equals(DocumentNumber? other) => other is not null && string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Text);

    /// <inheritdoc />
    public override string ToString() => Text;

    /// <summary>Whether the text can be a number.</summary>
    public static bool IsWellFormed(string? text)
    {
        if (text is not { Length: >= 1 and <= 64 } || !IsLetterOrDigit(text[0]) || !IsLetterOrDigit(text[text.Length - 1])) return false;
        foreach (var c in text)
        {
            if (!IsLetterOrDigit(c) && c is not ('-' or '_' or '.' or '/')) return false;
        }

        return true;
    }

    private static bool IsLetterOrDigit(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9');
}

/// <summary>Reads and writes <see cref="DocumentNumber"/> as one string.</summary>
public sealed class DocumentNumberConverter : TextConverter<DocumentNumber>
{
    /// <summary>Creates the converter.</summary>
    public DocumentNumberConverter() : base("a document number such as RAD-PRO-014") { }

    /// <inheritdoc />
    protected override bool TryParse(string text, out DocumentNumber value)
    {
        var valid = DocumentNumber.IsWellFormed(text);
        value = valid ? new DocumentNumber(text) : null!;
        return valid;
    }

    /// <inheritdoc />
    protected override string Format(DocumentNumber value) => value.Text;
}
