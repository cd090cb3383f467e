using System;
using FsCheck;
using FsCheck.Xunit;
using Qms.Domain.Trends.Series;

namespace Qms.Domain.Trends.Tests.Series;

public class TrendSliceTests
{
    private static readonly TrendSlice Ct = TrendSlice.Of(TrendDimension.Modality, "CT");

    [Property]
    public bool The_order_in_which_conditions_are_given_makes_no_difference(NonEmptyString first, NonEmptyString second)
    {
        if (string.IsNullOrWhiteSpace(first.Get) || string.IsNullOrWhiteSpace(second.Get)) return true;
        var (there, back) = (TrendSlice.Of(TrendDimension.Cause, first.Get).And(TrendDimension.Location, second.Get), TrendSlice.Of(TrendDimension.Location, second.Get).And(TrendDimension.Cause, first.Get));
        return there == back && there.GetHashCode() == back.GetHashCode() && there.ToString() == back.ToString();
    }

    [Fact]
    public void It_is_named_as_a_sentence_begins()
    {
        Assert.Equal("All records", TrendSlice.All.ToString());
        Assert.Equal("CT at Main site on Scanner 2, staff group radiographers, cause wrong patient, referrer GP", TrendSlice.Of(TrendDimension.Of("referrer"), "GP").And(TrendDimension.Cause, "wrong patient").And(TrendDimension.StaffGroup, "radiographers").And(TrendDimension.Equipment, "Scanner 2").And(TrendDimension.Location, "Main site").And(TrendDimension.Modality, "CT").ToString());
        Assert.Equal("Main site, cause wrong patient", TrendSlice.Of(TrendDimension.Location, "Main site").And(TrendDimension.Cause, "wrong patient").ToString());
        Assert.Equal("Staff group radiographers", TrendSlice.Of(TrendDimension.StaffGroup, "radiographers").ToString());
    }

    [Fact]
    public void It_contains_what_adds_conditions()
    {
        var child = Ct.And(TrendDimension.Location, "Main");
        Assert.True(Ct.Contains(child) && TrendSlice.All.Contains(Ct) && Ct.Contains(Ct));
        Assert.False(child.Contains(Ct));
        Assert.False(TrendSlice.Of(TrendDimension.Modality, "MR").Contains(child));
    }

    [Fact]
    public void Blank_and_second_values_are_refused()
    {
        Assert.Throws<ArgumentException>("value", () => TrendSlice.Of(TrendDimension.Cause, " "));
        Assert.Throws<ArgumentException>("dimension", () => Ct.And(TrendDimension.Modality, "MR"));
    }

    [Fact]
    public void A_dimension_is_its_key()
    {
        Assert.Same(TrendDimension.Cause, TrendDimension.Of("cause"));
        Assert.Equal(TrendDimension.Of("referrer"), TrendDimension.Of("referrer", true));
        Assert.Throws<ArgumentException>("key", () => TrendDimension.Of("Staff group"));
        Assert.Throws<ArgumentException>("describesActivity", () => TrendDimension.Of("cause", true));
        Assert.Throws<ArgumentException>("dimension", () => Happening.Source.By(TrendDimension.Cause, h => h.Cause));
    }
}
