using System;
using NodaTime;

namespace Qms.Domain.Core.Identity;

/// <summary>Makes time-ordered ids (RFC 9562, version 7) from a moment and from random bits that the host supplies.</summary>
/// <remarks>The domain draws no randomness itself; a host passes <c>Guid.NewGuid()</c>, of which 74 random bits are kept. Ids of a later
/// millisecond sort after those of an earlier one, as text and in PostgreSQL; within a millisecond the order is random.</remarks>
public static class UuidV7
{
    /// <summary>The id for <paramref name="at"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="at"/> is before 1970. The last instant of all, in the year 9999, fits.</exception>
    public static Guid Create(Instant at, Guid randomness)
    {
        var milliseconds = at.ToUnixTimeMilliseconds();
        if (milliseconds < 0) throw new ArgumentOutOfRangeException(nameof(at), at, "Not representable as a version 7 UUID.");

        var bytes = randomness.ToByteArray();
        // Guid's first eight bytes are little-endian groups of four, two and two: the timestamp fills the first two groups, the version opens the third.
        return new Guid(
            unchecked((int)(milliseconds >> 16)),
            unchecked((short)milliseconds),
            (short)(0x7000 | ((bytes[0] << 8 | bytes[1]) & 0x0FFF)),
            (byte)(0x80 | (bytes[8] & 0x3F)), bytes[9], bytes[10], bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]);
    }
}
