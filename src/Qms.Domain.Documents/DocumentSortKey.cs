using System.Globalization;
using System.Text;

namespace Qms.Domain.Documents;

/// <summary>A document's place in the index as a string of digits, because digits are in the same order in every culture, collation and database, and letters and hyphens are not.</summary>
internal static class DocumentSortKey
{
    /// <summary>By type in the order of <see cref="DocumentType"/>, then by number: letters whatever their case, runs of digits by their value, so that <c>RAD-9</c> stands before <c>RAD-10</c>.</summary>
    /// <remarks>No two numbers that differ in more than case have the same key: leading zeros are counted after the value.</remarks>
    public static string Of(DocumentType type, DocumentNumber number)
    {
        var text = number.Text;
        var key = new StringBuilder(Two((int)type));
        for (var i = 0; i < text.Length;)
        {
            if (!IsDigit(text[i]))
            {
                key.Append(Two(Rank(text[i++])));
                continue;
            }

            var start = i;
            while (i < text.Length && IsDigit(text[i])) i++;
            var first = start;
            while (first < i - 1 && text[first] == '0') first++;
            key.Append(Two(20)).Append(Two(i - first)).Append(text, first, i - first).Append(Two(first - start));
        }

        return key.ToString();
    }

    // Punctuation before digits, digits before letters.
    private static int Rank(char c) => c switch
    {
        '-' => 10,
        '.' => 11,
        '/' => 12,
        '_' => 13,
        >= 'a' and <= 'z' => 30 + (c - 'a'),
        _ => 30 + (c - 'A'),
    };

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static string Two(int value) => value.ToString("00", CultureInfo.InvariantCulture);
}
