using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>Whether something prevents, or threatens to prevent, the safe carrying on of the service (SI 2009/3112 reg 18(2)(g)).</summary>
internal static class DisruptionTest
{
    /// <summary>Losses of utilities and failures of safety devices count when they last longer than this.</summary>
    private const decimal Hours = 24m;

    private static readonly Answer None = Answer.DoesNotApply("Nothing is recorded that prevents or threatens the safe carrying on of the service.");
    private static readonly Answer Short = Answer.DoesNotApply("The loss of a utility or failure of a safety device has not lasted longer than 24 hours on end; notify if it comes to last longer.");
    private static readonly Answer Ask = Answer.NeedsInformation(
        "A utility or a safety device failed, and for how long has not been recorded.", new MissingFact("statutory.disruption.hours", "For how many hours on end has it lasted?"));

    /// <summary>The answer when there is nothing or this is undecided; null when there is.</summary>
    public static Answer? RefusalOf(IncidentCase c) => c.Statutory().Disruption switch
    {
        null => None,
        { Kind: ServiceDisruptionKind.Staffing or ServiceDisruptionKind.Premises } => null,
        { Hours: null } => Ask,
        { Hours: > Hours } => null,
        _ => Short,
    };
}
