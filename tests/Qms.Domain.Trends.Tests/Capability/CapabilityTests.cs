using System;
using System.Linq;
using FsCheck.Xunit;
using Qms.Domain.Trends.Capability;

namespace Qms.Domain.Trends.Tests.Capability;

public class CapabilityTests
{
    [Property]
    public bool An_index_lies_in_its_interval_and_no_centred_index_exceeds_the_width(short[] given)
    {
        var values = given.Select(static v => v / 8.0).ToArray();
        if (values.Distinct().Count() < 2) return true;
        var study = ProcessCapability.OfValues(values, new CapabilityOptions(-10, 12)).OrThrow();
        CapabilityIndex?[] all = [study.Cp, study.CpLower, study.CpUpper, study.Cpk, study.Cpm, study.Pp, study.PpLower, study.PpUpper, study.Ppk, study.Ppm];
        return all.All(static i => i is not null && !(i.Low > i.High))
            && study.Cpk!.Value <= study.Cp!.Value * (1 + 1e-12) && study.Cpm!.Value <= study.Cp.Value * (1 + 1e-12) && study.Ppk!.Value <= study.Pp!.Value * (1 + 1e-12)
            && new[] { study.CpLower!, study.CpUpper!, study.Cpk }.All(static i => i.Low is null || (i.Low <= i.Value && i.Value <= i.High));
    }

    [Fact]
    public void A_study_measures_centre_and_spread_against_the_specification()
    {
        // Mean 10, moving ranges all 1; the interval of Cp: χ² with 4 degrees, 0.484419 and 11.143287 (standard tables).
        var study = ProcessCapability.OfValues([9.5, 10.5, 9.5, 10.5, 10], new CapabilityOptions(8, 14).WithTarget(10).WithSigma(0.5)).OrThrow();
        Assert.Equal((10.0, 0.5, 5), (study.Centre, study.SigmaWithin, study.Count));
        Assert.Equal(2, study.Cp!.Value);
        Assert.Equal((4 / 3.0, 8 / 3.0), (study.CpLower!.Value, study.CpUpper!.Value));
        Assert.Equal(4 / 3.0, study.Cpk!.Value);
        Assert.Equal(2, study.Cpm!.Value);
        Assert.Equal(2 * Math.Sqrt(0.484418557 / 4), study.Cp.Low!.Value, 8);
        Assert.Equal(2 * Math.Sqrt(11.143286782 / 4), study.Cp.High!.Value, 8);
        var reach = 1.959963984540054 * Math.Sqrt((1 / (45 * 16 / 9.0)) + (1 / 8.0));
        Assert.Equal(4 / 3.0 * (1 - reach), study.Cpk.Low!.Value, 12);
        Assert.Equal(0.5, study.SigmaOverall);
        Assert.Equal(3.1671241833e-5, study.ExpectedBelow!.Value, 14);
        Assert.Equal((0.0, 0.0), (study.ObservedBelow, study.ObservedAbove));
    }

    [Fact]
    public void With_one_limit_there_are_one_sided_indices_only()
    {
        var study = ProcessCapability.OfSubgroups([[1, 3], [2, 4]], new CapabilityOptions(null, 10)).OrThrow();
        Assert.Null(study.Cp);
        Assert.Null(study.Cpm);
        Assert.Null(study.CpLower);
        Assert.Null(study.ExpectedBelow);
        Assert.Equal(study.CpUpper!.Value, study.Cpk!.Value);
        Assert.Equal(2 / 1.128, study.SigmaWithin, 12);
    }

    [Theory]
    [InlineData(null, null, "trends.specification-missing")]
    [InlineData(3.0, 3.0, "trends.specification-reversed")]
    [InlineData(double.NaN, 3.0, "trends.not-finite")]
    public void An_impossible_specification_is_refused(double? lower, double? upper, string code) =>
        Assert.Equal(code, Assert.Single(ProcessCapability.OfValues([1, 2, 3], new CapabilityOptions(lower, upper)).Rejections).Code);

    [Fact]
    public void Too_few_or_constant_values_are_refused()
    {
        Assert.Equal("trends.not-enough-data", Assert.Single(ProcessCapability.OfValues([1], new CapabilityOptions(0, 2)).Rejections).Code);
        Assert.Equal("trends.no-variation", Assert.Single(ProcessCapability.OfValues([1, 1], new CapabilityOptions(0, 2)).Rejections).Code);
        Assert.Equal("trends.confidence-out-of-range", Assert.Single(ProcessCapability.OfValues([1, 2], new CapabilityOptions(0, 2).WithConfidence(1)).Rejections).Code);
    }
}
