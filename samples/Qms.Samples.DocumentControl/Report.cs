using System;
using System.IO;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Lifecycles;
using Qms.Domain.Core.Records;
using Qms.Domain.Documents;
using Qms.Domain.Documents.Completeness;
using Qms.Domain.Documents.Distributing;
using Qms.Domain.Documents.Sources;
using Qms.Domain.UnitedKingdom;

namespace Qms.Samples.DocumentControl;

/// <summary>What an assessor asks for at the end of the year.</summary>
internal static class Report
{
    public static bool Print(Department desk, ImagingService service, DocumentStore store, TextWriter output)
    {
        var (register, now) = (desk.Register, desk.Now);
        Heading(output, $"The register on {desk.Today:uuuu-MM-dd}: {register.Count} documents");
        foreach (var row in DocumentQueries.Index().ApplyTo(register.Select(document => DocumentSummary.Of(document, now))))
        {
            var document = register.Find(new DocumentNumber(row.Number.ToString()))!;
            var current = document.EffectiveAt(now);
            var review = document.ReviewDueOn(now) is { } due ? $"{due:uuuu-MM-dd} {LifecycleDrawing.Words(document.ReviewStatusAt(now, desk.Today, register.Policy.ReviewSoonDays))}" : "-";
            output.WriteLine($"{row.Number,-12} {Cut(row.Title, 58),-58} {current?.Number.ToString() ?? "-",-4} {(current is null ? "nothing in force" : current.EffectiveFrom!.Value.InZone(register.Zone).Date.ToString("uuuu-MM-dd", null)),-17} review {review}");
        }

        Heading(output, "Who must still read what");
        foreach (var task in Reading.Tasks(register, desk.Staff, now).Where(static task => task.Status != ReadingStatus.Read).OrderBy(static task => task.DueOn).ThenBy(static task => task.Number.Text, StringComparer.Ordinal).Take(12))
        {
            output.WriteLine($"{task.Person,-15} {task.Number,-12} by {task.DueOn:uuuu-MM-dd}  {LifecycleDrawing.Words(task.Status)}");
        }

        foreach (var cell in ReadingCoverage.Of(register, desk.Staff, now).ByLocation) output.WriteLine($"at {cell.Location}: {cell.Read} of {cell.Required} read, {cell.Overdue} overdue");

        foreach (var number in new[] { "RAD-EP-001", "RAD-FRM-001" })
        {
            var whole = ReadingCoverage.Of(register, desk.Staff, now, new DocumentNumber(number)).Whole;
            output.WriteLine($"{number}: {whole.Read} of {whole.Required} read");
        }

        Heading(output, "Copies to recall");
        var copies = register.SelectMany(document => document.CopiesToRecall(now).Select(copy => $"{document.Number} {copy.Version} at {copy.Location}")).ToArray();
        output.WriteLine(copies.Length == 0 ? "none" : string.Join(Environment.NewLine, copies));

        Heading(output, "Gaps in external and parent documents");
        foreach (var gap in SourceGaps.In(register, desk.Staff, now)) output.WriteLine($"{gap.Number,-12} {gap.Location ?? "everywhere",-11} {gap.InWords}");

        Heading(output, "What must exist, and does not as it should");
        foreach (var gap in DocumentSetCheck.Of(service.RequiredDocuments, register, now).Gaps) output.WriteLine($"{gap.Required.Code,-24} {Cut(gap.Required.Title, 40)}: {gap.InWords}");

        Heading(output, "Documents that need somebody");
        foreach (var orphan in OrphanReport.Of(register, now).Documents) output.WriteLine($"{orphan.Number,-12} {string.Join(" ", orphan.Reasons.Select(static reason => reason.InWords))}");

        Heading(output, "Asked at the scanner");
        foreach (var (location, at) in new[] { ("mobile-1", Instant.FromUtc(2025, 3, 31, 12, 0)), ("mobile-1", now), ("reads-ltd", now) })
        {
            output.WriteLine($"RAD-PTC-001 at {location}, {at.InZone(register.Zone).Date:uuuu-MM-dd}: {register.InForce(new DocumentNumber("RAD-PTC-001"), location, at).InWords}");
        }

        Heading(output, "The histories");
        var histories = store.Histories();
        var intact = histories.All(static entries => History.Verify(entries).IsIntact);
        var events = new History<DocumentEvent>(DocumentJson.Events);
        var same = histories.All(entries => DocumentDecider.Replay(events.Read(entries).Happened) is var document && document.Equals(register.Find(document.Number!)));
        output.WriteLine($"{histories.Count} histories with {histories.Sum(static entries => entries.Count)} events: {(intact ? "intact" : "CHANGED")}; read back {(same ? "equal to what was decided" : "DIFFERENT")}.");
        var changed = histories.Select(static entries => entries.Select(static entry => entry.Sequence == 2 ? entry with { Payload = entry.Payload.Replace("CT head", "CT neck", StringComparison.Ordinal) } : entry).ToArray()).First(static entries => !History.Verify(entries).IsIntact);
        output.WriteLine($"One word changed in a copy of {changed[0].Stream}: found.");
        return intact && same;
    }

    private static void Heading(TextWriter output, string text)
    {
        output.WriteLine();
        output.WriteLine(text);
        output.WriteLine(new string('-', text.Length));
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
