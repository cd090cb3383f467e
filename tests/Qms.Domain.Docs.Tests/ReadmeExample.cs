#region readme
using System;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Records;
using Qms.Domain.Incidents;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom;

public static class Example
{
    public static void Run(Action<string> print)
    {
        // One line: the nation's rules, harm scales, working days and the usual roles.
        var service = ImagingService.InEngland();

        // Your product knows who asks and what time it is; the domain never looks it up.
        var now = Instant.FromUtc(2026, 6, 1, 9, 30);
        var radiographer = new Actor("staff-417", Roles.Staff);
        var context = service.Context(radiographer, now, new CommandId(Guid.NewGuid()));

        // A CT scan of the wrong patient, 6.6 mSv, discovered half an hour later.
        var patient = new AffectedPerson(AffectedPersonId.Create(now, Guid.NewGuid()), PersonGroup.Patient, AgeGroup.Adult);
        var facts = new IncidentFacts(
            IncidentKind.WrongTreatment,
            Title: "CT of the wrong patient",
            Description: "Two patients with similar names; identity was not checked at the scanner.",
            OccurredAt: now - Duration.FromMinutes(60),
            DiscoveredAt: now - Duration.FromMinutes(30),
            Location: new DeliveryLocation("ct-1", "CT scanner 1"),
            MayAffectCare: true,
            People: [patient],
            Imaging: new ImagingFacts(new Modality("CT"), "chest"),
            Exposures: [new RadiationExposure(ExposureNature.Accidental, ExposureSetting.Diagnostic, AgeGroup.Adult, TotalDose: 6.6m)],
            Device: DeviceInvolvement.NotInvolved);

        var decision = service.Incidents.Decide(Incident.None, new IncidentCommand.Report(IncidentId.Create(now, Guid.NewGuid()), facts), context);
        if (!decision.IsAccepted)
        {
            foreach (var why in decision.Rejections) print($"{why.Code} at {why.Path}: {why.Message}");
            return;
        }

        // Store the events: a hash-chained history that shows any later change.
        var history = new History<IncidentEvent>(IncidentJson.Events);
        var rows = history.Append(head: null, decision.State.Reference, decision.Events, context, Guid.NewGuid);
        print($"{rows.Count} events, {(History.Verify(rows).IsIntact ? "intact" : "altered")}");

        // Who must be told, by when, because of what.
        foreach (var duty in decision.State.OpenDuties)
        {
            print($"{duty.ToWhom}: {duty.What}");
            print($"    {duty.Deadline.Explain()}");
            print($"    {duty.Citation}");
        }

        // What must be known before the other rules can answer: the path is that of the field in the form.
        foreach (var question in service.Assess(decision.State).MissingFacts.Take(4)) print($"? {question.Path}: {question.Question}");
    }
}
#endregion
