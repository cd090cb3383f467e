using System.Collections.Generic;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>Adverse incidents with devices, software included (LM2 i; best practice for users, not statute).</summary>
internal static class DeviceRules
{
    private static readonly Answer NotInvolved = Answer.DoesNotApply("It is recorded that no device was involved.");
    private static readonly Answer NoneNamed = Answer.DoesNotApply("No device is recorded as suspected, and by its kind the incident is not a failure of equipment.");

    private static readonly Answer Ask = Answer.NeedsInformation(
        "Recorded as a failure of equipment, but the device's part in it has not been recorded.", new MissingFact("device", "Did a device, software included, contribute or may it have contributed?"));

    public static IEnumerable<Rule<IncidentCase>> For(Jurisdiction place)
    {
        var info = new RuleInfo(
            place.Prefix + ".device.report",
            "Report an adverse incident with a device to the regulator and the manufacturer, and keep the device",
            new("MHRA, Yellow Card scheme: medical devices", "reporting by users; QSI LM2 (i)"),
            StandardRules.InForceFrom);
        return [place.Rule(info, static c => c.EventDay, c => Answers(c, info.Id, place))];
    }

    private static Answer Answers(IncidentCase c, string id, Jurisdiction place) => c.Facts.Device switch
    {
        DeviceInvolvement.Contributed => Duties(c, id, place, "It is recorded that a device contributed."),
        DeviceInvolvement.Suspected => Duties(c, id, place, "It is suspected that a device contributed; suspicion is enough."),
        DeviceInvolvement.NotInvolved => NotInvolved,
        _ => c.Facts.Kind == IncidentKind.EquipmentFailure || c.Facts.ErrorType == ErrorType.Equipment ? Ask : NoneNamed,
    };

    private static Answer Duties(IncidentCase c, string id, Jurisdiction place, string reason)
    {
        var privateRoute = c.Service.Provider == ProviderKind.HealthServiceBody || c.Service.NhsFunded ? null : place.PrivateDeviceRoute;
        var duties = new DutyList(id, c)
            .Now("regulator", "Report the adverse incident with the device.", privateRoute ?? place.DeviceRoute)
            .Now("manufacturer", "Inform the manufacturer of the device.", string.IsNullOrWhiteSpace(c.Facts.Imaging?.Equipment?.Manufacturer) ? "manufacturer" : "manufacturer: " + c.Facts.Imaging!.Equipment!.Manufacturer)
            .Now("keep", "Take the device out of use, keep it and do not send it away.", "whoever is responsible for the equipment");
        if (privateRoute is null) return duties.AppliesBecause(reason);
        return duties
            .Now("care-regulator", "Report the adverse incident with the device to the regulator of the facility too.", "regulator that the private facility is registered with")
            .AppliesBecause(reason + " A facility that gives private care only.");
    }
}
