using System;
using System.Linq;
using FsCheck;
using FsCheck.Xunit;
using Qms.Domain.Trends.Scanning;

namespace Qms.Domain.Trends.Tests.Scanning;

public class BinomialTestTests
{
    [Property]
    public bool Point_probabilities_add_up_to_one(byte trials, byte share)
    {
        var p = (share + 1) / 257.0;
        return Math.Abs(Enumerable.Range(0, trials + 1).Sum(k => Math.Exp(BinomialTest.LogPoint(k, trials, p, 1 - p))) - 1) < 1e-12;
    }

    [Property]
    public bool Both_tails_agree_with_adding_up(byte trials, byte outcome, byte share)
    {
        var (n, p) = (trials, (share + 1) / 257.0);
        var k = outcome % (n + 1);
        var upper = Enumerable.Range(k, n - k + 1).Sum(i => Math.Exp(BinomialTest.LogPoint(i, n, p, 1 - p)));
        var lower = Enumerable.Range(0, k + 1).Sum(i => Math.Exp(BinomialTest.LogPoint(i, n, p, 1 - p)));
        return Near(upper, Math.Exp(BinomialTest.LogUpper(k, n, p, 1 - p)), 1e-11) && Near(lower, Math.Exp(BinomialTest.LogLower(k, n, p, 1 - p)), 1e-11);
    }

    [Property]
    public bool The_two_sided_test_agrees_with_going_through_all_outcomes(byte trials, byte outcome, byte share)
    {
        var (n, p) = (trials, (share + 1) / 257.0);
        var k = outcome % (n + 1);
        var observed = BinomialTest.LogPoint(k, n, p, 1 - p);
        var sum = Enumerable.Range(0, n + 1).Select(i => BinomialTest.LogPoint(i, n, p, 1 - p)).Where(log => log <= observed + 1e-7).Sum(Math.Exp);
        return Near(Math.Min(1, sum), Math.Exp(BinomialTest.LogTwoSided(k, n, p, 1 - p)), 1e-10);
    }

    [Property]
    public bool The_two_sided_test_does_not_care_which_outcome_is_called_success(byte trials, byte outcome, byte share)
    {
        var (n, p) = (trials, (share + 1) / 257.0);
        var k = outcome % (n + 1);
        return Near(BinomialTest.LogTwoSided(k, n, p, 1 - p), BinomialTest.LogTwoSided(n - k, n, 1 - p, p), 1e-9);
    }

    // Sums of exact terms, to 40 digits.
    [Theory]
    [InlineData(900, 1_000, 0.5, -371.116421184931796, -371.233893126680737)]
    [InlineData(50, 1_000_000, 0.00001, -43.1321640345357513, -43.3492873201170673)]
    [InlineData(300, 1_000, 0.1, -156.958020993738436, -157.256392594317351)]
    [InlineData(1_000, 10_000, 0.01, -1449.01849570528007, -1449.11369492924525)]
    [InlineData(520_000, 1_000_000, 0.5, -804.781865925726848, -807.346216225289439)]
    public void Far_tails_keep_their_digits(long k, long n, double p, double upper, double point)
    {
        Assert.True(Near(upper, BinomialTest.LogUpper(k, n, p, 1 - p), 1e-12), $"{BinomialTest.LogUpper(k, n, p, 1 - p):R}");
        Assert.True(Near(point, BinomialTest.LogPoint(k, n, p, 1 - p), 1e-12), $"{BinomialTest.LogPoint(k, n, p, 1 - p):R}");
        Assert.True(Near(upper, BinomialTest.LogLower(n - k, n, 1 - p, p), 1e-12));
    }

    [Fact]
    public void Outcomes_that_cannot_be_have_no_probability_and_certain_ones_all_of_it()
    {
        Assert.Equal(double.NegativeInfinity, BinomialTest.LogPoint(-1, 5, 0.3, 0.7));
        Assert.Equal(double.NegativeInfinity, BinomialTest.LogPoint(6, 5, 0.3, 0.7));
        Assert.Equal(double.NegativeInfinity, BinomialTest.LogUpper(6, 5, 0.3, 0.7));
        Assert.Equal(0, BinomialTest.LogUpper(0, 5, 0.3, 0.7));
        Assert.Equal(0, BinomialTest.LogLower(5, 5, 0.3, 0.7));
        Assert.Equal(0, BinomialTest.LogTwoSided(0, 0, 0.3, 0.7));
    }

    private static bool Near(double expected, double actual, double relative) => Math.Abs(expected - actual) <= relative * Math.Max(1e-300, Math.Abs(expected)) + 1e-13;
}
