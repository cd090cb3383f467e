using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Documents.Approving;

/// <summary>What a signature means (21 CFR 11.50(a)(3)).</summary>
[JsonConverter(typeof(WireEnumConverter<SignatureMeaning>))]
public enum SignatureMeaning
{
    /// <summary>I wrote it.</summary>
    Author,

    /// <summary>I reviewed it.</summary>
    Review,

    /// <summary>I approve it.</summary>
    Approve,

    /// <summary>I authorise its use, or its end.</summary>
    Authorise,

    /// <summary>I have read and understood it.</summary>
    Acknowledge,
}
