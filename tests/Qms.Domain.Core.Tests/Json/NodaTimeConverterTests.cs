using System;
using System.Text.Json;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.Tests.Time;

namespace Qms.Domain.Core.Tests.Json;

[Properties(Arbitrary = [typeof(TimeGenerators)])]
public class NodaTimeConverterTests
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new InstantConverter(), new LocalDateConverter() } };

    private static T ReadBack<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, Options), Options)!;

    private static string Refusal<T>(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>(json, Options)).Message;

    [Property]
    public bool Instants_read_back_equal(Instant at, int nanoseconds) => ReadBack(at.PlusNanoseconds(nanoseconds)) == at.PlusNanoseconds(nanoseconds);

    [Property]
    public bool Dates_read_back_equal(LocalDate day) => ReadBack(day) == day;

    [Fact]
    public void The_first_and_last_of_all_read_back_equal()
    {
        Assert.Equal(Instant.MinValue, ReadBack(Instant.MinValue));
        Assert.Equal(Instant.MaxValue, ReadBack(Instant.MaxValue));
        Assert.Equal(LocalDate.MinIsoValue, ReadBack(LocalDate.MinIsoValue));
        Assert.Equal(LocalDate.MaxIsoValue, ReadBack(LocalDate.MaxIsoValue));
    }

    [Fact]
    public void They_are_written_as_ISO_8601_without_idle_zeros()
    {
        Assert.Equal("\"2026-03-02T09:30:00Z\"", JsonSerializer.Serialize(Instant.FromUtc(2026, 3, 2, 9, 30), Options));
        Assert.Equal("\"2026-03-02T09:30:00.000000001Z\"", JsonSerializer.Serialize(Instant.FromUtc(2026, 3, 2, 9, 30).PlusNanoseconds(1), Options));
        Assert.Equal("\"2026-03-02\"", JsonSerializer.Serialize(new LocalDate(2026, 3, 2), Options));
        Assert.Null(ReadBack<LocalDate?>(null));
    }

    [Theory]
    [InlineData("2026-03-02T09:30:00")]
    [InlineData("2026-03-02T09:30:00+01:00")]
    [InlineData("2026-03-02T09:30Z ")]
    [InlineData("2026-03-02")]
    [InlineData("2026-02-30T09:30:00Z")]
    [InlineData("yesterday")]
    [InlineData("")]
    public void What_is_no_instant_in_UTC_is_refused_and_named(string text) =>
        Assert.StartsWith($"\"{text}\" is not an instant in UTC such as 2026-03-02T09:30:00Z.", Refusal<Instant>($"\"{text}\""), StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-2-3")]
    [InlineData("2026-02-30")]
    [InlineData("02/03/2026")]
    [InlineData("2026-03-02T00:00:00")]
    [InlineData(" 2026-03-02")]
    public void What_is_no_date_is_refused_and_named(string text) =>
        Assert.StartsWith($"\"{text}\" is not a date such as 2026-03-02.", Refusal<LocalDate>($"\"{text}\""), StringComparison.Ordinal);

    [Fact]
    public void A_number_is_no_moment_and_is_named()
    {
        Assert.StartsWith("Expected an instant in UTC such as 2026-03-02T09:30:00Z, not 1772443800.", Refusal<Instant>("1772443800"), StringComparison.Ordinal);
        Assert.StartsWith("Expected a date such as 2026-03-02, not null.", Refusal<LocalDate>("null"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_of_another_calendar_is_not_written_as_if_it_were_of_ours() =>
        Assert.Contains(
            "not of Hebrew", Assert.Throws<JsonException>(static () => JsonSerializer.Serialize(new LocalDate(5786, 12, 13, CalendarSystem.HebrewCivil), Options)).Message, StringComparison.Ordinal);
}
