using System;
using System.Linq;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.Tests.Time;

namespace Qms.Domain.Core.Tests.Identity;

[Properties(Arbitrary = [typeof(TimeGenerators)])]
public class UuidV7Tests
{
    private static string Bits(Guid id) => string.Concat(id.ToByteArray(bigEndian: true).Select(static b => Convert.ToString(b, 2).PadLeft(8, '0')));

    private static Instant After1970(Instant at) => Instant.Max(at, NodaConstants.UnixEpoch);

    [Property]
    public bool It_says_version_7_and_the_variant_of_the_RFC(Instant at, Guid randomness)
    {
        var bits = Bits(UuidV7.Create(After1970(at), randomness));
        return bits[48..52] == "0111" && bits[64..66] == "10";
    }

    [Property]
    public bool It_opens_with_the_milliseconds(Instant at, Guid randomness) =>
        Convert.ToInt64(Bits(UuidV7.Create(After1970(at), randomness))[..48], 2) == After1970(at).ToUnixTimeMilliseconds();

    [Property]
    public bool Later_milliseconds_sort_later_as_text(Instant one, Instant two, Guid randomness, Guid other)
    {
        var (a, b) = (After1970(one), After1970(two));
        var expected = a.ToUnixTimeMilliseconds().CompareTo(b.ToUnixTimeMilliseconds());
        var compared = string.CompareOrdinal(TypedId.Format(UuidV7.Create(a, randomness)), TypedId.Format(UuidV7.Create(b, other)));
        return expected == 0 || Math.Sign(compared) == Math.Sign(expected);
    }

    [Fact]
    public void Of_the_random_bits_74_are_kept_each_in_a_place_of_its_own()
    {
        var at = Instant.FromUtc(2026, 3, 2, 9, 30);
        var none = Bits(UuidV7.Create(at, Guid.Empty));
        var changed = Enumerable.Range(0, 128)
            .Select(bit => new Guid([.. Enumerable.Range(0, 16).Select(i => (byte)(i == bit / 8 ? 1 << (bit % 8) : 0))]))
            .Select(randomness => Bits(UuidV7.Create(at, randomness)))
            .Select(bits => Enumerable.Range(0, 128).Where(i => bits[i] != none[i]).ToArray())
            .Where(static places => places.Length > 0)
            .ToArray();
        Assert.All(changed, static places => Assert.Single(places));
        Assert.Equal(74, changed.Select(static places => places[0]).Distinct().Count());
        Assert.Equal(74, changed.Length);
    }

    [Fact]
    public void The_bits_kept_are_those_that_a_random_UUID_draws()
    {
        // Version and variant of the host's random UUID are fixed, so none of the bits kept may come from them.
        var at = Instant.FromUtc(2026, 3, 2, 9, 30);
        Assert.Equal(UuidV7.Create(at, Guid.Parse("00000000-0000-4000-8000-000000000000")), UuidV7.Create(at, Guid.Parse("00000000-0000-f000-c000-000000000000")));
    }

    [Theory]
    [InlineData(0, "00000000-0000-7000-8000-000000000000")]
    [InlineData(0x7FFF, "00000000-7fff-7000-8000-000000000000")]
    [InlineData(0x8000, "00000000-8000-7000-8000-000000000000")]
    [InlineData(0x7FFF_FFFF_FFFF, "7fffffff-ffff-7000-8000-000000000000")]
    [InlineData(0x8000_0000_0000, "80000000-0000-7000-8000-000000000000")]
    public void Every_half_of_its_fields_can_be_full(long milliseconds, string expected) =>
        Assert.Equal(Guid.Parse(expected), UuidV7.Create(Instant.FromUnixTimeMilliseconds(milliseconds), Guid.Empty));

    [Fact]
    public void The_example_of_the_RFC_is_reproduced() =>
        // RFC 9562 A.6: 2022-02-22 14:22:22.000 -05:00, rand_a CC3, rand_b 18C4DC0C0C07398F.
        Assert.Equal(
            Guid.Parse("017f22e2-79b0-7cc3-98c4-dc0c0c07398f"),
            UuidV7.Create(Instant.FromUtc(2022, 2, 22, 19, 22, 22), new Guid([0x0C, 0xC3, 0, 0, 0, 0, 0, 0, 0x18, 0xC4, 0xDC, 0x0C, 0x0C, 0x07, 0x39, 0x8F])));

    [Fact]
    public void From_1970_to_the_last_instant_there_is_an_id_and_none_before()
    {
        Assert.StartsWith("e677d21f-dbff-7", TypedId.Format(UuidV7.Create(Instant.MaxValue, Guid.Empty)), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("at", static () => UuidV7.Create(NodaConstants.UnixEpoch - Duration.Epsilon, Guid.Empty));
    }
}
