using System;
using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Core.Tests.Json;

public class WireNamesTests
{
    private static readonly JsonSerializerOptions Plain = new();

    [JsonConverter(typeof(WireEnumConverter<Spelling>))]
    private enum Spelling
    {
        Plain,
        PatientSafetyIncident,
        NHSTrust,
        LikelyMPE,
        UKHSAReportV2,
        Level2Harm,
        CT,
        A,
    }

    [Fact]
    public void Names_are_words_joined_by_hyphens_with_acronyms_whole() =>
        Assert.Equal(["plain", "patient-safety-incident", "nhs-trust", "likely-mpe", "ukhsa-report-v2", "level2-harm", "ct", "a"], WireNames.All<Spelling>());

    [Fact]
    public void Every_value_reads_back_from_its_name() =>
        Assert.All(Enum.GetValues<Spelling>(), static value =>
        {
            Assert.True(WireNames.TryParse<Spelling>(WireNames.Of(value), out var read));
            Assert.Equal(value, read);
            Assert.Equal(value, JsonSerializer.Deserialize<Spelling>(JsonSerializer.Serialize(value, Plain), Plain));
        });

    [Fact]
    public void The_list_of_names_cannot_be_changed_by_who_asks() => Assert.IsNotType<string[]>(WireNames.All<Spelling>(), exactMatch: false);

    [Theory]
    [InlineData("NhsTrust")]
    [InlineData("NHSTrust")]
    [InlineData("NHS-TRUST")]
    [InlineData("nhs_trust")]
    [InlineData(" nhs-trust")]
    [InlineData("nhs-trust ")]
    [InlineData("2")]
    [InlineData("plain, ct")]
    [InlineData("")]
    public void Any_other_spelling_is_refused_and_named(string text)
    {
        Assert.False(WireNames.TryParse<Spelling>(text, out var value));
        Assert.Equal(default, value);
        var refusal = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Spelling>(JsonSerializer.Serialize(text, Plain), Plain)).Message;
        Assert.StartsWith(
            $"\"{text}\" is not a known Spelling; known are: plain, patient-safety-incident, nhs-trust, likely-mpe, ukhsa-report-v2, level2-harm, ct, a.", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2", "2")]
    [InlineData("-1.50e3", "-1.50e3")]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    [InlineData("null", "null")]
    [InlineData("[\"ct\"]", "a list")]
    [InlineData("{\"a\":1}", "an object")]
    public void What_is_not_text_is_refused_and_named(string json, string named)
    {
        var refusal = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Spelling>(json, Plain)).Message;
        Assert.StartsWith($"Expected the name of a Spelling, not {named}.", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_arrives_in_parts_is_named_whole()
    {
        var (first, second) = (new Part("12"), new Part("34"));
        first.Append(second);
        var reader = new Utf8JsonReader(new ReadOnlySequence<byte>(first, 0, second, 2));
        Assert.True(reader.Read());
        var message = "";
        try
        {
            new WireEnumConverter<Spelling>().Read(ref reader, typeof(Spelling), Plain);
        }
        catch (JsonException e)
        {
            message = e.Message;
        }

        Assert.Equal("Expected the name of a Spelling, not 1234.", message);
    }

    [Fact]
    public void A_value_that_is_not_declared_is_not_written()
    {
        Assert.Throws<ArgumentOutOfRangeException>("value", static () => WireNames.Of((Spelling)99));
        Assert.Throws<ArgumentOutOfRangeException>("value", static () => JsonSerializer.Serialize((Spelling)(-1), Plain));
    }

    [Fact]
    public void No_name_is_no_value() => Assert.False(WireNames.TryParse<Spelling>(null, out _));

    private sealed class Part : ReadOnlySequenceSegment<byte>
    {
        public Part(string text) => Memory = Encoding.UTF8.GetBytes(text);

        public void Append(Part next)
        {
            next.RunningIndex = RunningIndex + Memory.Length;
            Next = next;
        }
    }
}
