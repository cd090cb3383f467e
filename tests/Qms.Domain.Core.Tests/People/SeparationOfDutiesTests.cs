using System;
using NodaTime;
using Qms.Domain.Core.People;

namespace Qms.Domain.Core.Tests.People;

public class SeparationOfDutiesTests
{
    private static readonly ActorId Ada = new("ada");
    private static readonly ActorId Bo = new("bo");
    private static readonly LocalDate First = new(2026, 3, 1);
    private static readonly LocalDate Last = new(2026, 8, 31);
    private static readonly SeparationOfDuties Exception = SeparationOfDuties.WithException("One radiologist on the van", Bo, First, Last);

    [Fact]
    public void Two_people_may_always_act_and_nothing_is_recorded()
    {
        Assert.True(SeparationOfDuties.Strict.Permits(Ada, Bo, First, out var strict));
        Assert.Null(strict);
        Assert.True(Exception.Permits(Ada, Bo, First, out var excepted));
        Assert.Null(excepted);
    }

    [Fact]
    public void Without_an_exception_one_person_may_not_take_both_steps()
    {
        Assert.False(SeparationOfDuties.Strict.Permits(Ada, Ada, First, out var exception));
        Assert.Null(exception);
    }

    [Theory]
    [InlineData(2026, 2, 28, false)]
    [InlineData(2026, 3, 1, true)]
    [InlineData(2026, 8, 31, true)]
    [InlineData(2026, 9, 1, false)]
    public void An_exception_holds_on_its_first_and_last_day_and_between(int year, int month, int day, bool permitted)
    {
        Assert.Equal(permitted, Exception.Permits(Ada, Ada, new LocalDate(year, month, day), out var exception));
        Assert.Equal(permitted ? "One radiologist on the van (declared by bo)" : null, exception);
    }

    [Fact]
    public void An_exception_of_one_day_holds_on_that_day() =>
        Assert.True(SeparationOfDuties.WithException("Flood", Bo, First, First).Permits(Ada, Ada, First, out _));

    [Fact]
    public void An_exception_has_a_reason_a_declarer_and_a_period()
    {
        Assert.Throws<ArgumentException>("reason", static () => SeparationOfDuties.WithException(" ", Bo, First, Last));
        Assert.Throws<ArgumentException>("declaredBy", static () => SeparationOfDuties.WithException("Flood", default, First, Last));
        Assert.Throws<ArgumentException>("to", static () => SeparationOfDuties.WithException("Flood", Bo, First, First.PlusDays(-1)));
    }
}
