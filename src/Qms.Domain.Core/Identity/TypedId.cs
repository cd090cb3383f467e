using System;
using System.Globalization;
using System.Text.Json;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Core.Identity;

/// <summary>Reads and writes typed ids as the plain UUID in its lower-case, hyphenated form; the empty id is refused.</summary>
public abstract class TypedIdConverter<TId> : TextConverter<TId>
    where TId : struct
{
    private readonly Func<Guid, TId> _wrap;
    private readonly Func<TId, Guid> _unwrap;

    /// <summary>Creates a converter for one id type.</summary>
    protected TypedIdConverter(Func<Guid, TId> wrap, Func<TId, Guid> unwrap)
        : base($"a UUID ({typeof(TId).Name})") => (_wrap, _unwrap) = (wrap, unwrap);

    /// <inheritdoc />
    protected override bool TryParse(string text, out TId value)
    {
        var parsed = TypedId.TryParse(text, out var guid);
        value = parsed ? _wrap(guid) : default;
        return parsed;
    }

    /// <inheritdoc />
    protected override string Format(TId value) =>
        _unwrap(value) is var guid && guid != Guid.Empty ? TypedId.Format(guid) : throw new JsonException($"An empty {typeof(TId).Name} names nothing and is not written.");
}

/// <summary>The one text form that every typed id shares.</summary>
public static class TypedId
{
    /// <summary>Lower-case and hyphenated.</summary>
    public static string Format(Guid value) => value.ToString("D", CultureInfo.InvariantCulture);

    /// <summary>Reads the hyphenated form; false for any other text and for the empty UUID.</summary>
    public static bool TryParse(string? text, out Guid value)
    {
        value = Guid.Empty;
        return IsHyphenatedHex(text) && Guid.TryParseExact(text, "D", out value) && value != Guid.Empty;
    }

    /// <summary>Reads the hyphenated form.</summary>
    /// <exception cref="FormatException">The text isn't a UUID, or is the empty one.</exception>
    public static Guid Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException($"\"{text}\" is not a UUID such as 01981a2b-3c4d-7e5f-8a9b-0c1d2e3f4a5b.");

    // Guid also reads white space around the text and signs or "0x" within its groups; such text would not be written back as it was given.
    private static bool IsHyphenatedHex(string? text)
    {
        if (text is not { Length: 36 }) return false;
        for (var i = 0; i < text.Length; i++)
        {
            var isFine = i is 8 or 13 or 18 or 23 ? text[i] == '-' : text[i] is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
            if (!isFine) return false;
        }

        return true;
    }
}
