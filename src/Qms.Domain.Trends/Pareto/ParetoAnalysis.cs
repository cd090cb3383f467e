using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Pareto;

/// <summary>Pareto charts: where to begin. Juran and Godfrey, Juran's Quality Handbook, 5th ed., §5 ("the vital few and the useful many").</summary>
public static class ParetoAnalysis
{
    /// <summary>Counts each label once.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Computed<ParetoChart> OfLabels(IEnumerable<string> labels, ParetoOptions options)
    {
        if (labels is null) throw new ArgumentNullException(nameof(labels));
        return OfItems(labels.Select(static label => new ParetoItem(label, 1)), options);
    }

    /// <summary>Adds up the weights of each category.</summary>
    /// <returns>The chart or a refusal: <c>trends.category-without-name</c>, <c>trends.negative-count</c>, <c>trends.not-finite</c>, <c>trends.not-enough-data</c> when nothing weighs anything, or a wrong option.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Computed<ParetoChart> OfItems(IEnumerable<ParetoItem> items, ParetoOptions options)
    {
        if (items is null) throw new ArgumentNullException(nameof(items));
        if (options is null) throw new ArgumentNullException(nameof(options));
        var given = items.ToArray();
        var refusals = Problems(given, options);
        if (refusals.Count > 0) return Computed<ParetoChart>.Refused(refusals);

        var categories = given.GroupBy(static i => i.Name, StringComparer.Ordinal)
            .Select(static g => (Name: g.Key, Weight: Sum(g.Select(static i => i.Weight))))
            .OrderByDescending(static c => c.Weight).ThenBy(static c => c.Name, StringComparer.Ordinal).ToArray();
        var total = Sum(categories.Select(static c => c.Weight));
        if (!(total > 0)) return Computed<ParetoChart>.Refused("trends.not-enough-data", "items", "There is not enough data: no category weighs anything.");
        if (double.IsInfinity(total)) return Computed<ParetoChart>.Refused("trends.not-finite", "items", "The weights add up to more than can be counted.");

        var vital = VitalCount(categories.Select(static c => c.Weight).ToArray(), total, options.VitalShare);
        var shown = Math.Min(options.Shown ?? categories.Length, categories.Length);

        // A combined bar for one category would only hide its name.
        if (shown == categories.Length - 1) shown++;
        var bars = new List<ParetoBar>();
        var soFar = default(ExactSum);
        for (var i = 0; i < shown; i++)
        {
            soFar.Add(categories[i].Weight);
            var cumulative = i == categories.Length - 1 ? 1 : soFar.Value / total;
            bars.Add(new ParetoBar(categories[i].Name, categories[i].Weight, categories[i].Weight / total, cumulative, i < vital, 1));
        }

        if (shown < categories.Length)
        {
            var rest = Sum(categories.Skip(shown).Select(static c => c.Weight));
            bars.Add(new ParetoBar(options.OtherName, rest, rest / total, 1, false, categories.Length - shown));
        }

        var method = new MethodStatement("Pareto chart: categories by weight, then by name; the vital few are the fewest that reach their share.", [new("share of the vital few", options.VitalShare)]);
        var few = categories.Take(vital).Select(static c => c.Name).ToArray();
        var reached = Sum(categories.Take(vital).Select(static c => c.Weight)) / total;
        var sentence = $"{vital} of {categories.Length} {(categories.Length == 1 ? "category" : "categories")} {(vital == 1 ? "makes" : "make")} {Wording.Percent(reached)} of {Wording.Of(total)}: {string.Join(", ", few)}.";
        return Computed<ParetoChart>.Of(new ParetoChart(options, total, bars, few, sentence, method));
    }

    private static int VitalCount(double[] weights, double total, double share)
    {
        var soFar = default(ExactSum);
        for (var i = 0; i < weights.Length; i++)
        {
            soFar.Add(weights[i]);
            if (soFar.Value / total >= share) return i + 1;
        }

        return weights.Length;
    }

    private static double Sum(IEnumerable<double> weights)
    {
        var sum = default(ExactSum);
        foreach (var weight in weights) sum.Add(weight);
        return sum.Value;
    }

    private static List<Rejection> Problems(ParetoItem[] items, ParetoOptions options)
    {
        var found = new List<Rejection>();
        if (!(options.VitalShare > 0 && options.VitalShare <= 1)) found.Add(new Rejection("trends.vital-share-out-of-range", "options.vitalShare", "The share of the vital few is above 0 and at most 1."));
        if (options.Shown < 1) found.Add(new Rejection("trends.shown-out-of-range", "options.shown", "At least one category has a bar of its own."));
        if (string.IsNullOrWhiteSpace(options.OtherName)) found.Add(new Rejection("trends.category-without-name", "options.otherName", "The combined bar has a name."));
        for (var i = 0; i < items.Length; i++)
        {
            var item = items[i] ?? throw new ArgumentException("An item is null.", nameof(items));
            if (string.IsNullOrWhiteSpace(item.Name)) found.Add(new Rejection("trends.category-without-name", $"items[{i}].name", $"Item {i + 1} does not name its category."));
            if (double.IsNaN(item.Weight) || double.IsInfinity(item.Weight)) found.Add(new Rejection("trends.not-finite", $"items[{i}].weight", $"Item {i + 1} has no weight."));
            else if (item.Weight < 0) found.Add(new Rejection("trends.negative-count", $"items[{i}].weight", $"Item {i + 1} has a negative weight."));
        }

        return found;
    }
}
