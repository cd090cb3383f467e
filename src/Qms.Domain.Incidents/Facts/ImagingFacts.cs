using Qms.Domain.Core.Confidentiality;
using Qms.Domain.Core.Delivery;

namespace Qms.Domain.Incidents.Facts;

/// <summary>The examination during or because of which it happened.</summary>
/// <param name="Modality">The modality.</param>
/// <param name="BodyPart">The part of the body.</param>
/// <param name="AccessionNumber">The examination's number; it leads to a person.</param>
/// <param name="Equipment">The equipment.</param>
public sealed record ImagingFacts(
    Modality Modality,
    string? BodyPart = null,
    [property: PersonalData] string? AccessionNumber = null,
    Equipment? Equipment = null)
{
    /// <summary>Prints no personal data.</summary>
    public override string ToString() => $"Imaging facts ({Modality})";
}
