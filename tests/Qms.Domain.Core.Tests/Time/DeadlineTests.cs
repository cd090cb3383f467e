using System;
using System.Linq;
using System.Text.Json;
using NodaTime;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Core.Tests.Time;

public class DeadlineTests
{
    private static readonly Instant Start = Samples.InLondon(2026, 4, 2, 16, 30);

    [Theory]
    [InlineData(2026, 6, 1, 2026, 6, 15, 2026, 8, 24)] // F6.1
    [InlineData(2025, 12, 15, 2025, 12, 29, 2026, 3, 9)] // F6.2: no roll-over for holidays
    public void Fourteen_and_84_calendar_days_end_on_the_day_they_end_on(int year, int month, int day, int year14, int month14, int day14, int year84, int month84, int day84)
    {
        var discovered = new LocalDate(year, month, day);
        Assert.Equal(new LocalDate(year14, month14, day14), From(TimeLimit.CalendarDays(14), discovered).LastDay);
        Assert.Equal(new LocalDate(year84, month84, day84), From(TimeLimit.CalendarDays(84), discovered).LastDay);
    }

    [Fact]
    public void A_report_is_overdue_on_the_day_after_the_last_one() // F6.4
    {
        var deadline = From(TimeLimit.CalendarDays(84), new LocalDate(2026, 6, 1));
        Assert.False(deadline.IsOverdue(Samples.InLondon(2026, 8, 24, 23, 59)));
        Assert.Equal(Samples.InLondon(2026, 8, 25), deadline.EndsAt);
        Assert.True(deadline.IsOverdue(Samples.InLondon(2026, 8, 25)));
    }

    [Theory]
    [InlineData("2026-04-03T16:30", "2026-04-06T16:30")] // F16.1: over Easter
    [InlineData("2026-03-28T16:00", "2026-03-31T17:00")] // F16.2: clocks go forward
    [InlineData("2026-10-24T10:00", "2026-10-27T09:00")] // F16.3: clocks go back
    public void Seventy_two_hours_are_elapsed_time_whatever_the_clocks_show(string start, string end)
    {
        var deadline = TimeLimit.Hours(72).From(InLondon(start), Samples.London, WorkingCalendar.WeekendsOnly);
        Assert.Equal(InLondon(end), deadline.LastMoment);
        Assert.Equal(InLondon(end).InZone(Samples.London).Date, deadline.LastDay);
        Assert.True(deadline.IsMetBy(InLondon(end)));
        Assert.False(deadline.IsMetBy(InLondon(end).PlusNanoseconds(1)));
    }

    [Theory]
    [InlineData("2026-03-28", 23)]
    [InlineData("2026-10-24", 25)]
    [InlineData("2026-06-01", 24)]
    public void One_calendar_day_is_as_long_as_the_day_is(string start, int hours)
    {
        var deadline = From(TimeLimit.CalendarDays(1), Iso(start));
        Assert.Equal(Duration.FromHours(hours), deadline.EndsAt - From(TimeLimit.CalendarDays(0), Iso(start)).EndsAt);
    }

    [Fact]
    public void Where_midnight_does_not_exist_the_day_before_ends_when_the_new_day_starts()
    {
        var zone = DateTimeZoneProviders.Tzdb["America/Sao_Paulo"];
        var deadline = TimeLimit.CalendarDays(1).From(new LocalDate(2018, 11, 2), zone, WorkingCalendar.WeekendsOnly);
        Assert.Equal(Instant.FromUtc(2018, 11, 4, 3, 0), deadline.EndsAt);
        Assert.Equal(new LocalTime(1, 0), deadline.EndsAt!.Value.InZone(zone).TimeOfDay);
        Assert.Equal(new LocalDate(2018, 11, 3), deadline.LastMoment!.Value.InZone(zone).Date);
    }

    [Fact]
    public void A_start_on_a_day_without_midnight_is_its_first_moment()
    {
        var zone = DateTimeZoneProviders.Tzdb["America/Sao_Paulo"];
        Assert.Equal(Instant.FromUtc(2018, 11, 4, 3, 0), TimeLimit.CalendarDays(1).From(new LocalDate(2018, 11, 4), zone, WorkingCalendar.WeekendsOnly).Start);
    }

    [Fact]
    public void Where_clocks_go_back_over_midnight_the_repeated_minutes_of_the_last_day_are_in_time()
    {
        var zone = DateTimeZoneProviders.Tzdb["America/St_Johns"];
        var deadline = TimeLimit.CalendarDays(0).From(new LocalDate(2006, 10, 28), zone, WorkingCalendar.WeekendsOnly);
        var repeated = new LocalDateTime(2006, 10, 28, 23, 30).InZone(zone, NodaTime.TimeZones.Resolvers.CreateMappingResolver(NodaTime.TimeZones.Resolvers.ReturnLater, NodaTime.TimeZones.Resolvers.ThrowWhenSkipped)).ToInstant();
        Assert.True(deadline.IsMetBy(repeated));
        Assert.Equal(Instant.FromUtc(2006, 10, 29, 3, 30), deadline.EndsAt);
    }

    [Fact]
    public void A_day_that_a_zone_left_out_ends_with_the_day_before()
    {
        var zone = DateTimeZoneProviders.Tzdb["Pacific/Apia"];
        var skipped = new LocalDate(2011, 12, 30);
        Assert.Equal(Instant.FromUtc(2011, 12, 30, 10, 0), TimeLimit.CalendarDays(1).From(skipped.PlusDays(-2), zone, WorkingCalendar.WeekendsOnly).EndsAt);
        Assert.Equal(Instant.FromUtc(2011, 12, 30, 10, 0), TimeLimit.CalendarDays(1).From(skipped.PlusDays(-1), zone, WorkingCalendar.WeekendsOnly).EndsAt);
        Assert.Equal(Instant.FromUtc(2011, 12, 30, 10, 0), TimeLimit.CalendarDays(1).From(skipped, zone, WorkingCalendar.WeekendsOnly).Start);
    }

    [Theory]
    [InlineData(1900)]
    [InlineData(2100)]
    public void Years_far_away_are_counted_alike(int year)
    {
        Assert.Equal(new LocalDate(year, 3, 1), From(TimeLimit.CalendarDays(1), new LocalDate(year, 2, 28)).LastDay);
        Assert.Equal(new LocalDate(year, 2, 28), From(TimeLimit.Months(1), new LocalDate(year, 1, 31)).LastDay);
    }

    [Fact]
    public void The_longest_limits_still_resolve()
    {
        Assert.Equal(new LocalDate(2126, 4, 2), From(TimeLimit.Months(1_200), new LocalDate(2026, 4, 2)).LastDay);
        Assert.Equal(Start + Duration.FromHours(876_600), TimeLimit.Hours(876_600).From(Start, Samples.London, Samples.Busy).LastMoment);
        Assert.Equal(36_525, Samples.Busy.WorkingDaysBetween(new LocalDate(2026, 4, 2), TimeLimit.WorkingDays(36_525).From(Start, Samples.London, Samples.Busy).LastDay!.Value));
    }

    [Fact]
    public void The_day_of_the_start_is_the_one_in_the_time_zone()
    {
        var lateEvening = Instant.FromUtc(2026, 6, 1, 23, 30);
        Assert.Equal(new LocalDate(2026, 6, 2), TimeLimit.CalendarDays(1).From(lateEvening, Samples.London, Samples.Sparse).StartDay);
        Assert.Equal(new LocalDate(2026, 6, 1), TimeLimit.CalendarDays(1).From(lateEvening, DateTimeZone.Utc, Samples.Sparse).StartDay);
    }

    [Fact]
    public void Without_delay_is_due_now_never_overdue_and_grows_old()
    {
        var deadline = From(TimeLimit.WithoutDelay);
        var later = Start + Duration.FromDays(400);
        Assert.Equal(DeadlineStatus.DueNow, deadline.StatusAt(Start));
        Assert.Equal(DeadlineStatus.DueNow, deadline.StatusAt(later));
        Assert.False(deadline.IsOverdue(later));
        Assert.True(deadline.IsMetBy(later));
        Assert.Null(deadline.Remaining(later));
        Assert.Equal(Duration.FromDays(400), deadline.Age(later));
    }

    [Fact]
    public void What_remains_is_told_to_the_moment_and_turns_negative()
    {
        var hours = From(TimeLimit.Hours(72));
        Assert.Equal(Duration.FromHours(72), hours.Remaining(Start));
        Assert.Equal(Duration.FromHours(-1), hours.Remaining(Start + Duration.FromHours(73)));
        Assert.Equal(Duration.FromHours(7.5), From(TimeLimit.CalendarDays(0)).Remaining(Start));
    }

    [Fact]
    public void Late_where_an_explanation_is_enough_is_not_overdue()
    {
        var deadline = From(TimeLimit.WorkingDays(30).OrExplain());
        Assert.Equal(DeadlineStatus.Upcoming, deadline.StatusAt(deadline.LastMoment!.Value));
        Assert.Equal(DeadlineStatus.ExplanationDue, deadline.StatusAt(deadline.EndsAt!.Value));
        Assert.False(deadline.IsOverdue(deadline.EndsAt!.Value));
        Assert.False(deadline.IsMetBy(deadline.EndsAt!.Value));
    }

    [Fact]
    public void Without_delay_presses_most_then_what_ends_first()
    {
        var waiting = TimeLimit.WithoutDelay.From(Start - Duration.FromDays(1), Samples.London, Samples.Sparse);
        Deadline?[] expected = [waiting, From(TimeLimit.WithoutDelay), From(TimeLimit.Hours(72)), From(TimeLimit.CalendarDays(14)), null];
        Assert.Equal(expected, expected.Reverse().OrderBy(deadline => deadline, Deadline.Urgency!));
        Assert.Equal(0, Deadline.Urgency.Compare(waiting, waiting));
    }

    [Fact]
    public void Hours_do_not_run_from_a_day() =>
        Assert.Throws<InvalidOperationException>(() => From(TimeLimit.Hours(72), new LocalDate(2026, 4, 2)));

    [Fact]
    public void It_explains_itself()
    {
        (TimeLimit Limit, string Sentence)[] all =
        [
            (TimeLimit.WithoutDelay, "without delay from 16:30 BST on 2 April 2026"),
            (TimeLimit.Hours(72), "72 hours after 16:30 BST on 2 April 2026: by 16:30 BST on 5 April 2026"),
            (TimeLimit.CalendarDays(14), "14 calendar days after 2 April 2026: by the end of 16 April 2026"),
            (TimeLimit.Weeks(1), "1 week after 2 April 2026: by the end of 9 April 2026"),
            (TimeLimit.WorkingDays(10), "10 working days after 2 April 2026 in Sparseland: by the end of 16 April 2026 (official holiday data)"),
            (TimeLimit.Months(3).BeginningWithStart().OrExplain(), "3 months beginning with 2 April 2026: by the end of 1 July 2026; if later, the reason must be given"),
        ];
        foreach (var (limit, sentence) in all) Assert.Equal(sentence, From(limit).Explain());
    }

    [Fact]
    public void It_explains_which_holidays_were_computed_or_added()
    {
        var calendar = Samples.Sparse.WithHoliday(new LocalDate(2030, 1, 2), "proclaimed");
        Assert.Equal(
            "5 working days after 21 December 2029 in Sparseland: by the end of 31 December 2029 (official holiday data)",
            TimeLimit.WorkingDays(5).From(new LocalDate(2029, 12, 21), Samples.London, calendar).Explain());
        Assert.Equal(
            "6 working days after 21 December 2029 in Sparseland: by the end of 3 January 2030 (official holiday data; holidays computed by the published rule; holidays added by the service)",
            TimeLimit.WorkingDays(6).From(new LocalDate(2029, 12, 21), Samples.London, calendar).Explain());
    }

    [Fact]
    public void The_clocks_of_both_ends_are_named() =>
        Assert.Equal(
            "72 hours after 16:00 GMT on 28 March 2026: by 17:00 BST on 31 March 2026",
            TimeLimit.Hours(72).From(Samples.InLondon(2026, 3, 28, 16), Samples.London, Samples.Sparse).Explain());

    [Fact]
    public void A_zone_that_the_tz_database_does_not_know_is_explained_in_UTC()
    {
        var zone = new WardZone();
        Assert.Equal("without delay from 15:30 UTC on 2 April 2026", TimeLimit.WithoutDelay.From(Start, zone, Samples.Sparse).Explain());
    }

    [Fact]
    public void A_deadline_has_this_JSON() =>
        Assert.Equal(
            """{"Limit":"10 working days","Start":"2026-04-02T15:30:00Z","StartDay":"2026-04-02","LastDay":"2026-04-16","EndsAt":"2026-04-16T23:00:00Z","ZoneId":"Europe/London","CalendarName":"Sparseland","HolidaySources":["official"]}""",
            JsonSerializer.Serialize(From(TimeLimit.WorkingDays(10)), TimeJson.Default.Deadline));

    [Fact]
    public void Without_delay_has_this_JSON() =>
        Assert.Equal(
            """{"Limit":"without delay","Start":"2026-04-02T15:30:00Z","StartDay":"2026-04-02","LastDay":null,"EndsAt":null,"ZoneId":"Europe/London","CalendarName":null,"HolidaySources":[]}""",
            JsonSerializer.Serialize(From(TimeLimit.WithoutDelay), TimeJson.Default.Deadline));

    [Theory]
    [InlineData("\"2026-04-02T15:30:00Z\"", "\"yesterday\"", "yesterday")]
    [InlineData("\"2026-04-16\"", "\"16 April\"", "16 April")]
    [InlineData("\"10 working days\"", "\"10 moons\"", "10 moons")]
    [InlineData("\"official\"", "\"hearsay\"", "hearsay")]
    [InlineData("\"2026-04-16T23:00:00Z\"", "7", "an instant")]
    public void Corrupt_text_is_refused_and_named(string right, string wrong, string named)
    {
        var json = JsonSerializer.Serialize(From(TimeLimit.WorkingDays(10)), TimeJson.Default.Deadline);
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json.Replace(right, wrong, StringComparison.Ordinal), TimeJson.Default.Deadline));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Limit\":\"10 working days\"", "\"Limit\":null", "a limit")]
    [InlineData("\"Limit\":\"10 working days\"", "\"Limit\":\"without delay\"", "it has an end")]
    [InlineData("\"Limit\":\"10 working days\"", "\"Limit\":\"10 calendar days\"", "it has a calendar")]
    [InlineData("\"Start\":\"2026-04-02T15:30:00Z\",", "", "it starts at")]
    [InlineData("\"StartDay\":\"2026-04-02\",", "", "it starts at")]
    [InlineData("\"LastDay\":\"2026-04-16\",", "", "its end is missing")]
    [InlineData("\"LastDay\":\"2026-04-16\"", "\"LastDay\":\"2026-04-01\"", "before it starts")]
    [InlineData("\"EndsAt\":\"2026-04-16T23:00:00Z\",", "", "its end is missing")]
    [InlineData("\"EndsAt\":\"2026-04-16T23:00:00Z\"", "\"EndsAt\":\"2026-04-02T15:30:00Z\"", "before it starts")]
    [InlineData("\"ZoneId\":\"Europe/London\",", "", "time zone")]
    [InlineData("\"CalendarName\":\"Sparseland\",", "", "its calendar is missing")]
    [InlineData("\"HolidaySources\":[\"official\"]", "\"HolidaySources\":[]", "its holiday sources")]
    public void Parts_that_contradict_each_other_are_refused_and_named(string right, string wrong, string named)
    {
        var json = JsonSerializer.Serialize(From(TimeLimit.WorkingDays(10)), TimeJson.Default.Deadline);
        var corrupt = json.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(json, corrupt);
        var error = Assert.ThrowsAny<ArgumentException>(() => JsonSerializer.Deserialize(corrupt, TimeJson.Default.Deadline));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Enums_are_written_as_kebab_names()
    {
        Assert.Equal("\"explanation-due\"", JsonSerializer.Serialize(DeadlineStatus.ExplanationDue, TimeJson.Default.DeadlineStatus));
        Assert.Equal("\"published-rule\"", JsonSerializer.Serialize(HolidaySource.PublishedRule, TimeJson.Default.HolidaySource));
        Assert.Equal("\"working-days\"", JsonSerializer.Serialize(TimeLimitKind.WorkingDays, TimeJson.Default.TimeLimitKind));
    }

    private static Deadline From(TimeLimit limit) => limit.From(Start, Samples.London, Samples.Sparse);

    private static Deadline From(TimeLimit limit, LocalDate start) => limit.From(start, Samples.London, Samples.Sparse);

    private static Instant InLondon(string local) =>
        NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value.InZoneStrictly(Samples.London).ToInstant();

    private static LocalDate Iso(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    /// <summary>A host's own zone, an hour ahead of UTC.</summary>
    private sealed class WardZone() : DateTimeZone("Custom/Ward", true, Offset.FromHours(1), Offset.FromHours(1))
    {
        public override NodaTime.TimeZones.ZoneInterval GetZoneInterval(Instant instant) => new("Ward", null, null, Offset.FromHours(1), Offset.Zero);
    }
}
