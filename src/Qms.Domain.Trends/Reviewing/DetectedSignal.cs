using NodaTime;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>A statistical signal as it was seen then. It stays on record whatever the chart says after late reports or a rebasing.</summary>
/// <param name="Series">The key of the series and slice, stable and without personal data, such as <c>incidents/ct/site-1</c>. Compared exactly.</param>
/// <param name="SeriesName">The series in words.</param>
/// <param name="Chart">The kind of chart: lower-case words joined by hyphens, such as <c>xmr</c>.</param>
/// <param name="Rule">The rule that fired: likewise, such as <c>shift</c>.</param>
/// <param name="Direction">Which way it points.</param>
/// <param name="Meaning">Whether that is wanted.</param>
/// <param name="From">The first day of the figures that make the signal.</param>
/// <param name="To">The last day of them.</param>
/// <param name="Sentence">The signal in a sentence for a human.</param>
/// <param name="RuleFamily">The family of the rule, for services that review families apart: likewise; null for the rule itself.</param>
/// <param name="Figures">The figures that it rests on; null when the detector gave none.</param>
public sealed record DetectedSignal(
    string Series,
    string SeriesName,
    string Chart,
    string Rule,
    TrendDirection Direction,
    TrendMeaning Meaning,
    LocalDate From,
    LocalDate To,
    string Sentence,
    string? RuleFamily = null,
    SignalFigures? Figures = null);
