using System;
using System.Text.Json;
using FsCheck.Xunit;
using Qms.Domain.Core.Identity;

namespace Qms.Domain.Core.Tests.Identity;

public class RecordReferenceTests
{
    private static readonly JsonSerializerOptions Plain = new();

    [Property]
    public bool What_is_read_is_written_back_as_it_was(string text) =>
        !RecordReference.TryParse("incident/" + text, out var reference) || (reference.ToString() == "incident/" + text && reference.Kind == "incident" && reference.Id == text);

    [Theory]
    [InlineData("incident", "01981a2b-3c4d-7e5f-8a9b-0c1d2e3f4a5b")]
    [InlineData("quality-manual-2", "A/1:Ü")]
    public void It_reads_back_equal(string kind, string id)
    {
        var reference = new RecordReference(kind, id);
        Assert.True(RecordReference.TryParse(reference.ToString(), out var read));
        Assert.Equal(reference, read);
        Assert.Equal(reference, JsonSerializer.Deserialize<RecordReference>(JsonSerializer.Serialize(reference, Plain), Plain));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("incident-")]
    [InlineData("-incident")]
    [InlineData("root--cause")]
    [InlineData("Incident")]
    [InlineData("in cident")]
    [InlineData("in/cident")]
    [InlineData(null)]
    public void A_kind_is_lower_case_words_joined_by_hyphens(string? kind) =>
        Assert.Throws<ArgumentException>("kind", () => new RecordReference(kind!, "1"));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a b")]
    [InlineData("a\u00a0b")]
    [InlineData(null)]
    public void An_id_is_not_empty_and_has_no_white_space(string? id) => Assert.Throws<ArgumentException>("id", () => new RecordReference("incident", id!));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("incident")]
    [InlineData("incident/")]
    [InlineData("/1")]
    [InlineData("Incident/1")]
    [InlineData("incident/1 ")]
    public void Any_other_text_is_refused_and_named(string? text)
    {
        Assert.False(RecordReference.TryParse(text, out var reference));
        Assert.Null(reference);
        if (text is null) return;
        var refusal = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RecordReference>(JsonSerializer.Serialize(text, Plain), Plain));
        Assert.Contains($"\"{text}\" is not a reference such as incident/", refusal.Message, StringComparison.Ordinal);
    }
}
