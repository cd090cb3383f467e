using Qms.Domain.Core.Delivery;
using Qms.Domain.Incidents.Facts;

namespace Qms.Samples.MakeIncidents;

/// <summary>The places and equipment of an invented imaging service.</summary>
internal static class Places
{
    public static readonly DeliveryLocation MainCt = new("main-ct", "CT, main hospital");
    public static readonly DeliveryLocation Emergency = new("emergency", "Imaging in the emergency department");
    public static readonly DeliveryLocation MainXray = new("main-xray", "X-ray, main hospital");
    public static readonly DeliveryLocation Community = new("community", "Community diagnostic centre");
    public static readonly DeliveryLocation Mobile = new("mobile-ct", "Mobile CT unit", LocationKind.Mobile);
    public static readonly DeliveryLocation Fluoroscopy = new("fluoroscopy", "Fluoroscopy and angiography");
    public static readonly DeliveryLocation Breast = new("breast", "Breast imaging");
    public static readonly DeliveryLocation Mri = new("mri", "MRI, main hospital");
    public static readonly DeliveryLocation NuclearMedicine = new("nuclear-medicine", "Nuclear medicine");
    public static readonly DeliveryLocation Partner = new("partner", "Partner imaging clinic", LocationKind.Outsourced);

    public static DeliveryLocation Of(Dice dice, string modality) => modality switch
    {
        "CT" => dice.Of([MainCt, MainCt, Emergency, Community, Mobile]),
        "DX" => dice.Of([MainXray, Emergency, Community]),
        "MG" => Breast,
        _ => Fluoroscopy,
    };

    public static Equipment EquipmentFor(string modality) => modality switch
    {
        "CT" => new("CT-02", "CT scanner", "Example Imaging Ltd"),
        "DX" => new("DX-05", "Digital X-ray room", "Example Imaging Ltd"),
        "MG" => new("MG-01", "Mammography unit", "Sample Medical GmbH"),
        _ => new("XA-03", "Angiography and fluoroscopy room", "Sample Medical GmbH"),
    };
}
