using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Core.Identity;

/// <summary>Points to a record of any context by its kind and id: the only way in which contexts know of each other.</summary>
/// <remarks>Written as <c>kind/id</c>, for example <c>incident/01981a2b-3c4d-7e5f-8a9b-0c1d2e3f4a5b</c>. It also names the stream of a record's history.</remarks>
[JsonConverter(typeof(RecordReferenceConverter))]
public sealed record RecordReference
{
    /// <summary>Creates a reference.</summary>
    /// <param name="kind">What kind of record: lower-case words joined by hyphens, such as <c>incident</c>.</param>
    /// <param name="id">Its identity within that kind; not empty, without white space.</param>
    /// <exception cref="ArgumentException">Either part has another form.</exception>
    public RecordReference(string kind, string id)
    {
        if (!WireNames.IsKebab(kind)) throw new ArgumentException($"\"{kind}\" is not a kind such as \"incident\".", nameof(kind));
        if (!IsId(id)) throw new ArgumentException("An id is not empty and has no white space and no U+0000.", nameof(id));
        (Kind, Id) = (kind, id);
    }

    /// <summary>What kind of record.</summary>
    public string Kind { get; }

    /// <summary>Its identity within that kind.</summary>
    public string Id { get; }

    /// <summary>Reads <c>kind/id</c>.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out RecordReference? reference)
    {
        var slash = text?.IndexOf('/') ?? -1;
        reference = slash > 0 && WireNames.IsKebab(text!.Substring(0, slash)) && IsId(text.Substring(slash + 1))
            ? new RecordReference(text.Substring(0, slash), text.Substring(slash + 1))
            : null;
        return reference is not null;
    }

    /// <summary><c>kind/id</c>.</summary>
    public override string ToString() => Kind + "/" + Id;

    private static bool IsId(string? text)
    {
        if (string.IsNullOrEmpty(text)) return false;
        foreach (var c in text!)
        {
            if (char.IsWhiteSpace(c) || c == '\0') return false;
        }

        return true;
    }
}

/// <summary>Reads and writes <see cref="RecordReference"/> as one string.</summary>
public sealed class RecordReferenceConverter : TextConverter<RecordReference>
{
    /// <summary>Creates the converter.</summary>
    public RecordReferenceConverter() : base("a reference such as incident/01981a2b-3c4d-7e5f-8a9b-0c1d2e3f4a5b") { }

    /// <inheritdoc />
    protected override bool TryParse(string text, out RecordReference value)
    {
        var parsed = RecordReference.TryParse(text, out var reference);
        value = reference!;
        return parsed;
    }

    /// <inheritdoc />
    protected override string Format(RecordReference value) => value.ToString();
}
