using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Radiation;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>What the doses to people other than the patient amount to (SI 2017/1075 regs 24, 26, Schedule 3). Every threshold must be exceeded; nothing is rounded.</summary>
internal static class Irr17Doses
{
    private const decimal AccidentEffective = 6m;
    private const decimal AccidentLens = 15m;
    private const decimal AccidentSkinOrExtremities = 150m;

    /// <summary>Whether a dose is notified as an overexposure or after an accident; a doubt does not count.</summary>
    public static bool IsNotified(IncidentCase c, OccupationalDose dose) =>
        !IsOwnMedicalExposure(c, dose)
        && ((dose.OverexposureDisproved != true && (dose.OverexposureSuspected || IsOverexposure(dose) == true)) || (dose.FromAccident == true && IsAboveAccidentLevels(dose)));

    /// <summary>A patient's own exposure is a matter for the regulations on medical exposures.</summary>
    public static bool IsOwnMedicalExposure(IncidentCase c, OccupationalDose dose)
    {
        if (c.PersonOf(dose.Person) is not { Group: PersonGroup.Patient } || dose.Limits == DoseLimitClass.ExposedByAnothersMedicalExposure) return false;
        foreach (var exposure in c.Facts.Exposures)
        {
            if (exposure.Person is not { } person || person == dose.Person) return true;
        }

        return false;
    }

    /// <summary>Whether a limit is exceeded; null while no dose is known, or the five-year dose of somebody whose limit is over five years.</summary>
    public static bool? IsOverexposure(OccupationalDose dose)
    {
        var limits = DoseLimits.Of(dose.Limits);
        if (dose.EffectiveDose > limits.EffectiveDose || dose.LensDose > limits.LensDose || dose.SkinDose > limits.SkinDose || dose.ExtremityDose > limits.ExtremityDose) return true;
        if (limits.EffectiveDoseYears > 1 && dose.FiveYearDose > limits.EffectiveDose) return true;
        return HasNone(dose) || NeedsFiveYears(dose) ? null : false;
    }

    /// <summary>Whether the limit is over five years and only one of them is known.</summary>
    public static bool NeedsFiveYears(OccupationalDose dose) =>
        dose.FiveYearDose is null && dose.EffectiveDose > 0m && DoseLimits.Of(dose.Limits).EffectiveDoseYears > 1;

    public static bool HasNone(OccupationalDose dose) => dose is { EffectiveDose: null, LensDose: null, SkinDose: null, ExtremityDose: null, FiveYearDose: null };

    /// <summary>Reg 24(1). The dose of the whole year is compared, which errs on the side of notifying.</summary>
    public static bool IsAboveAccidentLevels(OccupationalDose dose) =>
        dose.EffectiveDose > AccidentEffective || dose.LensDose > AccidentLens || dose.SkinDose > AccidentSkinOrExtremities || dose.ExtremityDose > AccidentSkinOrExtremities;
}
