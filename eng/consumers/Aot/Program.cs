using System;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.Lifecycles;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Records;
using Qms.Domain.Documents;
using Qms.Domain.Documents.Approving;
using Qms.Domain.FluentValidation;
using Qms.Domain.Incidents;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Trends.Rules;
using Qms.Domain.Trends.Shewhart;
using Qms.Domain.UnitedKingdom;

var service = ImagingService.InEngland();
var now = Instant.FromUtc(2026, 6, 1, 9, 30);
var patient = new AffectedPerson(AffectedPersonId.Create(now, Guid.NewGuid()), PersonGroup.Patient, AgeGroup.Adult);
var facts = new IncidentFacts(
    IncidentKind.WrongTreatment,
    Title: "CT of the wrong patient",
    Description: "Identity was not checked at the scanner.",
    OccurredAt: now - Duration.FromHours(1),
    DiscoveredAt: now - Duration.FromMinutes(30),
    Location: new DeliveryLocation("ct-1", "CT scanner 1"),
    MayAffectCare: true,
    People: [patient],
    Imaging: new ImagingFacts(new Modality("CT"), "chest"),
    Exposures: [new RadiationExposure(ExposureNature.Accidental, ExposureSetting.Diagnostic, AgeGroup.Adult, TotalDose: 6.6m)]);

var context = service.Context(new Actor("staff-7", Roles.QualityManager), now, new CommandId(Guid.NewGuid()));

// A command makes the round trip through JSON before it is decided.
var (form, json) = IncidentJson.WriteCommand(new IncidentCommand.Report(IncidentId.Create(now, Guid.NewGuid()), facts));
var problems = IncidentJson.TryReadCommand(form, json, out var report);
Demand(problems.Count == 0 && report is not null, "the report reads back");
var reported = service.Incidents.Decide(Incident.None, report!, context).OrThrow();
Demand(reported.State.OpenDuties.Any(), "an accidental exposure raises duties");

var triage = new IncidentCommand.Triage(TriageResponse.Investigation, "Accidental exposure.", new ActorId("staff-7"));
var triaged = service.Incidents.Decide(reported.State, triage, context).OrThrow();
Demand(IncidentForms.Triage.ToValidator().Validate(triage).IsValid, "the form's validator agrees");
Demand(IncidentForms.Triage.ToJsonSchema().Length > 0, "a form has a schema");
Demand(LifecycleDrawing.ToMermaid(IncidentLifecycle.Moves).Length > 0, "the lifecycle is drawn");

var history = new History<IncidentEvent>(IncidentJson.Events);
var rows = history.Append(null, triaged.State.Reference, [.. reported.Events, .. triaged.Events], context, Guid.NewGuid);
Demand(History.Verify(rows).IsIntact, "the history is intact");
Demand(IncidentDecider.Replay(history.Read(rows).Happened).Equals(triaged.State), "what was stored is what was decided");
Demand(!History.Verify(rows.Select(row => row.Sequence == 2 ? row with { Payload = "{}" } : row)).IsIntact, "a changed entry is found");

// A document is written, approved and in force.
var author = new Actor("author", Roles.Staff);
var lead = new Actor("lead", Roles.ServiceLead);
var number = new DocumentNumber("RAD-PRO-001");
var bytes = Sha256Digest.Parse(new string('a', 64));
var draft = new VersionDraft("Identifying the patient", new DocumentContent("store/1", "application/pdf", 1, bytes), new VersionChange(ChangeClass.Major, "New", "Needed"));
var document = ControlledDocument.None;
foreach (var (who, ask) in new (Actor, DocumentCommand)[]
{
    (new Actor("controller", Roles.DocumentController), new DocumentCommand.Register(DocumentId.Create(now, Guid.NewGuid()), number, new DocumentDetails(DocumentType.Procedure))),
    (author, new DocumentCommand.StartDraft(draft)),
    (author, new DocumentCommand.Submit(VersionNumber.First, bytes, Signing(author))),
    (lead, new DocumentCommand.Sign(VersionNumber.First, bytes, Signing(lead))),
    (new Actor("staff-7", Roles.QualityManager), new DocumentCommand.Sign(VersionNumber.First, bytes, Signing(new Actor("staff-7")))),
})
{
    var (id, text) = DocumentJson.WriteCommand(ask);
    Demand(DocumentJson.TryReadCommand(id, text, out var command).Count == 0, "the command reads back");
    var step = service.Documents.Decide(document, command!, service.Context(who, now, new CommandId(Guid.NewGuid()))).OrThrow();
    foreach (var e in step.Events) Demand(DocumentJson.Events.Encode(e).Payload.Length > 0, "the event is written");
    document = step.State;
}

Demand(service.RegisterOf([document]).InForce(number, "ct-1", now).Version is not null, "the version is in force");

// A series is charted, judged and drawn.
var chart = ControlCharts.Compute(ChartKind.Individuals, [3, 5, 4, 6, 2, 5, 7, 4, 3, 6, 5, 40]).OrThrow();
Demand(chart.Points[11].Flag is not null, "the last point is a signal");

Console.WriteLine("ok");

Signing Signing(Actor actor) => new("Dr " + actor.Id, new IdentityProof("s", [IdentityComponent.UserName, IdentityComponent.Password], now));

static void Demand(bool holds, string what)
{
    if (!holds) throw new InvalidOperationException($"Expected that {what}.");
}
