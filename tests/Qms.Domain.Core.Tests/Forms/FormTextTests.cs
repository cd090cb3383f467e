using System;
using System.Linq;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Core.Forms;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Tests.Shared;

namespace Qms.Domain.Core.Tests.Forms;

/// <summary>Where .NET and JSON Schema would count, trim or read differently: one way for both.</summary>
public sealed class FormTextTests
{
    private static readonly Form<string> Word = Form.For<string>("word", "A word", form => form.Text("text", "Text", x => x, max: 3));
    private static readonly JsonElement WordSchema = Property(Word);
    private static readonly JsonElement MomentSchema = Property(Form.For<string>("moment", "A moment", form => form.Moment("at", "At", x => default)));
    private static readonly JsonElement DaySchema = Property(Form.For<string>("day", "A day", form => form.Day("on", "On", x => default)));
    private static readonly Form<object> Moment = Form.For<object>("moment", "A moment", form => form.Moment("at", "At", x => (Instant)x));

    [Fact]
    public void The_schema_and_the_check_call_the_same_characters_blank()
    {
        for (var c = '\0'; c < char.MaxValue; c++)
        {
            if (char.IsSurrogate(c)) continue;
            var text = c.ToString();
            var fine = Word.Check(text).Count == 0;
            Assert.True(fine == Accepts(WordSchema, text) && fine == (!char.IsWhiteSpace(c) && c != '\0'), $"U+{(int)c:X4}");
        }
    }

    [Property]
    public void The_schema_and_the_check_count_alike(NonNull<string> text)
    {
        if (text.Get.Any(char.IsSurrogate)) return;
        Assert.Equal(Accepts(WordSchema, text.Get), Word.Check(text.Get).Count == 0);
    }

    [Fact]
    public void A_character_beyond_FFFF_counts_once()
    {
        Assert.Empty(Word.Check("😀😀😀"));
        Assert.Equal("form.too-long", Assert.Single(Word.Check("😀😀😀😀")).Code);
        Assert.True(Accepts(WordSchema, "😀😀😀"));
        Assert.False(Accepts(WordSchema, "😀😀😀😀"));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused_wherever_it_stands()
    {
        foreach (var text in new[] { "ab\ud83d", "\ude00b", "\ude00\ud83d", "a\ud83db" }) Assert.Equal("form.malformed", Assert.Single(Word.Check(text)).Code);
    }

    [Fact]
    public void U0000_is_refused_wherever_it_stands_and_by_the_schema_too()
    {
        foreach (var text in new[] { "\0", "\0ab", "a\0b", "ab\0", " \0a" })
        {
            Assert.Equal("form.malformed", Assert.Single(Word.Check(text)).Code);
            Assert.False(Accepts(WordSchema, text));
        }
    }

    [Fact]
    public void A_key_or_a_reference_holds_no_U0000()
    {
        Assert.False(ActorId.IsValid("a\0b"));
        Assert.Throws<ArgumentException>(static () => new ActorId("\0"));
        Assert.False(RecordReference.TryParse("incident/a\0b", out _));
        Assert.Throws<ArgumentException>(static () => new RecordReference("incident", "\0"));
    }

    [Fact]
    public void A_long_text_is_judged_at_once()
    {
        // Patterns that try again from every character would take minutes over these.
        var form = Form.For<string>("account", "An account", static builder => builder.Text("text", "Text", static x => x, max: 100_000));
        foreach (var text in new[] { new string(' ', 100_000), new string('a', 99_999) + "\0", new string(' ', 99_999) + "\0" }) Assert.False(Accepts(Property(form), text));
        Assert.True(Accepts(Property(form), new string(' ', 99_999) + "a"));
    }

    [Fact]
    public void The_schema_knows_every_day_of_the_calendar()
    {
        for (var year = 1895; year <= 2105; year++) Compare(year);
        for (var year = 2200; year <= 9999; year += 100) Compare(year);

        static void Compare(int year)
        {
            for (var month = 0; month <= 13; month++)
            {
                for (var day = 0; day <= 32; day++)
                {
                    var text = FormattableString.Invariant($"{year:0000}-{month:00}-{day:00}");
                    var isDay = year >= 1900 && LocalDatePattern.Iso.Parse(text).Success;
                    Assert.True(isDay == Accepts(DaySchema, text), text);
                }
            }
        }
    }

    [Property(MaxTest = 2000)]
    public Property The_schema_and_the_reader_know_the_same_moments()
    {
        var starts = new[]
        {
            "2026-03-02T09:30:00Z", "2024-02-29T23:59:59.123456789Z", "1900-01-01T00:00:00.000Z", "1970-01-01T00:00:00,0Z", "1969-12-31T24:00:00.00Z", "9999-12-31T23:59:59Z",
        };
        var text =
            from start in Gen.Elements(starts)
            from place in Gen.Choose(0, starts.Max(s => s.Length) - 1)
            from other in Gen.Elements("0123456789-:.,TZtz+ \n".ToCharArray())
            from insert in Gen.Choose(0, 4)
            let at = Math.Min(place, start.Length - 1)
            select insert == 0 ? start.Insert(at, other.ToString()) : insert == 1 ? start.Remove(at, 1) : start.Remove(at, 1).Insert(at, other.ToString());
        return Prop.ForAll(text.ToArbitrary(), candidate =>
        {
            var read = InstantPattern.ExtendedIso.Parse(candidate);
            return (read.Success && Moment.Check(read.Value).Count == 0) == Accepts(MomentSchema, candidate);
        });
    }

    private static JsonElement Property(Form form) => JsonDocument.Parse(form.ToJsonSchema()).RootElement.GetProperty("properties").EnumerateObject().Single().Value;

    private static bool Accepts(JsonElement schema, string text) => JsonSchemaEvaluator.Accepts(schema, JsonSerializer.SerializeToElement(text));
}
