using System;
using System.Buffers.Binary;
using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Core.Records;

/// <summary>A SHA-256 digest: 32 bytes, written as 64 lower-case hexadecimal digits.</summary>
/// <remarks><c>default</c> is 32 zero bytes. It stands for "nothing before this" in the first entry of a history; no known text has that digest.</remarks>
[JsonConverter(typeof(Sha256DigestConverter))]
public readonly struct Sha256Digest : IEquatable<Sha256Digest>
{
    /// <summary>How many bytes a digest has.</summary>
    public const int Size = 32;

    private readonly ulong _a;
    private readonly ulong _b;
    private readonly ulong _c;
    private readonly ulong _d;

    /// <summary>Takes the bytes of a digest, for example from a binary column.</summary>
    /// <exception cref="ArgumentException">There are not 32 of them.</exception>
    public Sha256Digest(byte[] bytes)
        : this(bytes is { Length: Size } ? bytes.AsSpan() : throw new ArgumentException("A SHA-256 digest has 32 bytes.", nameof(bytes)))
    {
    }

    internal Sha256Digest(ReadOnlySpan<byte> bytes)
    {
        _a = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _b = BinaryPrimitives.ReadUInt64BigEndian(bytes.Slice(8));
        _c = BinaryPrimitives.ReadUInt64BigEndian(bytes.Slice(16));
        _d = BinaryPrimitives.ReadUInt64BigEndian(bytes.Slice(24));
    }

    /// <summary>Whether this is <c>default</c>.</summary>
    [JsonIgnore]
    public bool IsEmpty => (_a | _b | _c | _d) == 0;

    /// <summary>Reads 64 hexadecimal digits of either case.</summary>
    public static bool TryParse(string? text, out Sha256Digest digest)
    {
        digest = default;
        if (text is not { Length: 2 * Size }) return false;
        var bytes = new byte[Size];
        for (var i = 0; i < Size; i++)
        {
            var high = Digit(text[2 * i]);
            var low = Digit(text[(2 * i) + 1]);
            if (high < 0 || low < 0) return false;
            bytes[i] = (byte)((high << 4) | low);
        }

        digest = new Sha256Digest(bytes);
        return true;
    }

    /// <summary>Reads 64 hexadecimal digits of either case.</summary>
    /// <exception cref="FormatException">The text is something else.</exception>
    public static Sha256Digest Parse(string text) =>
        TryParse(text, out var digest) ? digest : throw new FormatException("A SHA-256 digest is written as 64 hexadecimal digits.");

    /// <summary>The 32 bytes.</summary>
    public byte[] ToByteArray()
    {
        var bytes = new byte[Size];
        WriteTo(bytes);
        return bytes;
    }

    /// <inheritdoc />
    public bool Equals(Sha256Digest other) => _a == other._a && _b == other._b && _c == other._c && _d == other._d;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Sha256Digest other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _a.GetHashCode();

    /// <summary>Whether the two have the same bytes.</summary>
    public static bool operator ==(Sha256Digest left, Sha256Digest right) => left.Equals(right);

    /// <summary>Whether the two differ in a byte.</summary>
    public static bool operator !=(Sha256Digest left, Sha256Digest right) => !left.Equals(right);

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public override string ToString()
    {
        var bytes = ToByteArray();
        var text = new char[2 * Size];
        for (var i = 0; i < Size; i++)
        {
            text[2 * i] = "0123456789abcdef"[bytes[i] >> 4];
            text[(2 * i) + 1] = "0123456789abcdef"[bytes[i] & 0xF];
        }

        return new string(text);
    }

    internal void WriteTo(Span<byte> target)
    {
        BinaryPrimitives.WriteUInt64BigEndian(target, _a);
        BinaryPrimitives.WriteUInt64BigEndian(target.Slice(8), _b);
        BinaryPrimitives.WriteUInt64BigEndian(target.Slice(16), _c);
        BinaryPrimitives.WriteUInt64BigEndian(target.Slice(24), _d);
    }

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}

/// <summary>Digests as 64 lower-case hexadecimal digits. Public, because a source-generated context of another assembly has to create it.</summary>
public sealed class Sha256DigestConverter : TextConverter<Sha256Digest>
{
    /// <summary>Creates the converter.</summary>
    public Sha256DigestConverter() : base("a SHA-256 digest of 64 hexadecimal digits") { }

    /// <inheritdoc />
    protected override bool TryParse(string text, out Sha256Digest value) => Sha256Digest.TryParse(text, out value);

    /// <inheritdoc />
    protected override string Format(Sha256Digest value) => value.ToString();
}
