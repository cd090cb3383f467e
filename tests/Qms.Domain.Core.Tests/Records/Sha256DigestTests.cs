using System;
using System.Security.Cryptography;
using System.Text.Json;
using FsCheck.Xunit;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.Records;

namespace Qms.Domain.Core.Tests.Records;

public class Sha256DigestTests
{
    [Property]
    public void Bytes_and_text_read_back_equal(byte[] data)
    {
        var bytes = SHA256.HashData(data ?? []);
        var digest = new Sha256Digest(bytes);
        Assert.Equal(bytes, digest.ToByteArray());
        Assert.Equal(Convert.ToHexStringLower(bytes), digest.ToString());
        Assert.Equal(digest, Sha256Digest.Parse(digest.ToString()));
        Assert.Equal(digest, Sha256Digest.Parse(Convert.ToHexString(bytes)));
        Assert.Equal(digest.GetHashCode(), new Sha256Digest(bytes).GetHashCode());
    }

    [Property]
    public void Any_other_byte_makes_another_digest(byte place, byte change)
    {
        var bytes = SHA256.HashData([1]);
        var digest = new Sha256Digest(bytes);
        bytes[place % 32] ^= change;
        Assert.Equal(change == 0, digest == new Sha256Digest(bytes));
        Assert.Equal(change != 0, digest != new Sha256Digest(bytes));
        Assert.Equal(change == 0, digest.Equals((object)new Sha256Digest(bytes)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8555")]
    [InlineData("g3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public void Other_text_is_refused(string? text)
    {
        Assert.False(Sha256Digest.TryParse(text, out var digest));
        Assert.True(digest.IsEmpty);
        Assert.Throws<FormatException>(() => Sha256Digest.Parse(text!));
    }

    [Fact]
    public void The_default_is_zero_bytes() => Assert.Equal(new string('0', 64), default(Sha256Digest).ToString());

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void A_digest_has_32_bytes(int length) => Assert.Throws<ArgumentException>(() => new Sha256Digest(new byte[length]));
}

public class HistoryHeadTests
{
    private static readonly Sha256Digest Hash = new(SHA256.HashData([1]));

    [Fact]
    public void A_head_reads_back_from_its_line_and_from_json()
    {
        var head = new HistoryHead(new RecordReference("door", "a#@:/b"), long.MaxValue, Hash);
        Assert.True(HistoryHead.TryParse(head.ToString(), out var parsed));
        Assert.Equal(head, parsed);
        var json = JsonSerializer.Serialize(head, DoorJson.Default.HistoryHead);
        Assert.Equal(head, JsonSerializer.Deserialize(json, DoorJson.Default.HistoryHead));
        Assert.Equal($"door/a#@:/b 9223372036854775807 {Hash}", head.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("door/1 1")]
    [InlineData("door 1 4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a")]
    [InlineData("door/1 0 4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a")]
    [InlineData("door/1 +1 4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a")]
    [InlineData("door/1 1 0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("door/1 1 4bf5 ")]
    public void Another_line_is_no_head(string? text) => Assert.False(HistoryHead.TryParse(text, out _));

    [Fact]
    public void A_history_that_has_not_begun_has_no_head()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new HistoryHead(Door.Stream, 0, Hash));
        Assert.Throws<ArgumentException>(() => new HistoryHead(Door.Stream, 1, default));
    }
}
