using System;
using System.Linq;
using FsCheck.Xunit;
using Qms.Domain.Trends.Sequential;

namespace Qms.Domain.Trends.Tests.Sequential;

public class SequentialProperties
{
    private static readonly CusumOptions Cusums = CusumOptions.Default.WithCentre(0).WithSigma(40);
    private static readonly EwmaOptions Ewmas = EwmaOptions.Default.WithCentre(0).WithSigma(40);

    [Property]
    public bool The_lower_arm_of_a_cusum_mirrors_the_upper_arm_of_the_mirrored_values(sbyte?[] given, byte headStart)
    {
        var values = Values(given);
        if (values.Length == 0) return true;
        var options = Cusums.WithHeadStart(headStart % 5);
        var chart = Cusum.OfValues(values, options).OrThrow();
        var mirrored = Cusum.OfValues(values.Select(static v => -v).ToArray(), options).OrThrow();
        return chart.Points.Zip(mirrored.Points, static (a, b) => a.Upper == -b.Lower && a.Lower == -b.Upper && a.SignalsUpper == b.SignalsLower && a.UpperSince == b.LowerSince).All(static same => same);
    }

    [Property]
    public bool A_cusum_appended_value_by_value_equals_the_chart_of_all(sbyte?[] given)
    {
        var values = Values(given);
        if (values.Length == 0) return true;
        var chart = Cusum.OfValues(values, Cusums.WithHeadStart(2.5)).OrThrow();
        var stream = CusumStream.Start(Cusums.WithHeadStart(2.5)).OrThrow();
        return values.Select(value => (stream = stream.Append(value)).Last).SequenceEqual(chart.Points) && stream.Count == values.Length;
    }

    [Property]
    public bool An_ewma_appended_value_by_value_equals_the_chart_of_all(sbyte?[] given, byte weight)
    {
        var values = Values(given);
        if (values.Length == 0) return true;
        var options = Ewmas.WithWeight((weight + 1) / 256.0);
        var chart = Ewma.OfValues(values, options).OrThrow();
        var stream = EwmaStream.Start(options).OrThrow();
        return values.Select(value => (stream = stream.Append(value)).Last).SequenceEqual(chart.Points);
    }

    [Property]
    public bool A_Bernoulli_cusum_appended_case_by_case_equals_the_chart_of_all(bool?[] cases)
    {
        if (cases.Length == 0) return true;
        var options = BernoulliCusumOptions.Default.WithTarget(0.3).WithLimit(1);
        var chart = BernoulliCusum.OfCases(cases, options).OrThrow();
        var stream = BernoulliCusumStream.Start(options).OrThrow();
        return cases.Select(item => (stream = stream.Append(item)).Last).SequenceEqual(chart.Points);
    }

    [Property]
    public bool With_all_weight_on_the_newest_value_an_ewma_is_a_Shewhart_chart(sbyte?[] given)
    {
        var values = Values(given);
        if (values.Length == 0) return true;
        var chart = Ewma.OfValues(values, Ewmas.WithWeight(1)).OrThrow();
        return chart.Points.All(static p => p.Value is null || (p.Average == p.Value && p.Lower == -120 && p.Upper == 120 && p.SignalsUpper == (p.Value > 120) && p.SignalsLower == (p.Value < -120)));
    }

    [Property]
    public bool The_limits_of_an_ewma_never_narrow(sbyte[] given)
    {
        if (given.Length == 0) return true;
        var chart = Ewma.OfValues(given.Select(static v => (double)v).ToArray(), Ewmas).OrThrow();
        return chart.Points.Zip(chart.Points.Skip(1), static (a, b) => b.StandardError >= a.StandardError).All(static wider => wider);
    }

    [Property]
    public bool A_gap_leaves_the_arms_as_they_were(sbyte[] given)
    {
        var values = given.Select(static v => (double)v).ToArray();
        if (values.Length == 0) return true;
        var gaps = values.SelectMany(static v => new[] { v, double.NaN }).ToArray();
        var without = Cusum.OfValues(values, Cusums).OrThrow().Points;
        var with = Cusum.OfValues(gaps, Cusums).OrThrow().Points;
        return without.Select(static p => (p.Upper, p.Lower)).SequenceEqual(with.Where(static p => p.Value is not null).Select(static p => (p.Upper, p.Lower)))
            && with.Where(static p => p.Value is null).All(static p => !p.SignalsUpper && !p.SignalsLower && p.Size == 0);
    }

    private static double[] Values(sbyte?[] given) => given.Select(static v => v ?? double.NaN).ToArray();
}
