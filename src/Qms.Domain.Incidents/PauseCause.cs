using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents;

/// <summary>Who is being waited for.</summary>
[JsonConverter(typeof(WireEnumConverter<PauseCause>))]
public enum PauseCause
{
    /// <summary>A police investigation.</summary>
    Police,

    /// <summary>A coroner or procurator fiscal.</summary>
    Coroner,

    /// <summary>A regulator's own investigation.</summary>
    Regulator,

    /// <summary>A safeguarding enquiry.</summary>
    Safeguarding,

    /// <summary>Somebody else, named in the reason.</summary>
    Other,
}
