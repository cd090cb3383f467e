using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Documents.Distributing;

namespace Qms.Domain.Documents.Sources;

/// <summary>The gap list of external and parent documents, per location (LM2 d): where the service cannot yet show that it implements them.</summary>
public static class SourceGaps
{
    /// <summary>The kind by which an adoption refers to a local procedure in the register: <c>document/&lt;id&gt;</c>.</summary>
    public const string DocumentKind = "document";

    /// <summary>Every gap, by number, location and code; empty when nothing is missing. Retired documents are left out.</summary>
    /// <param name="register">The documents.</param>
    /// <param name="roster">Who works for the service, to tell who has yet to read.</param>
    /// <param name="at">The moment.</param>
    public static IReadOnlyList<SourceGap> In(DocumentRegister register, IEnumerable<StaffMember> roster, Instant at)
    {
        if (register is null) throw new ArgumentNullException(nameof(register));
        var staff = Reading.Here(register, roster, at);
        var byId = new Lazy<Dictionary<DocumentId, ControlledDocument>>(() => register.ToDictionary(static document => document.Id));
        return ContentList.Of(register
            .Where(document => document.Details!.HasSource && !IsRetired(document, at))
            .SelectMany(document => Of(document, register, staff, byId, at))
            .OrderBy(static gap => gap.Number.Text, StringComparer.OrdinalIgnoreCase).ThenBy(static gap => gap.Location, StringComparer.Ordinal).ThenBy(static gap => gap.Code));
    }

    private static IEnumerable<SourceGap> Of(ControlledDocument document, DocumentRegister register, ILookup<ActorId, StaffMember> staff, Lazy<Dictionary<DocumentId, ControlledDocument>> byId, Instant at)
    {
        if (document.EffectiveAt(at) is not { } current)
        {
            yield return Gap(document, null, SourceGapCode.NothingInForce, $"No version of {document.Number} is in force, so no location can implement it.");
            yield break;
        }

        var locations = current.Draft.Scope.Locations.Count > 0 ? current.Draft.Scope.Locations : register.Policy.Locations.Select(static location => location.Code).ToArray();
        if (locations.Count == 0)
        {
            yield return Gap(document, null, SourceGapCode.LocationsUnknown, $"{document.Number} applies everywhere and the service's locations are not listed: name them, to see where it is implemented.");
            foreach (var (code, sentence) in OfIssuer(document, register, at)) yield return Gap(document, null, code, sentence);
            yield break;
        }

        var tasks = Reading.TasksOf(document, register, staff, at).ToArray();
        foreach (var location in locations.Distinct(StringComparer.Ordinal))
        {
            foreach (var (code, sentence) in OfAdoption(document, register, byId, location, at).Concat(OfIssuer(document, register, at))) yield return Gap(document, location, code, sentence);
            var readers = tasks.Where(task => task.Places.Any(place => string.Equals(place.Location, location, StringComparison.Ordinal))).ToArray();
            var unread = readers.Count(static task => task.Status != ReadingStatus.Read);
            if (unread > 0) yield return Gap(document, location, SourceGapCode.NotAllHaveRead, $"{unread} of {readers.Length} who must have not read {document.Number} at {location}.");
        }
    }

    private static IEnumerable<(SourceGapCode Code, string Sentence)> OfAdoption(
        ControlledDocument document, DocumentRegister register, Lazy<Dictionary<DocumentId, ControlledDocument>> byId, string location, Instant at)
    {
        if (document.Adoptions.LastOrDefault(adoption => string.Equals(adoption.Location, location, StringComparison.Ordinal) && adoption.Holds(at)) is not { } adopted)
        {
            yield return (SourceGapCode.NotAdopted, $"{location} has not shown how it implements {document.Number}.");
            yield break;
        }

        if (document.ReadingVersionAt(at) is { } enough && adopted.Version < enough.Number)
        {
            yield return (SourceGapCode.OutdatedAdoption, $"{location} implements version {adopted.Version} of {document.Number}; version {enough.Number} has replaced it.");
        }

        if (string.IsNullOrWhiteSpace(adopted.Evidence)) yield return (SourceGapCode.NoEvidence, $"Nothing shows that {location} implements {document.Number}.");
        if (adopted.LocalProcedure is { Kind: DocumentKind } procedure && WhyNot(procedure, register, byId.Value, location, at) is { } why) yield return (SourceGapCode.LocalProcedureNotInForce, why);
    }

    private static string? WhyNot(RecordReference procedure, DocumentRegister register, Dictionary<DocumentId, ControlledDocument> byId, string location, Instant at)
    {
        if (!DocumentId.TryParse(procedure.Id, out var id) || !byId.TryGetValue(id, out var local)) return $"The local procedure {procedure} is not in the register.";
        var answer = register.InForce(local.Number!, location, at);
        return answer.Version is null ? $"The local procedure is not in force at {location}: {answer.InWords}" : null;
    }

    private static IEnumerable<(SourceGapCode Code, string Sentence)> OfIssuer(ControlledDocument document, DocumentRegister register, Instant at)
    {
        var last = document.SourceChecks.LastOrDefault(check => check.At <= at);
        var issuer = document.Details!.Source?.Issuer ?? "the issuer";
        var due = last?.NextOn ?? document.Details.Source?.CheckEvery.NextDue(FirstDay(document, register, at));
        if (due is { } day && at.InZone(register.Zone).Date > day)
        {
            yield return last is null
                ? (SourceGapCode.NeverChecked, $"Nobody has asked {issuer} whether {document.Number} is current; that was due on {Iso(day)}.")
                : (SourceGapCode.CheckOverdue, $"Asking {issuer} again whether {document.Number} is current was due on {Iso(day)}.");
        }

        if (last?.State == SourceState.Superseded) yield return (SourceGapCode.Superseded, $"{issuer} has superseded {document.Number}: the current edition is {last.Edition}.");
        if (last?.State == SourceState.Withdrawn) yield return (SourceGapCode.Withdrawn, $"{issuer} has withdrawn {document.Number}.");
    }

    // The first version counts: a new one of the service's own making asks the issuer nothing.
    private static LocalDate FirstDay(ControlledDocument document, DocumentRegister register, Instant at) =>
        document.Versions.Where(version => version.TookEffectBy(at)).Min(static version => version.EffectiveFrom!.Value).InZone(register.Zone).Date;

    private static bool IsRetired(ControlledDocument document, Instant at) => document.Retirement is { } retirement && retirement.At <= at && !(retirement.Reinstatement?.At <= at);

    private static SourceGap Gap(ControlledDocument document, string? location, SourceGapCode code, string sentence) => new(code, document.Id, document.Number!, location, sentence);

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
