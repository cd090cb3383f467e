using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>Whether the enforcing authority is notified of an exposure.</summary>
[JsonConverter(typeof(WireEnumConverter<SaueVerdict>))]
public enum SaueVerdict
{
    /// <summary>A criterion is met: notify.</summary>
    Notify,

    /// <summary>A fact is missing: notify, unless it is shown beyond reasonable doubt that no such exposure occurred (IR(ME)R reg 8(4)(ii)).</summary>
    NotifyUnlessDisproved,

    /// <summary>No criterion is met: analysed and recorded locally (reg 8(3)).</summary>
    LocalAnalysisOnly,
}
