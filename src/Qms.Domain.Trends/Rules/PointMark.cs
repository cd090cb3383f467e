using System;

namespace Qms.Domain.Trends.Rules;

/// <summary>Which rules of a profile flag a point, in four bytes; <c>default</c> is common cause.</summary>
public readonly struct PointMark : IEquatable<PointMark>
{
    private readonly uint _bits;

    internal PointMark(uint bits) => _bits = bits;

    /// <summary>Whether any rule flags the point.</summary>
    public bool IsFlagged => _bits != 0;

    /// <summary>Whether the rule at <paramref name="index"/> of the profile flags it.</summary>
    public bool IsFlaggedBy(int index) => index is >= 0 and < 16 && (_bits >> index & 1) != 0;

    /// <summary>Whether the rule at <paramref name="index"/> flags it downwards.</summary>
    public bool IsDown(int index) => index is >= 0 and < 16 && (_bits >> (16 + index) & 1) != 0;

    /// <summary>The rule of highest priority that flags it, as an index into the profile's rules; −1 for none.</summary>
    public int FirstRule
    {
        get
        {
            for (var r = 0; r < 16; r++)
            {
                if ((_bits >> r & 1) != 0) return r;
            }

            return -1;
        }
    }

    /// <inheritdoc />
    public bool Equals(PointMark other) => _bits == other._bits;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is PointMark other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => (int)(_bits & 0x7FFFFFFF);

    /// <summary>Whether both are flagged alike.</summary>
    public static bool operator ==(PointMark left, PointMark right) => left.Equals(right);

    /// <summary>Whether they differ in a flag.</summary>
    public static bool operator !=(PointMark left, PointMark right) => !left.Equals(right);
}
