using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Investigating;

/// <summary>A recognised frame for contributory factors.</summary>
[JsonConverter(typeof(WireEnumConverter<FactorFramework>))]
public enum FactorFramework
{
    /// <summary>Systems Engineering Initiative for Patient Safety, the frame that PSIRF uses.</summary>
    Seips,

    /// <summary>The Yorkshire Contributory Factors Framework.</summary>
    Yorkshire,

    /// <summary>The London Protocol.</summary>
    LondonProtocol,

    /// <summary>The service's own, documented frame.</summary>
    Local,
}
