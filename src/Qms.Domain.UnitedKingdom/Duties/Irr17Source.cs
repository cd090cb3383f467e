using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Radiation;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>Whether the release, spill, loss or theft of a radioactive source is notified (SI 2017/1075 reg 31). A Radiation Protection Adviser's finding goes before the table.</summary>
internal static class Irr17Source
{
    private static readonly MissingFact Activity = new("statutory.sourceEvent.activity", "What is the activity of the source, in Bq?");

    private static readonly MissingFact Adviser = new(
        "statutory.sourceEvent.aboveNotifiableQuantity", "Ask your Radiation Protection Adviser: does the activity exceed the quantity of Schedule 7 from which this event is notified?");

    private static readonly MissingFact Contamination = new("statutory.sourceEvent.significantContamination", "Did the spill give rise to significant contamination?");

    /// <summary>Null while nothing is recorded or a fact is missing.</summary>
    public static bool? IsNotified(IncidentCase c) => c.StatedFacts().SourceEvent is { } source ? IsNotified(source) : null;

    public static bool? IsNotified(SourceEvent source)
    {
        var isAbove = IsAbove(source);
        return isAbove == true && source.Kind == SourceEventKind.Spill ? source.SignificantContamination : isAbove;
    }

    /// <summary>What is missing of a source event that is not decided.</summary>
    public static MissingFact Missing(SourceEvent source) =>
        IsAbove(source) == true ? Contamination
        : Threshold(source) is null ? Adviser
        : Activity;

    private static bool? IsAbove(SourceEvent source)
    {
        if (source.AboveNotifiableQuantity is { } finding) return finding;
        return Threshold(source) is { } threshold && source.Activity is { } activity ? activity > threshold : null;
    }

    private static decimal? Threshold(SourceEvent source)
    {
        var entry = NotifiableActivity.Of(source.Nuclide);
        return source.Kind is SourceEventKind.Loss or SourceEventKind.Theft ? entry?.LossOrTheft : entry?.Release;
    }
}
