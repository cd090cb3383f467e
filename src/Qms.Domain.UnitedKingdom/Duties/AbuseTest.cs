using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>Whether abuse of a service user happened or is alleged.</summary>
internal static class AbuseTest
{
    private static readonly Answer None = Answer.DoesNotApply("It is recorded that no abuse happened or is alleged.");
    private static readonly Answer NotRecorded = Answer.DoesNotApply("No abuse or allegation of abuse is recorded, and no violence or aggression that affected a patient.");
    private static readonly Answer Ask = Answer.NeedsInformation(
        "Violence or aggression affected a patient; whether it is abuse has not been recorded.",
        new MissingFact("statutory.abuseAlleged", "Did abuse of a patient happen, or is it alleged (sexual, physical or psychological ill-treatment, theft, neglect)?"));

    /// <summary>The answer when there is none or this is undecided; null when there is.</summary>
    public static Answer? RefusalOf(IncidentCase c) => c.Statutory().AbuseAlleged switch
    {
        true => null,
        false => None,
        null => c.Facts.Kind.IsViolenceOrAggression() && c.Affects(PersonGroup.Patient) ? Ask : NotRecorded,
    };
}
