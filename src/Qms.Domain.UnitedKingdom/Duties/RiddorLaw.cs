using NodaTime;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>What differs between the regulations of Great Britain and of Northern Ireland on reporting injuries at work.</summary>
/// <param name="Document">The regulations.</param>
/// <param name="Edition">Their revision. The amendments of 2015 and 2016, which brought 10 working days, concern offshore workplaces only (SI 2015/398 Schedule 13 para 41; SR 2016/406 Schedule 14 para 34).</param>
/// <param name="InForceFrom">The first day.</param>
/// <param name="Verification">How well they were checked.</param>
/// <param name="Serious">What they call an injury that is notified at once.</param>
/// <param name="SeriousSubject">The same in a rule's id.</param>
/// <param name="Form">How the report is sent.</param>
/// <param name="OneReport">Whether one report may serve several requirements, and where that is said.</param>
internal sealed record RiddorLaw(
    string Document, string Edition, LocalDate InForceFrom, Verification Verification, string Serious, string SeriousSubject, string Form, string OneReport)
{
    public static RiddorLaw GreatBritain { get; } = new(
        "RIDDOR 2013 (SI 2013/1471)", "as amended by SI 2015/398", new(2013, 10, 1), Verification.Verified, "specified injury", "specified-injury",
        "Send the report in the approved manner.",
        " One report serves several requirements on identical facts if it gives what each asks for within the shortest time (reg 15).");

    /// <summary>The regulations as made copy those of Great Britain of 1995; their text beyond regulations 1 to 3 could not be read.</summary>
    public static RiddorLaw NorthernIreland { get; } = new(
        "RIDDOR (NI) 1997 (SR 1997/455)", "as amended by SR 2016/406", new(1998, 4, 1), Verification.SecondarySource, "major injury", "major-injury", "Send the report on form NI2508.", "");

    /// <summary>A report of a death, a serious injury or a dangerous occurrence; in Northern Ireland also of an absence of more than 3 days.</summary>
    public static TimeLimit ReportWithin { get; } = TimeLimit.CalendarDays(10);

    /// <summary>Great Britain: a report of an absence of more than 7 days (reg 4(2)).</summary>
    public static TimeLimit ReportAbsenceWithin { get; } = TimeLimit.CalendarDays(15);

    public bool IsGreatBritain => Serious == GreatBritain.Serious;

    public static RiddorLaw Of(Jurisdiction place) => place.Nation == Nation.NorthernIreland ? NorthernIreland : GreatBritain;

    public Citation Cite(string greatBritain, string northernIreland) => new(Document, IsGreatBritain ? greatBritain : northernIreland, Edition);

    /// <summary>Whether the injury is notified at once by what it is; null while a fact is missing. Deaths have their own rule.</summary>
    public bool? IsSerious(Injury injury) => injury.Kind switch
    {
        InjuryKind.Death => false,
        InjuryKind.Fracture or InjuryKind.Amputation or InjuryKind.LossOfSight or InjuryKind.Unconsciousness or InjuryKind.EnclosedSpaceHarm => true,
        InjuryKind.CrushInjury or InjuryKind.SeriousBurn or InjuryKind.Scalping when IsGreatBritain => true,
        InjuryKind.Dislocation => !IsGreatBritain,
        _ => IsGreatBritain ? false : injury.NeededResuscitationOrStay,
    };
}
