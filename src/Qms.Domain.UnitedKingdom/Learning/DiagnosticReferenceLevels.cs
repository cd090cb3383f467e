using System;
using System.Collections.Generic;

namespace Qms.Domain.UnitedKingdom.Learning;

/// <summary>IR(ME)R 2017 reg 6(7): the employer reviews whenever diagnostic reference levels are consistently exceeded. What "consistently" is the regulation does not say; the service decides.</summary>
public static class DiagnosticReferenceLevels
{
    /// <summary>Whether the latest <paramref name="times"/> audits in a row each exceeded the level, so that a review is due.</summary>
    /// <param name="audited">The typical (median) doses of successive audits of one examination, oldest first, in the unit of the level.</param>
    /// <param name="level">The diagnostic reference level.</param>
    /// <param name="times">How many audits in a row the service calls consistent; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public static bool AreConsistentlyExceeded(IReadOnlyList<decimal> audited, decimal level, int times)
    {
        if (audited is null) throw new ArgumentNullException(nameof(audited));
        if (times < 1) throw new ArgumentOutOfRangeException(nameof(times), times, "At least one audit must exceed the level.");
        if (audited.Count < times) return false;
        for (var i = audited.Count - times; i < audited.Count; i++)
        {
            if (audited[i] <= level) return false;
        }

        return true;
    }
}
