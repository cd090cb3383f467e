using System.Linq;
using NodaTime;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Time;
using Qms.Domain.Documents;
using Qms.Domain.Documents.Approving;
using Qms.Domain.Documents.Distributing;
using Qms.Domain.Documents.Reviewing;
using Qms.Domain.Documents.Sources;
using Qms.Domain.Incidents;
using Qms.Domain.UnitedKingdom;
using static Qms.Samples.DocumentControl.Department;

namespace Qms.Samples.DocumentControl;

/// <summary>The script: what happens to a department's documents in a year. People and documents are invented.</summary>
internal static class Year
{
    private static readonly ApprovalWorkflow Protocols = new(
        "clinical-protocol",
        WorkflowStage.AtLeast(2, "clinical-approval", StageKind.Approval, Signatory.Holding(new Role("radiologist")), Signatory.Holding(Roles.MedicalPhysicsExpert), Signatory.Holding(Roles.ServiceLead)).WithLimit(TimeLimit.CalendarDays(14), Roles.ServiceLead),
        WorkflowStage.AnyOf("authorisation", StageKind.Authorisation, Signatory.Holding(Roles.QualityManager)));

    public static DocumentPolicy Policy(DocumentPolicy policy) => policy
        .WithLocations([new("main", "Main site"), new("mobile-1", "Mobile CT", LocationKind.Mobile), new("reads-ltd", "Reads Ltd", LocationKind.Outsourced)])
        .WithNumbers(NumberScheme.Of("RAD-{type}-{sequence:3}"))
        .WithWorkflow(Protocols, DocumentType.Protocol)
        .WithReviews(Cadence.EveryMonths(12), Cadence.EveryMonths(24), DocumentType.Protocol)
        .WithReading(new ReadingRequirement([Roles.Staff], TimeLimit.CalendarDays(28), 7, 14, Roles.QualityManager), DocumentType.EmployersProcedure)
        .WithReading(new ReadingRequirement([Roles.Staff], TimeLimit.CalendarDays(28), 7, 14, Roles.QualityManager), DocumentType.Form);

    public static void Play(Department desk, ImagingService service)
    {
        desk.On(2025, 1, 6);
        desk.Say("The department takes its documents into the register and approves the first versions.");
        var letters = service.RequiredDocuments.Where(required => required.IsInForce(desk.Today) && required.Code.StartsWith(DocumentDecider.ScheduleTwo, System.StringComparison.Ordinal)).ToArray();
        for (var i = 0; i < letters.Length; i++)
        {
            // One procedure covers (c) and (i) together; the one on clinical audit is forgotten.
            var letter = letters[i].Code[^1];
            if (letter is 'i' or 'o' || (letter == 'm' && letters.Length < 15)) continue;
            string[] fulfils = letter == 'c' ? [letters[i].Code, DocumentDecider.ScheduleTwo + "i"] : [letters[i].Code];
            desk.Add($"RAD-EP-{i + 1:000}", letters[i].Title, new DocumentDetails(DocumentType.EmployersProcedure, letter == 'n' ? null : Lead.Id, Fulfils: fulfils, Requirements: ["IR(ME)R 2017 Schedule 2"]));
        }

        var policies = service.RequiredDocuments.Where(static required => required.Code.StartsWith("lm2.policy.", System.StringComparison.Ordinal)).ToArray();
        for (var i = 0; i < policies.Length; i++) desk.Add($"RAD-POL-{i + 1:000}", policies[i].Title, new DocumentDetails(DocumentType.Policy, Manager.Id, Fulfils: [policies[i].Code]));
        desk.Add("RAD-PTC-001", "CT head", new DocumentDetails(DocumentType.Protocol, Radiologist.Id), new DocumentScope(["main", "mobile-1"], [new Modality("CT")]));
        desk.Add("RAD-PTC-002", "MR safety screening", new DocumentDetails(DocumentType.Protocol, Radiologist.Id), new DocumentScope(["main"], [new Modality("MR")]));
        desk.Add("RAD-LR-001", "Local rules, CT room 1", new DocumentDetails(DocumentType.LocalRules, Lead.Id, Fulfils: [.. service.RequiredDocuments.Select(static required => required.Code).Where(static code => code.Contains("local-rules", System.StringComparison.Ordinal))]));
        desk.Add("RAD-RA-001", "Contrast media", new DocumentDetails(DocumentType.RiskAssessment, Manager.Id));
        desk.Add("RAD-FRM-001", "Report an incident", new DocumentDetails(DocumentType.Form, Manager.Id, Requirements: ["QSI LM2 (j)"]), content: FormFamiliarisation.ContentOf(IncidentForms.Report));
        var trust = new DocumentSource("The trust", Cadence.EveryMonths(6));
        desk.Add("RAD-PAR-001", "Infection control", new DocumentDetails(DocumentType.ParentOrganisation, Manager.Id, Source: trust), edition: "v4");
        desk.Add("RAD-EXT-001", "Standard for communication of critical findings", new DocumentDetails(DocumentType.External, Radiologist.Id, Source: new DocumentSource("An invented college", Cadence.EveryMonths(6))), edition: "2022");
        foreach (var location in new[] { "main", "mobile-1" })
        {
            desk.Ask("RAD-PAR-001", Controller, new DocumentCommand.Adopt(VersionNumber.First, location, "Used as it is", "Walk-round in January", null), $"{location} shows how it implements the trust's policy");
        }

        desk.Ask("RAD-PAR-001", Controller, new DocumentCommand.CheckSource("v4", SourceState.Current), "the trust says that v4 is current");
        var first = desk.Copy("copy 1");
        var second = desk.Copy("copy 2");
        desk.Ask("RAD-PTC-001", Controller, new DocumentCommand.IssueCopy(first, VersionNumber.First, "mobile-1", CopyMedium.MobileUnit, Deputy.Id), "a controlled copy goes aboard the mobile unit");
        desk.Ask("RAD-PTC-001", Controller, new DocumentCommand.IssueCopy(second, VersionNumber.First, "main", CopyMedium.Paper, Lead.Id), "another is printed for the CT control room");

        desk.On(2025, 1, 20);
        foreach (var person in desk.Staff.Where(static person => person.Person != Deputy.Id && person.Since.Year < 2025)) desk.Read("RAD-FRM-001", person);
        foreach (var number in desk.Register.Where(static document => document.Details!.Type == DocumentType.EmployersProcedure).Select(static document => document.Number!.Text).Order(System.StringComparer.Ordinal).ToArray())
        {
            foreach (var person in desk.Staff.Where(person => person.Since.Year < 2025 && (person.Person != Deputy.Id || number != "RAD-EP-005"))) desk.Read(number, person);
        }

        desk.Say("Staff read the employer's procedures and the incident form; the deputy has not opened the form, nor the procedure on dose.");

        desk.On(2025, 3, 3);
        desk.Write("RAD-PTC-001", "CT head", "lower dose for follow-up", ChangeClass.Major, new DocumentScope(["main", "mobile-1"], [new Modality("CT")]));
        desk.Submit("RAD-PTC-001", new LocalDate(2025, 4, 1));
        desk.Say("RAD-PTC-001: version 2.0 is submitted, to take effect on 1 April; two of radiologist, physicist and service lead approve it");
        desk.Ask("RAD-PTC-001", new Actor(Author.Id, [new Role("radiologist")]), new DocumentCommand.Sign(desk.Latest("RAD-PTC-001").Number, desk.Latest("RAD-PTC-001").Draft.Content.Sha256, desk.Signing(Author)), "its author tries to approve it");
        desk.Ask("RAD-PTC-001", Physicist, new DocumentCommand.SendBack(new VersionNumber(2, 0), "The dose reference level for children is missing."), "the physicist sends it back: the reference level for children is missing");
        desk.Ask("RAD-PTC-001", Author, new DocumentCommand.ReviseDraft(new VersionNumber(2, 0), desk.Latest("RAD-PTC-001").Draft with { Change = new VersionChange(ChangeClass.Major, "lower dose, with reference level for children", "Sent back") }), "it is revised");
        desk.Submit("RAD-PTC-001", new LocalDate(2025, 4, 1));
        desk.Ask("RAD-PTC-001", Radiologist, new DocumentCommand.Delegate(new Delegation(Radiologist.Id, Deputy.Id, desk.Today, desk.Today.PlusDays(7), "Leave", [new Role("radiologist")])), "the radiologist goes on leave and lets the deputy sign");
        desk.Sign("RAD-PTC-001", Deputy, "the deputy approves in the radiologist's place", Radiologist.Id);
        desk.Sign("RAD-PTC-001", Physicist, "the physicist approves: two of three");
        desk.Sign("RAD-PTC-001", Manager, "the quality manager authorises it; version 1.0 stays in force until 1 April");

        desk.On(2025, 4, 1);
        desk.Say("RAD-PTC-001: version 2.0 takes effect, 1.0 is superseded, with nobody doing anything");
        desk.Say("RAD-PTC-001: a print of 1.0 is scanned at the mobile unit - " + desk.Register.Use(new DocumentNumber("RAD-PTC-001"), VersionNumber.First, "mobile-1", desk.Now).Refusal!.Message);
        desk.Ask("RAD-PTC-001", Deputy, new DocumentCommand.AccountForCopy(first, CopyFate.Destroyed), "the copy aboard is destroyed");
        desk.Ask("RAD-PTC-001", Lead, new DocumentCommand.AccountForCopy(second, CopyFate.Lost, "Not on the wall any more; non-conformity 12"), "the one in the control room is lost");
        desk.Ask("RAD-PTC-001", Controller, new DocumentCommand.Archive(VersionNumber.First), "1.0 is archived for ten years");

        desk.On(2025, 5, 12);
        Emergency(desk, "RAD-PTC-002", "MR safety screening", "no implants of the recalled type", new DocumentScope(["main"], [new Modality("MR")]));
        Emergency(desk, "RAD-LR-001", "Local rules, CT room 1", "door interlock out of order", null);
        desk.Ask("RAD-LR-001", Controller, new DocumentCommand.IssueCopy(desk.Copy("copy 3"), desk.Latest("RAD-LR-001").Number, "main", CopyMedium.Paper, Lead.Id), "a controlled copy hangs at the door of CT room 1");
        desk.On(2025, 5, 20);
        desk.Ask("RAD-PTC-002", Manager, new DocumentCommand.StartFullReview(desk.Latest("RAD-PTC-002").Number), "the full review of the emergency change begins");
        desk.Approve("RAD-PTC-002");
        desk.Say("RAD-PTC-002: fully reviewed, it no longer expires");
        desk.On(2025, 6, 10);
        desk.Say("RAD-LR-001: " + desk.Register.InForce(new DocumentNumber("RAD-LR-001"), "main", desk.Now).InWords);

        desk.On(2025, 7, 14);
        desk.Ask("RAD-EP-001", Manager, new DocumentCommand.TriggerReview(ReviewCause.Incident, "The wrong patient was imaged", new LocalDate(2025, 8, 14), new RecordReference("incident", "IMG-0042")), "an incident asks for a review by 14 August");
        desk.Ask("RAD-EXT-001", Controller, new DocumentCommand.CheckSource("2025", SourceState.Superseded, "New edition"), "the college has a new edition; a review is asked for");
        desk.On(2025, 8, 4);
        desk.Ask("RAD-EP-001", Lead, new DocumentCommand.CompleteReview(VersionNumber.First, ReviewOutcome.Revise, "Say it at the door, not at the desk", desk.Signing(Lead), new LocalDate(2025, 10, 1)), "the review asks for a new version by 1 October");
        desk.On(2025, 9, 22);
        desk.Write("RAD-EP-001", desk.Latest("RAD-EP-001").Draft.Title, "identity is checked at the door", ChangeClass.Major);
        desk.Submit("RAD-EP-001");
        desk.Approve("RAD-EP-001");
        desk.Say("RAD-EP-001: version 2.0 is in force; everybody must read it anew");
        desk.On(2025, 10, 1);
        foreach (var person in desk.Staff.Take(3)) desk.Read("RAD-EP-001", person);
        desk.On(2025, 12, 1);
        desk.Ask("RAD-PTC-001", Radiologist, new DocumentCommand.TriggerReview(ReviewCause.Request, "New scanner in January", new LocalDate(2026, 1, 31)), "the radiologist asks for an early review");
        desk.Ask("RAD-RA-001", Manager, new DocumentCommand.CompleteReview(VersionNumber.First, ReviewOutcome.ConfirmedUnchanged, "Still right", desk.Signing(Manager)), "the risk assessment is reviewed and confirmed");
        desk.On(2026, 1, 12);
    }

    private static void Emergency(Department desk, string number, string title, string text, DocumentScope? scope)
    {
        desk.Write(number, title, text, ChangeClass.Emergency, scope);
        var draft = desk.Latest(number);
        desk.Ask(number, Lead, new DocumentCommand.AuthoriseEmergency(draft.Number, draft.Draft.Content.Sha256, desk.Today.PlusDays(28), desk.Signing(Lead)), $"emergency change {draft.Number}: {text}; it expires in 28 days unless it is fully reviewed");
    }
}
