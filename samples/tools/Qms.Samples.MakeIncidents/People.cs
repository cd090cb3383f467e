using System.Globalization;
using Qms.Domain.Incidents.Facts;

namespace Qms.Samples.MakeIncidents;

/// <summary>Invented people. Record numbers begin with SYN so that nobody takes them for real ones.</summary>
internal static class People
{
    private static readonly string[] First = ["Amara", "Bryn", "Ciara", "Dev", "Elin", "Farah", "Gwen", "Hamish", "Imran", "Jo", "Kirsty", "Leila", "Mair", "Nadia", "Owen", "Priya", "Rhys", "Sana", "Tomos", "Una"];
    private static readonly string[] Last = ["Abara", "Bramley", "Calder", "Dunmore", "Eastwood", "Fenwick", "Garrow", "Hollins", "Iveson", "Jessop", "Kettle", "Lorne", "Marlow", "Nethercot", "Orchard", "Penrose", "Quill", "Rowan", "Selby", "Thorne"];

    public static AffectedPerson Patient(Dice dice, AffectedPersonId id, AgeGroup age, bool lacksCapacity = false) =>
        new(id, PersonGroup.Patient, age, dice.Of(First) + " " + dice.Of(Last), RecordNumber(dice), lacksCapacity || age == AgeGroup.Child);

    public static string RecordNumber(Dice dice) => "SYN-" + dice.Below(1_000_000).ToString("000000", CultureInfo.InvariantCulture);

    public static string StaffKey(Dice dice) => "staff-" + (101 + dice.Below(60)).ToString(CultureInfo.InvariantCulture);
}
