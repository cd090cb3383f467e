using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>How an explained signal is answered.</summary>
[JsonConverter(typeof(WireEnumConverter<DecisionKind>))]
public enum DecisionKind
{
    /// <summary>By actions.</summary>
    Actions,

    /// <summary>By a reasoned decision that nothing needs to be done.</summary>
    NoAction,
}
