using System;
using System.Collections.Generic;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.UnitedKingdom.Radiation;

/// <summary>The activity of a radionuclide above which its release, spill, loss or theft is notified, in Bq (SI 2017/1075 Schedule 7 Part 1, as amended on 22 May 2019). An activity equal to it is not notified.</summary>
/// <remarks>Nuclides used in imaging and molecular radiotherapy or for calibration. For any other, and where several are released together, ask a Radiation Protection Adviser: Schedule 7 has further entries, a low one for nuclides that it does not list, and a sum of ratios.</remarks>
public sealed record NotifiableActivity
{
    private NotifiableActivity(string nuclide, decimal release, decimal? lossOrTheft) => (Nuclide, Release, LossOrTheft) = (nuclide, release, lossOrTheft);

    /// <summary>The entries, in the order of the Schedule.</summary>
    public static IReadOnlyList<NotifiableActivity> All { get; } = ContentList.Of(new NotifiableActivity[]
    {
        new("C-11", 1e13m, 1e7m), new("O-15", 1e10m, null), new("F-18", 1e13m, 1e7m), new("Na-22", 1e10m, 1e7m), new("P-32", 1e10m, 1e6m), new("Cr-51", 1e12m, 1e8m),
        new("Co-57", 1e11m, 1e7m), new("Cu-64", 1e12m, 1e7m), new("Ga-68", 1e13m, 1e6m), new("Ge-68", 1e10m, 1e6m), new("Sr-89", 1e10m, 1e7m), new("Y-90", 1e11m, 1e6m),
        new("Mo-99", 1e11m, 1e7m), new("Tc-99m", 1e13m, 1e8m), new("In-111", 1e11m, 1e7m), new("I-123", 1e12m, 1e8m), new("I-125", 1e10m, 1e7m), new("I-131", 1e10m, 1e7m),
        new("Xe-133", 1e11m, null), new("Cs-137", 1e10m, 1e5m), new("Sm-153", 1e11m, 1e7m), new("Gd-153", 1e10m, 1e8m), new("Ho-166", 1e11m, 1e6m), new("Er-169", 1e11m, 1e8m),
        new("Lu-177", 1e11m, 1e8m), new("Re-186", 1e11m, 1e7m), new("Tl-201", 1e12m, 1e7m), new("Ra-223", 1e7m, 1e6m),
    });

    /// <summary>The radionuclide: <c>Tc-99m</c>.</summary>
    public string Nuclide { get; }

    /// <summary>Release into the atmosphere, or a spill with significant contamination (column 5), in Bq.</summary>
    public decimal Release { get; }

    /// <summary>Loss or theft (column 6), in Bq; null where the Schedule gives none.</summary>
    public decimal? LossOrTheft { get; }

    /// <summary>The entry of <paramref name="nuclide"/>, upper or lower case alike; null when it is not held here.</summary>
    public static NotifiableActivity? Of(string nuclide)
    {
        foreach (var entry in All)
        {
            if (string.Equals(entry.Nuclide, nuclide, StringComparison.OrdinalIgnoreCase)) return entry;
        }

        return null;
    }
}
