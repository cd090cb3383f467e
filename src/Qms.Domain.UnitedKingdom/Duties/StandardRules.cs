using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Rules;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>The rules of the Quality Standard for Imaging, which hold in every nation.</summary>
internal static class StandardRules
{
    /// <summary>Version 3 of the standard, of January 2017, brought the statement; QSI (2019) kept its content.</summary>
    public static LocalDate InForceFrom { get; } = new(2017, 1, 1);

    public static IEnumerable<Rule<IncidentCase>> All => [.. CommunicationRules.All, .. ClinicalGovernanceRules.All, .. StaffSupportRules.All];

    public static Citation Lm2(string paragraph) => new("QSI LM2", paragraph);
}
