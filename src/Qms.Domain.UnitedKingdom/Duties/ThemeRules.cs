using System.Collections.Generic;
using Qms.Domain.Core.Rules;
using Qms.Domain.UnitedKingdom.Learning;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>A theme over several incidents with exposures: notifiable as several individuals (complementary code M) whatever the dose of each.</summary>
internal static class ThemeRules
{
    private static readonly Answer NoExposure = Answer.DoesNotApply("No accidental or unintended exposure is recorded.");
    private static readonly Answer NoTheme = Answer.DoesNotApply("It is recorded that the exposure is not one of several similar events.");
    private static readonly Answer Ask = Answer.NeedsInformation(
        "Exposures of a theme are notifiable whatever their dose, and whether this is one of several similar events has not been recorded.",
        new MissingFact("statutory.partOfTheme", "Is it one of several similar events, for example of one kind in one room?"));

    public static IEnumerable<Rule<IncidentCase>> For(Jurisdiction place)
    {
        var info = new RuleInfo(
            place.Prefix + ".irmer.theme", "Consider a theme of exposures for notification as several individuals (M), whatever the dose (the letter is unverified)",
            new("CQC, SAUE: complementary notification codes", "multiple individuals", "2023"), SaueProfile.Edition2023.InForceFrom, null, Verification.SecondarySource);
        return [place.Rule(info, static c => c.DiscoveryDay, c => !c.HasExposures() ? NoExposure : LearningTaxonomy.IsMultiplePeopleCandidate(c.Facts) switch
        {
            true => new DutyList(info.Id, c)
                .Now("notification", "Decide with the Medical Physics Expert whether the theme is notified as several individuals (M), as soon as possible and within 2 weeks of finding it. Earlier events are not graded again.", place.IrmerAuthority)
                .AppliesBecause("It is recorded that the exposure is one of several similar events: a candidate for the code of several individuals (M), below every threshold of dose too."),
            false => NoTheme,
            null => Ask,
        })];
    }
}
