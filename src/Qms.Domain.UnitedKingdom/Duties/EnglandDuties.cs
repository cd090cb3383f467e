using System;
using System.Collections.Generic;
using Qms.Domain.Core.Rules;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>The duties that an incident in an imaging service in England raises.</summary>
/// <remarks>
/// <para>A rule's id is <c>place.source.subject</c>: the place is <c>uk</c> for what holds everywhere, or a nation; the source is the law, standard or scheme
/// (<c>lm2</c>, <c>lfpse</c>, <c>candour</c>, <c>irmer</c>, <c>device</c>). A duty's key is the rule's id, then what the duty is about, then the person's id where there is one for each person.
/// Ids and keys are stored and never change; a new edition of a rule keeps its id.</para>
/// <para>Rules of England answer that they do not apply when the service is elsewhere. A host's own rules are added with <see cref="RuleBook{TFacts}.With"/>. None of this is legal advice.</para>
/// </remarks>
public static class EnglandDuties
{
    /// <summary>The rules, with the published criteria for notifying exposures.</summary>
    public static RuleBook<IncidentCase> RuleBook { get; } = RuleBookWith(SaueProfile.Published);

    /// <summary>The rules with other criteria for notifying exposures, or the same ones in force on other days.</summary>
    /// <param name="profiles">Editions of the criteria, in force one after the other.</param>
    /// <exception cref="ArgumentException">Two editions overlap in time.</exception>
    public static RuleBook<IncidentCase> RuleBookWith(IReadOnlyList<SaueProfile> profiles)
    {
        if (profiles is null) throw new ArgumentNullException(nameof(profiles));
        var england = Jurisdiction.England;
        return new(
        [
            .. StandardRules.All,
            .. ProfessionalCandourRules.All,
            .. LfpseRules.England,
            .. CandourEnglandRules.All,
            .. LocalAnalysisRules.For(england),
            .. ClinicallySignificantExposureRules.For(england),
            .. SaueRules.For(england, profiles),
            .. DeviceRules.For(england),
            .. MedicineRules.For(england),
            .. SafetyResponseRules.For(england),
            .. NeverEventRules.For(england),
            .. ThemeRules.For(england),
            .. RegulatorNotificationRules.For(england),
            .. DataBreachRules.For(england),
            .. DeathRules.For(england),
            .. SafeguardingRules.For(england),
            .. RiddorRules.For(england),
            .. Irr17Rules.For(england),
            .. ViolenceRules.For(england),
        ]);
    }
}
