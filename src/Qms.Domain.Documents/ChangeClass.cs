using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Documents;

/// <summary>How much a version changes.</summary>
[JsonConverter(typeof(WireEnumConverter<ChangeClass>))]
public enum ChangeClass
{
    /// <summary>Readers must take note: the next major number.</summary>
    Major,

    /// <summary>Corrections that change nobody's work: the next minor number.</summary>
    Minor,

    /// <summary>Must hold at once: authorised by one person, expires unless it is fully reviewed before; the next minor number.</summary>
    Emergency,
}
