using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Qms.Domain.Documents;

/// <summary>Which numbers a service gives to its documents, such as <c>RAD-{type}-{sequence:3}</c>: <c>RAD-PRO-014</c>.</summary>
/// <remarks>A pattern holds literal text, <c>{type}</c> for the code of the document's type, and <c>{sequence}</c> or <c>{sequence:n}</c> for a count of at least n digits. Immutable.</remarks>
public sealed class NumberScheme
{
    private static readonly Dictionary<DocumentType, string> UsualCodes = new()
    {
        [DocumentType.Policy] = "POL",
        [DocumentType.Procedure] = "PRO",
        [DocumentType.Protocol] = "PTC",
        [DocumentType.EmployersProcedure] = "EP",
        [DocumentType.LocalRules] = "LR",
        [DocumentType.ReportTemplate] = "RT",
        [DocumentType.Form] = "FRM",
        [DocumentType.RiskAssessment] = "RA",
        [DocumentType.PatientInformation] = "PI",
        [DocumentType.External] = "EXT",
        [DocumentType.ParentOrganisation] = "PAR",
    };

    private readonly Dictionary<DocumentType, string> _codes;
    private readonly string _before;
    private readonly string _after;
    private readonly int _digits;

    private NumberScheme(string pattern, Dictionary<DocumentType, string> codes, string before, string after, int digits) =>
        (Pattern, _codes, _before, _after, _digits) = (pattern, codes, before, after, digits);

    /// <summary>The scheme that accepts every well-formed number.</summary>
    public static NumberScheme Any { get; } = new("", UsualCodes, "", "", 0);

    /// <summary>The pattern; empty for <see cref="Any"/>.</summary>
    public string Pattern { get; }

    /// <summary>The scheme of a pattern.</summary>
    /// <param name="pattern">With exactly one <c>{sequence}</c>.</param>
    /// <param name="codes">Codes of types in place of the usual ones (POL, PRO, PTC, EP, LR, RT, FRM, RA, PI, EXT, PAR).</param>
    /// <exception cref="ArgumentException">The pattern has no single sequence, an unknown part, or gives numbers that are not well formed.</exception>
    public static NumberScheme Of(string pattern, IReadOnlyDictionary<DocumentType, string>? codes = null)
    {
        if (pattern is null) throw new ArgumentNullException(nameof(pattern));
        var all = new Dictionary<DocumentType, string>(UsualCodes);
        foreach (var code in codes ?? new Dictionary<DocumentType, string>()) all[code.Key] = code.Value;

        var start = pattern.IndexOf("{sequence", StringComparison.Ordinal);
        var end = start < 0 ? -1 : pattern.IndexOf('}', start);
        if (end < 0 || pattern.IndexOf("{sequence", end, StringComparison.Ordinal) >= 0) throw new ArgumentException($"\"{pattern}\" has not exactly one {{sequence}}.", nameof(pattern));
        var options = pattern.Substring(start + 9, end - start - 9);
        var digits = 1;
        if (options.Length > 0 && !(options[0] == ':' && int.TryParse(options.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out digits) && digits is >= 1 and <= 9))
        {
            throw new ArgumentException($"\"{{sequence{options}}}\" is not a count such as {{sequence:3}}.", nameof(pattern));
        }

        var scheme = new NumberScheme(pattern, all, pattern.Substring(0, start), pattern.Substring(end + 1), digits);
        foreach (var type in all.Keys)
        {
            var sample = scheme.Write(type, 1);
            if (!DocumentNumber.IsWellFormed(sample)) throw new ArgumentException($"\"{pattern}\" gives \"{sample}\", which is not a document number.", nameof(pattern));
        }

        return scheme;
    }

    /// <summary>Whether a document of <paramref name="type"/> may have <paramref name="number"/>, whatever the case of its letters.</summary>
    public bool Allows(DocumentNumber number, DocumentType type) => Pattern.Length == 0 || SequenceOf(number, type) is not null;

    /// <summary>The next free number for a document of <paramref name="type"/>: one more than the highest that is taken, so that no number is ever given twice.</summary>
    /// <exception cref="InvalidOperationException">This is <see cref="Any"/>, which has no sequence.</exception>
    public DocumentNumber Next(DocumentType type, IEnumerable<DocumentNumber> taken)
    {
        if (taken is null) throw new ArgumentNullException(nameof(taken));
        if (Pattern.Length == 0) throw new InvalidOperationException("A scheme without a pattern has no next number.");
        return new(Write(type, taken.Select(number => SequenceOf(number, type) ?? 0).DefaultIfEmpty(0).Max() + 1));
    }

    private long? SequenceOf(DocumentNumber number, DocumentType type)
    {
        var (before, after) = (Filled(_before, type), Filled(_after, type));
        var text = number.Text;
        if (text.Length <= before.Length + after.Length || !text.StartsWith(before, StringComparison.OrdinalIgnoreCase) || !text.EndsWith(after, StringComparison.OrdinalIgnoreCase)) return null;
        var digits = text.Substring(before.Length, text.Length - before.Length - after.Length);
        if (digits.Length < _digits || digits.Length > 18 || (digits.Length > _digits && digits[0] == '0')) return null;
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null;
    }

    private string Write(DocumentType type, long count) =>
        new StringBuilder(Filled(_before, type)).Append(count.ToString(CultureInfo.InvariantCulture).PadLeft(_digits, '0')).Append(Filled(_after, type)).ToString();

    private string Filled(string text, DocumentType type) => text.Replace("{type}", _codes[type]);
}
