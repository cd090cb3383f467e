using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Rules;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>The duties that an incident in an imaging service raises, in each nation of the United Kingdom.</summary>
/// <remarks>
/// <para>A rule's id is <c>place.source.subject</c>: the place is <c>uk</c> for what holds everywhere, or a nation; the source is the law, standard or scheme
/// (<c>lm2</c>, <c>lfpse</c>, <c>candour</c>, <c>irmer</c>, <c>device</c>). A duty's key is the rule's id, then what the duty is about, then the person's id where there is one for each person.
/// Ids and keys are stored and never change; a new edition of a rule keeps its id.</para>
/// <para>Rules of a nation answer that they do not apply when the service is elsewhere. A host's own rules are added with <see cref="RuleBook{TFacts}.With"/>. None of this is legal advice.</para>
/// <para>Another country has a package like this one: a profile, a case, rules on both and a book; nothing below this package knows a country.</para>
/// </remarks>
public static class UkDuties
{
    private static readonly Jurisdiction[] Places = [Jurisdiction.England, Jurisdiction.Wales, Jurisdiction.Scotland, Jurisdiction.NorthernIreland];
    private static readonly Dictionary<Nation, RuleBook<IncidentCase>> Books = Places.ToDictionary(static place => place.Nation, static place => RuleBookFor(place.Nation, SaueProfile.Published));

    /// <summary>The rules of all four nations, for a provider that works in several. Those of other nations than the service's answer that they do not apply.</summary>
    public static RuleBook<IncidentCase> RuleBook { get; } = new([.. Everywhere, .. Places.SelectMany(static place => For(place, SaueProfile.Published))]);

    private static IEnumerable<Rule<IncidentCase>> Everywhere => [.. StandardRules.All, .. ProfessionalCandourRules.All];

    /// <summary>The rules for a service in a nation, with the published criteria for notifying exposures.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared nation.</exception>
    public static RuleBook<IncidentCase> RuleBookFor(Nation nation) =>
        Books.TryGetValue(nation, out var book) ? book : throw new ArgumentOutOfRangeException(nameof(nation), nation, "Not a declared nation.");

    /// <summary>The rules for a service in a nation with other criteria for notifying exposures, or the same ones in force on other days.</summary>
    /// <param name="nation">Where the service is.</param>
    /// <param name="profiles">Editions of the criteria, in force one after the other.</param>
    /// <exception cref="ArgumentException">Two editions overlap in time.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared nation.</exception>
    public static RuleBook<IncidentCase> RuleBookFor(Nation nation, IReadOnlyList<SaueProfile> profiles) =>
        new([.. Everywhere, .. For(Jurisdiction.Of(nation), profiles ?? throw new ArgumentNullException(nameof(profiles)))]);

    private static IEnumerable<Rule<IncidentCase>> For(Jurisdiction place, IReadOnlyList<SaueProfile> profiles) =>
    [
        .. place.Nation == Nation.England ? LfpseRules.England : [],
        .. CandourRules.For(place),
        .. LocalAnalysisRules.For(place),
        .. ClinicallySignificantExposureRules.For(place),
        .. SaueRules.For(place, profiles),
        .. MuchGreaterThanIntendedRules.For(place),
        .. DeviceRules.For(place),
        .. MedicineRules.For(place),
        .. SafetyResponseRules.For(place),
        .. NeverEventRules.For(place),
        .. ThemeRules.For(place),
        .. RegulatorNotificationRules.For(place),
        .. DataBreachRules.For(place),
        .. DeathRules.For(place),
        .. SafeguardingRules.For(place),
        .. RiddorRules.For(place),
        .. Irr17Rules.For(place),
        .. ViolenceRules.For(place),
    ];
}
