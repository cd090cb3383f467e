using System;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace Qms.Samples.MakeIncidents;

/// <summary>SplitMix64 with a fixed seed. <see cref="Random"/> may change its numbers with the runtime; a committed file must not.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A number from 0 up to, and without, <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public bool InHundred(int chances) => Below(100) < chances;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>A dose between two limits, in steps of 0.1.</summary>
    public decimal Dose(decimal from, decimal to) => from + (Below((int)((to - from) * 10) + 1) / 10m);

    public Guid Guid()
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, Next());
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(8), Next());
        return new Guid(bytes);
    }

    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
