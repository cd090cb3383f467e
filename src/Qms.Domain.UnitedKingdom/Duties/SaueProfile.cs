using System;
using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>An edition of the criteria by which the enforcing authorities want to be notified of significant accidental and unintended exposures (SAUE). The one in force on the day of discovery applies.</summary>
/// <remarks>Doses are effective doses in mSv, to a foetus absorbed doses in mGy, compared as exact decimals. The criteria for radiotherapy doses and molecular radiotherapy could not be read: there a Medical Physics Expert is asked.</remarks>
public sealed record SaueProfile
{
    private const string Authorities = "CQC, SAUE: criteria for making a notification";

    private SaueProfile(string id, Citation citation, Verification verification, LocalDate inForceFrom, LocalDate? inForceTo) =>
        (Id, Citation, Verification, InForceFrom, InForceTo) = (id, citation, verification, inForceFrom, inForceTo);

    /// <summary>The criteria from February 2018 to July 2020, which could not be read: every exposure is put to a Medical Physics Expert.</summary>
    public static SaueProfile Edition2018 { get; } = new("2018-02", new(Authorities, "all codes", "2018"), Verification.Unverified, new(2018, 2, 6), new(2020, 7, 31));

    /// <summary>The criteria of August 2020. The day of the month on which they took effect is not verified.</summary>
    public static SaueProfile Edition2020 { get; } = new("2020-08", new(Authorities, "codes 1-8", "August 2020"), Verification.Verified, new(2020, 8, 1), new(2023, 4, 30))
    {
        FoetalThreshold = 1m,
        FoetalNeedsFailure = true,
        TissueReactionNeedsNoFailure = true,
        VerificationCode = "4.2",
        VerificationExcessPercent = 20,
    };

    /// <summary>The criteria of 2023. They were "published by May 2023"; the exact start is not verified, see <see cref="InForceBetween"/>.</summary>
    public static SaueProfile Edition2023 { get; } = new("2023", new(Authorities, "codes 1-9", "2023"), Verification.SecondarySource, new(2023, 5, 1), null)
    {
        FoetalThreshold = 10m,
        VerificationCode = "4.2a",
        VerificationExcessPercent = 50,
    };

    /// <summary>Every edition under IR(ME)R 2017, oldest first.</summary>
    public static IReadOnlyList<SaueProfile> Published { get; } = ContentList.Of(new[] { Edition2018, Edition2020, Edition2023 });

    /// <summary>Stable: <c>2023</c>.</summary>
    public string Id { get; }

    /// <summary>Its source.</summary>
    public Citation Citation { get; }

    /// <summary>How well it was checked against its source.</summary>
    public Verification Verification { get; }

    /// <summary>The first day of discovery for which it holds.</summary>
    public LocalDate InForceFrom { get; private init; }

    /// <summary>The last day of discovery for which it holds; null while it does.</summary>
    public LocalDate? InForceTo { get; private init; }

    /// <summary>Code 5: the dose to a foetus in mGy from which it is notified; null where the criteria are unknown.</summary>
    public decimal? FoetalThreshold { get; private init; }

    /// <summary>Code 5: whether only after the failure of a procedure.</summary>
    public bool FoetalNeedsFailure { get; private init; }

    /// <summary>Code 3: whether only when no procedure failed.</summary>
    public bool TissueReactionNeedsNoFailure { get; private init; }

    /// <summary>The code for too many verification images in one fraction.</summary>
    public string VerificationCode { get; private init; } = "";

    /// <summary>How many per cent more verification images over a course are notified.</summary>
    public int VerificationExcessPercent { get; private init; }

    /// <summary>Code 1: the one nation where low doses are not notified; the others want every accidental exposure.</summary>
    private Nation AccidentalThresholdsIn { get; init; } = Nation.England;

    internal bool HasCriteria => FoetalThreshold is not null;

    /// <summary>The edition of <see cref="Published"/> in force on the day of discovery; null before IR(ME)R 2017.</summary>
    public static SaueProfile? InForceOn(LocalDate discovered)
    {
        for (var i = Published.Count - 1; i >= 0; i--)
        {
            if (discovered >= Published[i].InForceFrom) return Published[i];
        }

        return null;
    }

    /// <summary>The same criteria in force on other days, for a service whose authority told it when they took effect.</summary>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public SaueProfile InForceBetween(LocalDate from, LocalDate? to) =>
        to < from ? throw new ArgumentException("Ends before it starts.", nameof(to)) : this with { InForceFrom = from, InForceTo = to };

    /// <summary>Code 1: the effective dose in mSv from which an accidental exposure is notified; null in nations where all are.</summary>
    public decimal? AccidentalThreshold(Nation nation, AgeGroup age) => nation == AccidentalThresholdsIn ? LowThreshold(age) : null;

    /// <summary>Codes 2.1 to 2.4: the effective dose in mSv, in all, from which an unintended exposure is notified.</summary>
    /// <param name="intended">The effective dose that was intended, in mSv.</param>
    /// <param name="age">Adult or child.</param>
    /// <remarks>Continuous for adults, so there it does not matter to which band an edge belongs; for children it jumps at 0.3 mSv, which belongs to 2.2 ("less than 0.3" is 2.1).</remarks>
    public static decimal UnintendedThreshold(decimal intended, AgeGroup age) => BandOf(intended) switch
    {
        "2.1" => LowThreshold(age),
        "2.2" => 10m * intended,
        "2.3" => 25m,
        _ => intended > decimal.MaxValue / 2.5m ? decimal.MaxValue : 2.5m * intended,
    };

    internal static string BandOf(decimal intended) => intended < 0.3m ? "2.1" : intended <= 2.5m ? "2.2" : intended <= 10m ? "2.3" : "2.4";

    /// <summary>The least dose that is notified for any intended dose.</summary>
    internal static decimal LowThreshold(AgeGroup age) => age == AgeGroup.Child ? 1m : 3m;
}
