namespace Qms.Domain.Trends.Series;

/// <summary>The codes under which a record is set aside or a point has no value. Stable: hosts translate by them.</summary>
public static class SeriesCodes
{
    /// <summary>A record says that it was reported on a day before it happened: one of the two is wrong, and nobody can tell which.</summary>
    public const string ReportedBeforeOccurred = "trends.reported-before-occurred";

    /// <summary>A record counts less than zero times.</summary>
    public const string CountNegative = "trends.count-negative";

    /// <summary>A list holds nothing where a record should be.</summary>
    public const string RecordMissing = "trends.record-missing";

    /// <summary>Activity is not known for all days of the period.</summary>
    public const string ActivityMissing = "trends.activity-missing";

    /// <summary>Activity is given for a stretch that reaches into another period, so that its share is not known.</summary>
    public const string ActivityStraddles = "trends.activity-straddles";

    /// <summary>Activity is given twice for a day.</summary>
    public const string ActivityOverlaps = "trends.activity-overlaps";

    /// <summary>Activity is not counted by a dimension of the slice, such as by equipment.</summary>
    public const string ActivityNotSplit = "trends.activity-not-split";

    /// <summary>There was no activity, so there is no rate.</summary>
    public const string NoActivity = "trends.no-activity";

    /// <summary>Nothing was due, so there is no share of it.</summary>
    public const string NothingDue = "trends.nothing-due";
}
