using System;
using System.Collections.Generic;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Radiation;

/// <summary>The dose limits of one class of people who are not the patient, in mSv (SI 2017/1075 Schedule 3 Part 1; SR 2017/229 in Northern Ireland). A dose equal to a limit does not exceed it.</summary>
/// <remarks>Not held here, because each needs an approval or authorisation: 100 mSv to the lens in five years (paragraph 2(a)(ii)) and five-year limits for a named employee (Part 2). Carers and comforters have no dose limit; theirs is a medical exposure.</remarks>
public sealed record DoseLimits
{
    private DoseLimits(DoseLimitClass holder, string paragraph, decimal effective, int years, decimal lens, decimal skin)
    {
        Class = holder;
        Citation = new("Ionising Radiations Regulations 2017 (SI 2017/1075)", "Schedule 3 " + paragraph, "as amended on 22 May 2019");
        (EffectiveDose, EffectiveDoseYears, LensDose, SkinDose, ExtremityDose) = (effective, years, lens, skin, skin);
    }

    /// <summary>The limits of every class.</summary>
    public static IReadOnlyList<DoseLimits> All { get; } = ContentList.Of(new DoseLimits[]
    {
        new(DoseLimitClass.Employee, "paras 1, 2", 20m, 1, 20m, 500m),
        new(DoseLimitClass.YoungTrainee, "paras 3, 4", 6m, 1, 15m, 150m),
        new(DoseLimitClass.OtherPerson, "paras 5, 7", 1m, 1, 15m, 50m),
        new(DoseLimitClass.ExposedByAnothersMedicalExposure, "paras 6, 7", 5m, 5, 15m, 50m),
    });

    /// <summary>Whose limits they are.</summary>
    public DoseLimitClass Class { get; }

    /// <summary>The limit on effective dose, in mSv in <see cref="EffectiveDoseYears"/>.</summary>
    public decimal EffectiveDose { get; }

    /// <summary>In how many consecutive calendar years: 1 or 5.</summary>
    public int EffectiveDoseYears { get; }

    /// <summary>The limit on equivalent dose to the lens of the eye, in mSv in a calendar year.</summary>
    public decimal LensDose { get; }

    /// <summary>The limit on equivalent dose to the skin, in mSv in a calendar year, averaged over any 1 cm².</summary>
    public decimal SkinDose { get; }

    /// <summary>The limit on equivalent dose to the extremities, in mSv in a calendar year.</summary>
    public decimal ExtremityDose { get; }

    /// <summary>Where they stand.</summary>
    public Citation Citation { get; }

    /// <summary>The limits of <paramref name="holder"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a class.</exception>
    public static DoseLimits Of(DoseLimitClass holder)
    {
        foreach (var limits in All)
        {
            if (limits.Class == holder) return limits;
        }

        throw new ArgumentOutOfRangeException(nameof(holder), holder, "Not a class of dose limits.");
    }
}
