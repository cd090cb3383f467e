using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using Qms.Domain.Core.Records;

namespace Qms.Domain.Core.Tests.Records;

public class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{"b":1,"a":{"d":null,"c":[true,false]}}""", """{"a":{"c":[true,false],"d":null},"b":1}""")]
    [InlineData(" [ 0.30 , 1e2 , -0 , 10 ] ", "[0.30,1e2,-0,10]")]
    [InlineData("""{"é":1,"z":2,"Z":3,"":4}""", """{"":4,"Z":3,"z":2,"é":1}""")]
    [InlineData("""{"\u0061":1}""", """{"a":1}""")]
    [InlineData("""["\u0041\/\u00e9\ud83d\ude00\u2028\u007f<>&'+"]""", "[\"A/é😀\u2028\u007f<>&'+\"]")]
    [InlineData("""["\u0008\u0009\u000A\u000C\u000D\u0022\u005C\u001F\u0000"]""", """["\b\t\n\f\r\"\\\u001f\u0000"]""")]
    [InlineData("\"x\"", "\"x\"")]
    [InlineData("null", "null")]
    [InlineData("{}", "{}")]
    public void The_form_is_this_and_stays_this(string json, string canonical)
    {
        Assert.Equal(canonical, CanonicalJson.Of(json));
        Assert.Equal(canonical, CanonicalJson.Of(Encoding.UTF8.GetBytes(json)));
    }

    [Theory]
    [InlineData("""{"a":1,"a":1}""")]
    [InlineData("""{"a":1,"b":{"c":0,"d":1,"c":2}}""")]
    [InlineData("""{"a":1,"\u0061":2}""")]
    [InlineData("""["\ud800"]""")]
    [InlineData("""{"\udc00":1}""")]
    [InlineData("[1,]")]
    [InlineData("[1]/**/")]
    [InlineData("[1] 2")]
    [InlineData("[01]")]
    [InlineData("")]
    [InlineData("{")]
    public void What_is_no_sound_json_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => CanonicalJson.Of(json));

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused() => Assert.ThrowsAny<JsonException>(() => CanonicalJson.Of([(byte)'"', 0xC3, 0x28, (byte)'"']));

    [Fact]
    public void Sixty_four_levels_are_the_deepest()
    {
        Assert.Equal(128, CanonicalJson.Of(new string('[', 64) + new string(']', 64)).Length);
        Assert.ThrowsAny<JsonException>(() => CanonicalJson.Of(new string('[', 65) + new string(']', 65)));
    }

    [Property(Arbitrary = [typeof(RandomHistories)])]
    public void Making_it_canonical_again_changes_nothing(RandomHistory history)
    {
        foreach (var happened in history.Events)
        {
            var payload = Door.Catalogue.Encode(happened).Payload;
            Assert.Equal(payload, CanonicalJson.Of(payload));
        }
    }
}
