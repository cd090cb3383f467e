using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;
using Qms.Domain.Trends.Funnels;
using Qms.Domain.Trends.Nhs;
using Qms.Domain.Trends.Pareto;
using Qms.Domain.Trends.Rules;
using Qms.Domain.Trends.Sequential;
using Qms.Domain.Trends.Shewhart;

namespace Qms.Domain.Charts.Tests;

/// <summary>One picture of each kind, of invented figures of an imaging service: what the pages show and what the snapshots keep.</summary>
public static class Gallery
{
    private static readonly string[] Months = [.. Enumerable.Range(0, 24).Select(i => new LocalDate(2024, 7, 1).PlusMonths(i).ToString("MMM yy", CultureInfo.InvariantCulture))];

    /// <summary>Name and SVG of every picture.</summary>
    public static IEnumerable<(string Name, string Svg)> Pictures()
    {
        double[] turnaround = [71, 74, 69, 72, 76, 70, 73, 68, 75, 72, 71, 74, 83, 85, 82, 86, 84, 87, 83, 85, 88, 84, 91, 86];
        var phases = ChartOptions.Default.WithPhases(PhaseStart.At(12, "second reporting radiographer"));
        var xmr = ControlCharts.Compute(ChartKind.Individuals, turnaround, options: phases).OrThrow();
        yield return ("xmr", SvgChart.Of(xmr, new PictureOptions(
            "CT examinations reported within seven days, main site", "per cent of examinations", ImprovementDirection.Increase, 80, NhsAssessment.Of(xmr, ImprovementDirection.Increase, 80),
            [new Annotation(22, "locum")], Months, caption: "Invented figures.", idPrefix: "xmr")));

        yield return ("run", SvgChart.Of(ControlCharts.Compute(ChartKind.Run, [5, 4, 6, 5, 7, 5, 6, 4, 5, 6, 8, 9, 8, 10, 9, 8, 9, 11, 9, 10], RuleProfile.Anhoej).OrThrow(), new PictureOptions("Median report turnaround since the new rota", "days", ImprovementDirection.Decrease, labels: Weeks(20), idPrefix: "run")));
        yield return ("moving-range", SvgChart.Of(ControlCharts.Compute(ChartKind.MovingRange, Repeats).OrThrow(), new PictureOptions("Month-to-month change of the repeat rate", "percentage points", labels: Months, idPrefix: "moving-range")));
        double[] cost = [82, 79, 85, 81, 88, 84, 80, 83, 86, 82, 79, 85, 84, 81, 99, 83, 80, 86, 82, 84];
        double[] scans = [410, 455, 390, 520, 300, 480, 505, 460, 350, 430, 515, 470, 380, 450, 120, 490, 500, 420, 440, 470];
        yield return ("i-prime", SvgChart.Of(ControlCharts.ComputeRatios(ChartKind.IndividualsPrime, [.. cost.Zip(scans, (c, n) => c * n)], scans).OrThrow(), new PictureOptions("Cost of an MR examination", "pounds", ImprovementDirection.Decrease, labels: Weeks(20), idPrefix: "i-prime")));

        var phantom = Phantom();
        yield return ("xbar", SvgChart.Of(ControlCharts.ComputeSubgroups(ChartKind.Xbar, phantom, RuleProfile.WesternElectric).OrThrow(), new PictureOptions("Noise in five daily scans of the water phantom", "HU, mean of five", labels: Days(20), idPrefix: "xbar")));
        yield return ("s", SvgChart.Of(ControlCharts.ComputeSubgroups(ChartKind.S, phantom, RuleProfile.WesternElectric).OrThrow(), new PictureOptions("Spread of noise in five daily scans", "HU, standard deviation", labels: Days(20), idPrefix: "s")));
        yield return ("r", SvgChart.Of(ControlCharts.ComputeSubgroups(ChartKind.R, phantom, RuleProfile.WesternElectric).OrThrow(), new PictureOptions("Range of noise in five daily scans", "HU, largest less smallest", labels: Days(20), idPrefix: "r")));

        double[] rejected = [62, 58, 71, 66, 60, 64, 69, 61, 57, 63, 70, 65, 62, 59, 66, 64, 95, 88, 61, 60, 58, 63, 65, 62];
        double[] images = [1480, 1510, 1620, 1555, 1430, 1500, 1580, 1490, 1400, 1525, 1610, 1540, 1475, 1450, 1560, 1520, 1515, 1490, 1470, 1440, 1460, 1530, 1550, 1500];
        yield return ("p", SvgChart.Of(ControlCharts.ComputeRatios(ChartKind.P, rejected, images).OrThrow(), new PictureOptions("Rejected images, digital radiography room 2", "share of all images", ImprovementDirection.Decrease, labels: Months, percent: true, idPrefix: "p")));
        double[] seen = [11_800, 12_100, 12_950, 12_300, 11_700, 11_950, 12_600, 11_500, 10_950, 12_050, 12_750, 12_200, 11_600, 11_900, 12_400, 12_000, 11_850, 11_300, 11_750, 11_400, 11_200, 11_950, 12_150, 11_700];
        double[] all = [.. images.Select(n => n * 8.5)];
        yield return ("p-prime", SvgChart.Of(ControlCharts.ComputeRatios(ChartKind.PPrime, seen, all).OrThrow(), new PictureOptions("Images without a repeat, whole department", "share of all images", ImprovementDirection.Increase, labels: Months, percent: true, idPrefix: "p-prime")));
        yield return ("np", SvgChart.Of(ControlCharts.ComputeRatios(ChartKind.Np, [21, 18, 24, 20, 19, 23, 17, 22, 20, 25, 18, 21, 38, 20, 22, 19, 21, 18, 23, 20], [.. Enumerable.Repeat(500.0, 20)]).OrThrow(), new PictureOptions("Rejected images of each 500", "images", ImprovementDirection.Decrease, labels: Weeks(20), idPrefix: "np")));

        double[] incidents = [9, 11, 8, 12, 10, 9, 13, 10, 8, 11, 12, 9, 10, 14, 18, 17, 19, 16, 18, 20, 17, 19, 18, 21];
        yield return ("u", SvgChart.Of(ControlCharts.ComputeRatios(ChartKind.U, incidents, images, options: ChartOptions.Default.WithMultiplier(1000).WithBaseline(Baseline.First(12))).OrThrow(), new PictureOptions("Incidents reported since the new form", "per 1,000 examinations", ImprovementDirection.Increase, labels: Months, idPrefix: "u")));
        double[] calls = [.. incidents.Select((n, i) => (n * 31) + (i % 5 * 40))];
        yield return ("u-prime", SvgChart.Of(ControlCharts.ComputeRatios(ChartKind.UPrime, calls, all, options: ChartOptions.Default.WithMultiplier(1000)).OrThrow(), new PictureOptions("Calls to the reporting room", "per 1,000 images", ImprovementDirection.Decrease, labels: Months, idPrefix: "u-prime")));
        yield return ("c", SvgChart.Of(ControlCharts.Compute(ChartKind.C, [2, 3, 1, 4, 2, 3, 2, 1, 3, 2, 4, 3, 2, 9, 3, 2, 1, 3, 2, 4, 3, 2, 1, 2]).OrThrow(), new PictureOptions("Contrast extravasations", "each month", ImprovementDirection.Decrease, labels: Months, idPrefix: "c")));
        yield return ("g", SvgChart.Of(ControlCharts.Compute(ChartKind.G, [34, 12, 51, 8, 27, 40, 19, 63, 22, 31, 5, 9, 4, 11, 6, 3, 10, 7], RuleProfile.Anhoej).OrThrow(), new PictureOptions("Lung biopsies between two pneumothoraces with a drain", "biopsies", ImprovementDirection.Increase, idPrefix: "g")));
        yield return ("t", SvgChart.Of(ControlCharts.Compute(ChartKind.T, [21, 34, 9, 45, 28, 16, 52, 11, 38, 24, 30, 19, 61, 140, 27, 33], RuleProfile.Anhoej).OrThrow(), new PictureOptions("Days between incidents with harm", "days", ImprovementDirection.Increase, idPrefix: "t")));

        var staff = Enumerable.Range(1, 26).Select(i => new FunnelRow("R" + i, Math.Round((180 + (i * 97 % 1500)) * (0.04 + (i * 37 % 11 * 0.002) + (i == 17 ? 0.05 : 0))), 180 + (i * 97 % 1500)));
        yield return ("funnel-pr-overdispersed", SvgChart.Of(Funnel.Plot(staff, FunnelOptions.Recommended(FunnelMeasure.Proportion)).OrThrow(), new PictureOptions("Repeat rate of each radiographer, 2025", "share of all images", ImprovementDirection.Decrease, percent: true, idPrefix: "funnel")));

        double[] dose = [10.1, 9.8, 10.3, 9.9, 10.0, 10.2, 9.7, 10.1, 9.9, 10.0, 10.2, 10.6, 10.5, 10.8, 10.4, 10.9, 10.6, 10.7, 10.5, 10.9];
        yield return ("cusum", SvgChart.Of(Cusum.OfValues(dose, CusumOptions.Default.WithCentre(10).WithSigma(0.3)).OrThrow(), new PictureOptions("Mean dose of a CT head against its reference", "standard errors", ImprovementDirection.Decrease, labels: Weeks(20), idPrefix: "cusum")));
        yield return ("ewma", SvgChart.Of(Ewma.OfValues(dose, EwmaOptions.Default.WithCentre(10).WithSigma(0.3)).OrThrow(), new PictureOptions("Constancy of the dose calibrator", "MBq", labels: Weeks(20), idPrefix: "ewma")));
        var cases = Enumerable.Range(0, 90).Select(i => (bool?)(i % 17 == 3 || (i > 60 && i % 5 == 1))).ToArray();
        yield return ("bernoulli-cusum", SvgChart.Of(BernoulliCusum.OfCases(cases, BernoulliCusumOptions.Default.WithTarget(0.06)).OrThrow(), new PictureOptions("Complications of one operator, case by case", "log-likelihood ratio", ImprovementDirection.Decrease, idPrefix: "bernoulli-cusum")));

        ParetoItem[] tiers = [new("Operator", 183), new("Referrer", 146), new("Equipment", 67), new("Other", 39), new("Practitioner", 10), new("Employer", 2)];
        yield return ("pareto", SvgChart.Of(ParetoAnalysis.OfItems(tiers, ParetoOptions.Default).OrThrow(), new PictureOptions("Where errors lay: diagnostic imaging notifications to CQC, 2023/24", "notifications", caption: "CQC, IR(ME)R annual report 2023/24. Contains public sector information licensed under the Open Government Licence v3.0.", idPrefix: "pareto")));
    }

    private static readonly double[] Repeats = [4.2, 4.5, 4.1, 4.4, 4.8, 4.3, 4.0, 4.6, 4.2, 4.5, 4.7, 4.1, 4.4, 6.9, 4.3, 4.6, 4.2, 4.5, 4.0, 4.4, 4.3, 4.6, 4.2, 4.5];

    private static string[] Weeks(int count) => [.. Enumerable.Range(1, count).Select(static week => "week " + week)];

    private static string[] Days(int count) => [.. Enumerable.Range(0, count).Select(static day => new LocalDate(2026, 3, 2).PlusDays(day).ToString("d MMM", CultureInfo.InvariantCulture))];

    private static Subgroup[] Phantom() =>
        [.. Enumerable.Range(0, 20).Select(day => Subgroup.Of([.. Enumerable.Range(0, day % 6 == 5 ? 4 : 5).Select(scan => 12 + (Math.Sin((day * 7) + (scan * 3)) * (day == 15 ? 1.6 : 0.5)) + (day > 16 ? 0.9 : 0))]))];
}
