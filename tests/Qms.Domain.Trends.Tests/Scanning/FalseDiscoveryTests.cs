using System;
using System.Linq;
using FsCheck;
using FsCheck.Xunit;
using Qms.Domain.Trends.Scanning;

namespace Qms.Domain.Trends.Tests.Scanning;

public class FalseDiscoveryTests
{
    [Property]
    public bool Q_values_are_ordered_as_p_values_and_never_smaller(ushort[] given, bool yekutieli)
    {
        var (p, q) = Adjusted(given, yekutieli);
        return p.Zip(q).All(pair => pair.First <= pair.Second && pair.Second <= 1)
            && p.Zip(q).OrderBy(pair => pair.First).ThenBy(pair => pair.Second).Select(pair => pair.Second).ToArray() is var ordered
            && ordered.Zip(ordered.Skip(1)).All(pair => pair.First <= pair.Second);
    }

    [Property]
    public bool They_do_not_depend_on_the_order_in_which_tests_were_made(ushort[] given, bool yekutieli)
    {
        var (_, q) = Adjusted(given, yekutieli);
        var (_, reversed) = Adjusted(given.Reverse().ToArray(), yekutieli);
        return q.SequenceEqual(reversed.Reverse());
    }

    [Property]
    public bool Those_at_a_rate_are_what_the_step_up_procedure_rejects(ushort[] given)
    {
        const double Rate = 0.05;
        var (p, q) = Adjusted(given, false);
        var sorted = p.OrderBy(value => value).ToArray();
        var passed = Enumerable.Range(1, p.Length).Where(i => sorted[i - 1] <= Rate * i / p.Length).DefaultIfEmpty(0).Max();
        return q.Count(value => value <= Rate + 1e-12) >= passed && q.Count(value => value <= Rate - 1e-12) <= passed;
    }

    [Property]
    public bool Allowing_for_any_dependence_is_never_more_lenient(ushort[] given) =>
        Adjusted(given, false).Q.Zip(Adjusted(given, true).Q).All(pair => pair.First <= pair.Second);

    // The fifteen p-values of Benjamini and Hochberg (1995), section 4.1; at 5 % the procedure rejects the first four.
    [Fact]
    public void The_example_of_1995_rejects_four()
    {
        var p = new[] { 0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.000 };
        var q = FalseDiscovery.Adjust(p);
        Assert.Equal(4, q.Count(value => value <= 0.05));
        Assert.Equal(0.0095 * 15 / 4, q[3], 12);
        Assert.Equal(0.0298 * 15 / 7, q[5], 12);
        Assert.Equal(3, FalseDiscovery.Adjust(p, FalseDiscoveryControl.BenjaminiYekutieli).Count(value => value <= 0.05));
    }

    [Fact]
    public void None_gives_none_and_what_is_no_probability_is_refused()
    {
        Assert.Empty(FalseDiscovery.Adjust([]));
        foreach (var wrong in new[] { -0.1, 1.1, double.NaN }) Assert.Throws<ArgumentOutOfRangeException>("pValues", () => FalseDiscovery.Adjust([wrong]));
        Assert.Throws<ArgumentOutOfRangeException>("control", () => FalseDiscovery.Adjust([0.5], (FalseDiscoveryControl)9));
    }

    private static (double[] P, double[] Q) Adjusted(ushort[] given, bool yekutieli)
    {
        // Squared, so that some are small.
        var p = given.Select(value => Math.Pow(value / (double)ushort.MaxValue, 2)).ToArray();
        return (p, FalseDiscovery.Adjust(p, yekutieli ? FalseDiscoveryControl.BenjaminiYekutieli : FalseDiscoveryControl.BenjaminiHochberg));
    }
}
