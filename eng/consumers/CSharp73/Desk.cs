using System;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Records;
using Qms.Domain.Documents;
using Qms.Domain.Documents.Approving;
using Qms.Domain.FluentValidation;
using Qms.Domain.Incidents;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.Trends.Rules;
using Qms.Domain.Trends.Shewhart;
using Qms.Domain.UnitedKingdom;
using Qms.Domain.UnitedKingdom.Harm;

namespace CSharp73
{
    /// <summary>What a vendor on .NET Framework does first, in C# 7.3: report, triage, grade, read reasons, verify.</summary>
    public static class Desk
    {
        public static void Run(Action<string> print)
        {
            var service = ImagingService.InEngland();
            var now = Instant.FromUtc(2026, 6, 1, 9, 30);
            var reporter = new Actor("staff-417", Roles.Staff);
            var manager = new Actor("staff-7", Roles.QualityManager);
            var patient = new AffectedPerson(AffectedPersonId.Create(now, Guid.NewGuid()), PersonGroup.Patient, AgeGroup.Adult);
            var facts = new IncidentFacts(
                IncidentKind.WrongTreatment,
                "CT of the wrong patient",
                "Identity was not checked at the scanner.",
                now - Duration.FromHours(1),
                now - Duration.FromMinutes(30),
                new DeliveryLocation("ct-1", "CT scanner 1"),
                MayAffectCare: true,
                People: new[] { patient });

            var context = service.Context(reporter, now, Request());
            var reported = service.Incidents.Decide(Incident.None, new IncidentCommand.Report(IncidentId.Create(now, Guid.NewGuid()), facts), context).OrThrow();
            var incident = reported.State;

            var triage = new IncidentCommand.Triage(TriageResponse.LocalReview, "One patient, no harm known.", new ActorId("staff-7"));
            var refused = service.Incidents.Decide(incident, triage, context);
            if (refused.IsAccepted) throw new InvalidOperationException("Staff may not triage.");
            foreach (var why in refused.Rejections) print(why.Code + ": " + why.Message);

            var later = service.Context(manager, now + Duration.FromHours(1), Request());
            var triaged = service.Incidents.Decide(incident, triage, later).OrThrow();

            var harm = HarmFacts.Unknown.WithErrorOccurred(true).WithReachedPerson(true).WithPhysicalHarm(false).WithDied(false);
            var scale = HarmScales.LfpsePhysical;
            var suggestion = scale.Grade(harm);
            print("Suggested: " + (suggestion.Code ?? suggestion.Reason));
            var grade = new HarmGrade(scale.Id, scale.Version, suggestion.Code ?? scale.Grades[0].Code);
            var graded = service.Incidents.Decide(triaged.State, new IncidentCommand.GradeHarm(patient.Id, scale.Dimension, grade, harm, "Looked after at once."), later).OrThrow();

            foreach (var duty in graded.State.OpenDuties) print(duty.ToWhom + ": " + duty.Deadline.Explain());

            var history = new History<IncidentEvent>(IncidentJson.Events);
            var rows = history.Append(null, graded.State.Reference, reported.Events, context, Guid.NewGuid).ToList();
            rows.AddRange(history.Append(rows[rows.Count - 1].ToHead(), graded.State.Reference, triaged.Events.Concat(graded.Events).ToList(), later, Guid.NewGuid));
            var replayed = IncidentDecider.Replay(history.Read(rows).Happened);
            if (!replayed.Equals(graded.State)) throw new InvalidOperationException("What was stored is not what was decided.");
            if (!History.Verify(rows).IsIntact) throw new InvalidOperationException("The history is not intact.");

            var form = IncidentForms.Triage.ToValidator().Validate(new IncidentCommand.Triage(TriageResponse.LocalReview, "", new ActorId("staff-7")));
            if (form.IsValid) throw new InvalidOperationException("A triage says why.");

            switch (rows.Count > 0 ? IncidentJson.Events.Decode(rows[0].EventName, rows[0].EventVersion, rows[0].Payload) : null)
            {
                case IncidentEvent.Reported first:
                    print(first.Facts.Title + ": " + rows.Count + " events, intact");
                    break;
                default:
                    throw new InvalidOperationException("The first event is the report.");
            }
        }

        /// <summary>A document from draft to in force, and a chart of a series.</summary>
        public static void Control(Action<string> print)
        {
            var service = ImagingService.InEngland().WithDocumentPolicy(policy => policy.WithNumbers(NumberScheme.Of("RAD-{type}-{sequence:3}")));
            var now = Instant.FromUtc(2026, 6, 1, 9, 30);
            var author = new Actor("author", Roles.Staff);
            var bytes = Sha256Digest.Parse(new string('a', 64));
            var draft = new VersionDraft("Identifying the patient", new DocumentContent("store/1", "application/pdf", 1, bytes), new VersionChange(ChangeClass.Major, "New", "Needed"));
            var number = new DocumentNumber("RAD-PRO-001");
            var document = ControlledDocument.None;
            Action<Actor, DocumentCommand> ask = (who, command) =>
            {
                var decision = service.Documents.Decide(document, command, service.Context(who, now, Request()));
                foreach (var why in decision.Rejections) print(why.Code + ": " + why.Message);
                if (decision.IsAccepted) document = decision.State;
            };
            Func<Signing> sign = () => new Signing("Dr A", new IdentityProof("s", new[] { IdentityComponent.UserName, IdentityComponent.Password }, now));
            ask(new Actor("controller", Roles.DocumentController), new DocumentCommand.Register(DocumentId.Create(now, Guid.NewGuid()), number, new DocumentDetails(DocumentType.Procedure)));
            ask(author, new DocumentCommand.StartDraft(draft));
            ask(author, new DocumentCommand.Submit(VersionNumber.First, bytes, sign()));
            ask(new Actor("author", Roles.ServiceLead), new DocumentCommand.Sign(VersionNumber.First, bytes, sign()));
            ask(new Actor("lead", Roles.ServiceLead), new DocumentCommand.Sign(VersionNumber.First, bytes, sign()));
            ask(new Actor("manager", Roles.QualityManager), new DocumentCommand.Sign(VersionNumber.First, bytes, sign()));
            print(service.RegisterOf(new[] { document }).InForce(number, "ct-1", now).InWords);

            var chart = ControlCharts.Compute(ChartKind.Individuals, new double[] { 3, 5, 4, 6, 2, 5, 7, 4, 3, 6, 5, 40 }, options: ChartOptions.Default.WithLabels(Enumerable.Range(1, 12).Select(i => "month " + i).ToArray())).OrThrow();
            foreach (var signal in chart.Signals) print(signal.Sentence);
            if (chart.Points[11].Flag == null) throw new InvalidOperationException("The last point is a signal.");
        }

        private static CommandId Request() => new CommandId(Guid.NewGuid());
    }
}
