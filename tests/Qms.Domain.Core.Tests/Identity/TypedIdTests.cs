using System;
using System.Linq;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Qms.Domain.Core.Identity;

namespace Qms.Domain.Core.Tests.Identity;

public class TypedIdTests
{
    private const string Some = "01981a2b-3c4d-7e5f-8a9b-0c1d2e3f4a5b";
    private static readonly JsonSerializerOptions Plain = new();

    /// <summary>Texts that are ids, and texts an edit away from being one.</summary>
    private static Arbitrary<string> NearlyIds { get; } =
        (from id in ArbMap.Default.GeneratorFor<Guid>()
         from format in Gen.Elements("D", "N", "B", "P", "X")
         from upper in Gen.Elements(true, false)
         from edits in (from at in Gen.Choose(0, 35) from c in Gen.Elements("0aF9-+x {}()g\u0660\uff11".ToCharArray()) select (at, c)).ListOf()
         select Edit(upper ? id.ToString(format).ToUpperInvariant() : id.ToString(format), format == "D" ? [.. edits.Take(1)] : [])).ToArbitrary();

    private static string Edit(string text, (int At, char C)[] edits) =>
        edits.Aggregate(text, static (text, edit) => text[..edit.At] + edit.C + text[(edit.At + 1)..]);

    [Property]
    public Property What_is_read_is_written_back_in_lower_case() =>
        Prop.ForAll(NearlyIds, static text => !TypedId.TryParse(text, out var id) || TypedId.Format(id) == text.ToLowerInvariant());

    [Property]
    public bool Every_id_but_the_empty_one_reads_back_equal(Guid value)
    {
        var id = new CommandId(value);
        return value == Guid.Empty
            || (CommandId.Parse(id.ToString()) == id && JsonSerializer.Deserialize<CommandId>(JsonSerializer.Serialize(id, Plain), Plain) == id);
    }

    [Fact]
    public void Capital_letters_are_read() => Assert.Equal(TypedId.Parse(Some), TypedId.Parse(Some.ToUpperInvariant()));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData(" 01981a2b-3c4d-7e5f-8a9b-0c1d2e3f4a5b")]
    [InlineData("01981a2b-3c4d-7e5f-8a9b-0c1d2e3f4a5b\n")]
    [InlineData("{01981a2b-3c4d-7e5f-8a9b-0c1d2e3f4a5b}")]
    [InlineData("(01981a2b-3c4d-7e5f-8a9b-0c1d2e3f4a5b)")]
    [InlineData("01981a2b3c4d7e5f8a9b0c1d2e3f4a5b")]
    [InlineData("0x981a2b-3c4d-7e5f-8a9b-0c1d2e3f4a5b")]
    [InlineData("+1981a2b-3c4d-7e5f-8a9b-0c1d2e3f4a5b")]
    [InlineData("01981a2b-+c4d-7e5f-8a9b-0c1d2e3f4a5b")]
    [InlineData("01981a2b-3c4d-7e5f-8a9b-0x1d2e3f4a5b")]
    [InlineData("01981a2b-3c4d-7e5f-8a9b0-c1d2e3f4a5b")]
    [InlineData("g1981a2b-3c4d-7e5f-8a9b-0c1d2e3f4a5b")]
    public void Any_other_text_is_refused_and_named(string? text)
    {
        Assert.False(TypedId.TryParse(text, out var id));
        Assert.Equal(Guid.Empty, id);
        Assert.Contains($"\"{text}\" is not a UUID", Assert.Throws<FormatException>(() => CommandId.Parse(text!)).Message, StringComparison.Ordinal);
        if (text is null) return;
        var refusal = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CommandId>(JsonSerializer.Serialize(text, Plain), Plain));
        Assert.Contains($"\"{text}\" is not a UUID (CommandId).", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_empty_id_names_nothing_and_is_not_written()
    {
        Assert.True(default(CommandId).IsEmpty);
        Assert.False(CommandId.Parse(Some).IsEmpty);
        Assert.Contains("An empty CommandId names nothing", Assert.Throws<JsonException>(static () => JsonSerializer.Serialize(default(CommandId), Plain)).Message, StringComparison.Ordinal);
    }
}
