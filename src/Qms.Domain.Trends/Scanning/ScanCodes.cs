namespace Qms.Domain.Trends.Scanning;

/// <summary>The codes with which a scan refuses. Stable: hosts translate by them. Activity that is not known has those of <see cref="Series.SeriesCodes"/>.</summary>
public static class ScanCodes
{
    /// <summary>There are not enough complete periods for the recent window and one of baseline before it.</summary>
    public const string HistoryTooShort = "trends.history-too-short";
}
