using Qms.Domain.Core.Confidentiality;

namespace Qms.Domain.Incidents.Facts;

/// <summary>One person whom the event affected or could have affected.</summary>
/// <param name="Id">Tells the people of one incident apart.</param>
/// <param name="Group">Patient, staff or visitor.</param>
/// <param name="Age">Adult or child; null while unknown.</param>
/// <param name="Name">Their name.</param>
/// <param name="RecordNumber">Their number in the host's records, such as a hospital or staff number.</param>
/// <param name="LacksCapacity">Whether a representative must be told in their place: they have died, are a child who is not competent, or lack capacity.</param>
public sealed record AffectedPerson(
    AffectedPersonId Id,
    PersonGroup Group,
    AgeGroup? Age = null,
    [property: PersonalData] string? Name = null,
    [property: PersonalData] string? RecordNumber = null,
    bool LacksCapacity = false)
{
    /// <summary>Prints no personal data.</summary>
    public override string ToString() => $"Affected {Group} {Id}";
}
