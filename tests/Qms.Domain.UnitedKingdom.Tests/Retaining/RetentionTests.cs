using System;
using System.Linq;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.Rules;
using Qms.Domain.UnitedKingdom.Retaining;

namespace Qms.Domain.UnitedKingdom.Tests.Retaining;

/// <summary>How long records are kept: regulations-uk.md §13 and the worked examples F20.</summary>
public sealed class RetentionTests
{
    private static readonly LocalDate Made = new(2026, 6, 1);

    [Theory]
    [InlineData(RetainedRecord.OverexposureInvestigation)]
    [InlineData(RetainedRecord.AccidentDoseAssessment)]
    [InlineData(RetainedRecord.RadiationHealthRecord)]
    public void F20_1_2_4_until_the_person_is_75_and_for_30_years_at_least(RetainedRecord record)
    {
        var period = Retention.For(record);
        Assert.Equal(new LocalDate(2065, 5, 10), period.Until(Made, new LocalDate(1990, 5, 10)));
        Assert.Equal(new LocalDate(2056, 6, 1), period.Until(Made, new LocalDate(1960, 5, 10)));
        Assert.Equal(new LocalDate(2056, 6, 1), period.Until(Made));
        Assert.True(period.NeedsBirthDate);
    }

    [Theory]
    [InlineData(RetainedRecord.RiddorEntry, 2029)]
    [InlineData(RetainedRecord.OverexposureImmediateInvestigation, 2028)]
    [InlineData(RetainedRecord.SourceEventInvestigation, 2056)]
    [InlineData(RetainedRecord.SourceEventInvestigationNegative, 2028)]
    [InlineData(RetainedRecord.NhsIncident, 2036)]
    [InlineData(RetainedRecord.NhsSeriousIncident, 2046)]
    public void F20_3_other_records_are_kept_for_a_number_of_years_whoever_they_concern(RetainedRecord record, int year)
    {
        Assert.Equal(new LocalDate(year, 6, 1), Retention.For(record).Until(Made));
        Assert.Equal(new LocalDate(year, 6, 1), Retention.For(record).Until(Made, new LocalDate(2020, 1, 1)));
        Assert.False(Retention.For(record).NeedsBirthDate);
    }

    [Theory]
    [InlineData(RetainedRecord.Candour)]
    [InlineData(RetainedRecord.MedicalExposureAnalysis)]
    public void Where_no_period_is_stated_none_is_invented(RetainedRecord record)
    {
        Assert.Null(Retention.For(record).Until(Made));
        Assert.Null(Retention.For(record).MustBeKeptOn(Made, Made));
    }

    [Fact]
    public void A_leap_day_never_lets_a_record_go_early()
    {
        Assert.Equal(new LocalDate(2027, 3, 1), Retention.For(RetainedRecord.RiddorEntry).Until(new LocalDate(2024, 2, 29)));
        Assert.Equal(new LocalDate(2044, 2, 29), Retention.For(RetainedRecord.NhsSeriousIncident).Until(new LocalDate(2024, 2, 29)));
        Assert.Equal(new LocalDate(2071, 3, 1), Retention.For(RetainedRecord.OverexposureInvestigation).Until(Made, new LocalDate(1996, 2, 29)));
    }

    [Fact]
    public void The_last_day_is_kept_and_the_next_is_free()
    {
        var period = Retention.For(RetainedRecord.RiddorEntry);
        Assert.True(period.MustBeKeptOn(new LocalDate(2029, 6, 1), Made));
        Assert.False(period.MustBeKeptOn(new LocalDate(2029, 6, 2), Made));
    }

    [Property]
    public bool A_later_start_is_never_kept_shorter_and_a_date_of_birth_only_lengthens(int start, int later, int birth)
    {
        var first = new LocalDate(2000, 1, 1).PlusDays(Math.Abs(start % 20_000));
        var second = first.PlusDays(Math.Abs(later % 1_000));
        var born = new LocalDate(1930, 1, 1).PlusDays(Math.Abs(birth % 30_000));
        return Retention.All.All(entry =>
            entry.Value.Until(first) is not { } until
            || (until <= entry.Value.Until(second) && until <= entry.Value.Until(first, born) && entry.Value.Until(first, born) <= entry.Value.Until(second, born) && until > first));
    }

    [Fact]
    public void Every_kind_has_one_period_with_its_source_and_what_is_not_verified_says_so()
    {
        Assert.Equal(Enum.GetValues<RetainedRecord>(), Retention.All.Select(static entry => entry.Key));
        Assert.All(Retention.All, static entry => Assert.False(string.IsNullOrWhiteSpace(entry.Value.Citation.Paragraph)));
        Assert.Equal([RetainedRecord.NhsIncident, RetainedRecord.NhsSeriousIncident], Retention.All.Where(static entry => entry.Value.Verification == Verification.Unverified).Select(static entry => entry.Key));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Retention.For((RetainedRecord)99));
    }

    [Fact]
    public void The_kinds_keep_their_stored_names() => Assert.Equal(
        ["riddor-entry", "overexposure-immediate-investigation", "overexposure-investigation", "accident-dose-assessment", "radiation-health-record", "source-event-investigation",
            "source-event-investigation-negative", "nhs-incident", "nhs-serious-incident", "candour", "medical-exposure-analysis"],
        WireNames.All<RetainedRecord>());

    [Fact]
    public void A_host_declares_periods_of_its_own()
    {
        var citation = new Citation("Local policy", "4.2");
        Assert.Equal(new LocalDate(2034, 6, 1), new RetentionPeriod(8, null, "the day of the scan", citation).Until(Made));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RetentionPeriod(-1, null, "a day", citation));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RetentionPeriod(8, 201, "a day", citation));
        Assert.Throws<ArgumentException>(() => new RetentionPeriod(null, 75, "a day", citation));
        Assert.Throws<ArgumentException>(() => new RetentionPeriod(8, null, " ", citation));
        Assert.Throws<ArgumentNullException>(() => new RetentionPeriod(8, null, "a day", null!));
    }
}
