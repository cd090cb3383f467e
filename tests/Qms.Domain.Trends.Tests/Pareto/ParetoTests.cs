using System;
using System.Linq;
using FsCheck;
using FsCheck.Xunit;
using Qms.Domain.Trends.Pareto;

namespace Qms.Domain.Trends.Tests.Pareto;

public class ParetoTests
{
    [Property]
    public bool Shares_add_up_to_one_and_bars_are_sorted(byte[] weights, PositiveInt shown)
    {
        var items = weights.Select(static (w, i) => new ParetoItem("C" + (i % 7), w)).ToArray();
        var answer = ParetoAnalysis.OfItems(items, ParetoOptions.Default.WithShown(shown.Get));
        if (weights.All(static w => w == 0)) return answer.Rejections.Single().Code == "trends.not-enough-data";
        var chart = answer.OrThrow();
        var own = chart.Bars.Where(static b => b.Combines == 1).ToArray();
        return Math.Abs(chart.Bars.Sum(static b => b.Share) - 1) < 1e-12
            && chart.Bars[^1].CumulativeShare == 1
            && chart.Bars.Sum(static b => b.Combines) == Math.Min(7, weights.Length)
            && own.Zip(own.Skip(1), static (a, b) => a.Weight > b.Weight || (a.Weight == b.Weight && string.CompareOrdinal(a.Name, b.Name) < 0)).All(static sorted => sorted)
            && chart.Bars.Zip(chart.Bars.Skip(1), static (a, b) => a.CumulativeShare <= b.CumulativeShare + 1e-15).All(static rises => rises);
    }

    [Property]
    public bool The_order_of_the_items_changes_nothing(byte[] weights)
    {
        var items = weights.Select(static (w, i) => new ParetoItem("C" + (i % 5), w + 1)).ToArray();
        return items.Length == 0 || ParetoAnalysis.OfItems(items, ParetoOptions.Default).OrThrow().Bars
            .SequenceEqual(ParetoAnalysis.OfItems(items.Reverse(), ParetoOptions.Default).OrThrow().Bars);
    }

    [Fact]
    public void The_vital_few_are_the_fewest_that_reach_their_share()
    {
        ParetoItem[] items = [new("c", 10), new("a", 60), new("b", 20), new("e", 5), new("d", 5)];
        var chart = ParetoAnalysis.OfItems(items, ParetoOptions.Default.WithShown(2).WithOtherName("The rest")).OrThrow();
        Assert.Equal(["a", "b"], chart.VitalFew);
        Assert.Equal([("a", 0.6, true, 1), ("b", 0.8, true, 1), ("The rest", 1.0, false, 3)], chart.Bars.Select(static b => (b.Name, b.CumulativeShare, b.IsVital, b.Combines)));
        Assert.Equal("2 of 5 categories make 80 % of 100: a, b.", chart.Sentence);
        Assert.Equal(["a", "b", "c"], ParetoAnalysis.OfItems(items, ParetoOptions.Default.WithVitalShare(0.81)).OrThrow().VitalFew);
        Assert.Equal("e", ParetoAnalysis.OfItems(items, ParetoOptions.Default.WithShown(4)).OrThrow().Bars[^1].Name);
    }

    [Fact]
    public void Labels_are_counted()
    {
        var chart = ParetoAnalysis.OfLabels(["CT", "MR", "CT", "US"], ParetoOptions.Default).OrThrow();
        Assert.Equal([("CT", 2.0), ("MR", 1.0), ("US", 1.0)], chart.Bars.Select(static b => (b.Name, b.Weight)));
    }

    [Theory]
    [InlineData("", 1, "trends.category-without-name", "items[1].name")]
    [InlineData("b", -1, "trends.negative-count", "items[1].weight")]
    [InlineData("b", double.NaN, "trends.not-finite", "items[1].weight")]
    public void Impossible_items_are_refused_with_their_path(string name, double weight, string code, string path)
    {
        var rejection = Assert.Single(ParetoAnalysis.OfItems([new("a", 1), new(name, weight)], ParetoOptions.Default).Rejections);
        Assert.Equal((code, path), (rejection.Code, rejection.Path));
    }

    [Fact]
    public void Wrong_options_are_refused()
    {
        Assert.Equal("trends.vital-share-out-of-range", Assert.Single(ParetoAnalysis.OfLabels(["a"], ParetoOptions.Default.WithVitalShare(0)).Rejections).Code);
        Assert.Equal("trends.shown-out-of-range", Assert.Single(ParetoAnalysis.OfLabels(["a"], ParetoOptions.Default.WithShown(0)).Rejections).Code);
        Assert.Equal("options.otherName", Assert.Single(ParetoAnalysis.OfLabels(["a"], ParetoOptions.Default.WithOtherName(" ")).Rejections).Path);
    }
}
