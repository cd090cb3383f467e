using System;
using System.Globalization;
using FsCheck;
using FsCheck.Xunit;
using Qms.Domain.Trends.Reviewing;

namespace Qms.Domain.Trends.Tests.Reviewing.Deciding;

/// <summary>Figures of a computation are recorded as they were.</summary>
public sealed class SignalFiguresTests
{
    [Property(MaxTest = 1000)]
    public void A_double_is_recorded_so_that_it_reads_back_as_the_same_double(NormalFloat figure)
    {
        var given = Math.IEEERemainder(figure.Get, 1e12);
        // A decimal number has 28 digits after its point at most.
        if (Math.Abs(given) is < 1e-11 and > 0) return;
        var written = SignalFigures.FromDoubles("m", given, null, null, null).Centre!.Value.ToString(CultureInfo.InvariantCulture);
        Assert.Equal(given, double.Parse(written, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void What_a_chart_does_not_have_is_null_and_what_is_no_number_is_refused()
    {
        Assert.Equal(new SignalFigures("m", 3.1m, null, 6m, 0.1m, "a month"), SignalFigures.FromDoubles("m", 3.1, null, 6, 0.1, "a month"));
        Assert.Equal(SignalFigures.Largest, SignalFigures.FromDoubles("m", 1e15, null, null, null).Centre);
        foreach (var none in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1.1e15, -1.1e15 })
        {
            Assert.Equal("upperLimit", Assert.Throws<ArgumentOutOfRangeException>(() => SignalFigures.FromDoubles("m", null, null, none, null)).ParamName);
        }
    }
}
