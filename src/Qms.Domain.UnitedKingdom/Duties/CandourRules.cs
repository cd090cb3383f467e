using System.Collections.Generic;
using Qms.Domain.Core.Rules;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>The organisation's duty of candour, which each nation has by a law or policy of its own.</summary>
internal static class CandourRules
{
    public static IEnumerable<Rule<IncidentCase>> For(Jurisdiction place) => place.Nation switch
    {
        Nation.England => CandourEnglandRules.All,
        Nation.Wales => CandourWalesRules.All,
        Nation.Scotland => CandourScotlandRules.All,
        _ => CandourNorthernIrelandRules.All,
    };
}
