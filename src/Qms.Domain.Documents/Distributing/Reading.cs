using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.People;

namespace Qms.Domain.Documents.Distributing;

/// <summary>Who must read what, and who has: the roster against the register (LM2 j; read and understood, per person and version).</summary>
/// <remarks>Pure: the answer for a past moment is the one that was given then, with the roster, details and policy handed over now.</remarks>
public static class Reading
{
    /// <summary>One task for each person who works for the service and each document in force that they must read, most urgent first.</summary>
    /// <remarks>Who declared the reading version or a later one that came into force has read, in whichever role and wherever they declared it. A declaration counts only for the bytes that it was made of.</remarks>
    /// <param name="register">The documents. Their policy says who must read what, by when.</param>
    /// <param name="roster">Who works for the service; joiners to come and leavers may be among them.</param>
    /// <param name="at">The moment.</param>
    public static IReadOnlyList<ReadingTask> Tasks(DocumentRegister register, IEnumerable<StaffMember> roster, Instant at)
    {
        if (register is null) throw new ArgumentNullException(nameof(register));
        var staff = Here(register, roster, at);
        return ContentList.Of(InOrder(register.SelectMany(document => TasksOf(document, register, staff, at))));
    }

    /// <summary>The tasks of one document, most urgent first; none when nothing of it is in force or nobody must read it.</summary>
    public static IReadOnlyList<ReadingTask> Tasks(DocumentRegister register, DocumentNumber number, IEnumerable<StaffMember> roster, Instant at)
    {
        if (register is null) throw new ArgumentNullException(nameof(register));
        return register.Find(number) is { } document ? ContentList.Of(InOrder(TasksOf(document, register, Here(register, roster, at), at))) : ContentList<ReadingTask>.Empty;
    }

    /// <summary>What people may read before its day: authorised versions that will have to be read anew and that they have not read, earliest day first.</summary>
    public static IReadOnlyList<EarlyReading> Early(DocumentRegister register, IEnumerable<StaffMember> roster, Instant at)
    {
        if (register is null) throw new ArgumentNullException(nameof(register));
        var staff = Here(register, roster, at);
        var early =
            from document in register
            let requirement = register.Policy.ReadingOf(document.Details!)
            where requirement is not null
            from version in document.Versions
            where document.StatusOf(version, at) == VersionStatus.Authorised && version.ReopensReading
            from person in staff
            where ReadAt(document, person.Key, version.Number, at) is null
            let places = PlacesOf(person, requirement, version.Draft.Scope)
            where places.Count > 0
            let day = version.EffectiveFrom!.Value.InZone(register.Zone).Date
            select new EarlyReading(person.Key, document.Id, document.Number!, version.Draft.Title, version.Number, places, day);
        return ContentList.Of(early
            .OrderBy(static reading => reading.EffectiveOn)
            .ThenBy(static reading => reading.Number.Text, StringComparer.OrdinalIgnoreCase)
            .ThenBy(static reading => reading.Person.Value, StringComparer.Ordinal));
    }

    /// <summary>How an unread task stands: exactly one of <see cref="ReadingStatus.Waiting"/>, <see cref="ReadingStatus.Reminder"/>, <see cref="ReadingStatus.Overdue"/> and <see cref="ReadingStatus.Escalated"/> on every day.</summary>
    /// <param name="requirement">When to remind and to escalate.</param>
    /// <param name="dueOn">The last day.</param>
    /// <param name="today">The day asked about.</param>
    public static ReadingStatus StatusOn(ReadingRequirement requirement, LocalDate dueOn, LocalDate today)
    {
        if (requirement is null) throw new ArgumentNullException(nameof(requirement));
        var late = Period.DaysBetween(dueOn, today);
        if (late > 0) return late >= requirement.EscalateAfterDays ? ReadingStatus.Escalated : ReadingStatus.Overdue;
        return -late <= requirement.RemindDaysBefore ? ReadingStatus.Reminder : ReadingStatus.Waiting;
    }

    internal static ILookup<ActorId, StaffMember> Here(DocumentRegister register, IEnumerable<StaffMember> roster, Instant at)
    {
        var today = at.InZone(register.Zone).Date;
        return (roster ?? throw new ArgumentNullException(nameof(roster))).Where(member => member.IsHere(today)).ToLookup(static member => member.Person);
    }

    internal static IEnumerable<ReadingTask> TasksOf(ControlledDocument document, DocumentRegister register, ILookup<ActorId, StaffMember> staff, Instant at)
    {
        if (register.Policy.ReadingOf(document.Details!) is not { } requirement || document.EffectiveAt(at) is not { } current) yield break;
        var reading = document.ReadingVersionAt(at)!;
        var chain = document.Versions.Where(version => version.TookEffectBy(at) && version.EffectiveFrom >= reading.EffectiveFrom).OrderByDescending(static version => version.EffectiveFrom).ToArray();
        foreach (var person in staff)
        {
            var places = PlacesOf(person, requirement, current.Draft.Scope);
            if (places.Count == 0) continue;

            // A version that first brings the document to where they work starts their time, even if others need not read it anew.
            var applies = chain.TakeWhile(version => places.Any(place => version.Draft.Scope.Includes(place.Location))).DefaultIfEmpty(current).Last().EffectiveFrom!.Value.InZone(register.Zone).Date;
            var joined = person.Where(member => PlacesOf([member], requirement, current.Draft.Scope).Count > 0).Min(static member => member.Since);
            var from = LocalDate.Max(applies, joined);
            var due = requirement.Within.From(from, register.Zone, register.Policy.Calendar).LastDay!.Value;
            var readAt = ReadAt(document, person.Key, reading.Number, at);
            var status = readAt is null ? StatusOn(requirement, due, at.InZone(register.Zone).Date) : ReadingStatus.Read;
            yield return new ReadingTask(
                person.Key, document.Id, document.Number!, current.Draft.Title, current.Number, reading.Number, places, from, due, status, readAt,
                IsLate: readAt is { } read && read.InZone(register.Zone).Date > due,
                EscalatedTo: status == ReadingStatus.Escalated ? requirement.EscalateTo : null);
        }
    }

    private static IEnumerable<ReadingTask> InOrder(IEnumerable<ReadingTask> tasks) => tasks
        .OrderBy(static task => Urgency(task.Status))
        .ThenBy(static task => task.DueOn)
        .ThenBy(static task => task.Number.Text, StringComparer.OrdinalIgnoreCase)
        .ThenBy(static task => task.Person.Value, StringComparer.Ordinal);

    private static int Urgency(ReadingStatus status) => status switch
    {
        ReadingStatus.Escalated => 0,
        ReadingStatus.Overdue => 1,
        ReadingStatus.Reminder => 2,
        ReadingStatus.Waiting => 3,
        _ => 4,
    };

    private static ContentList<ReadingPlace> PlacesOf(IEnumerable<StaffMember> person, ReadingRequirement requirement, DocumentScope scope) => ContentList.Of((
        from member in person
        from location in member.Locations
        where scope.Includes(location)
        from role in member.Roles
        where requirement.Roles.Count == 0 || requirement.Roles.Contains(role)
        select new ReadingPlace(role, location)).Distinct());

    // The first declaration counts: reading again later makes nobody late.
    private static Instant? ReadAt(ControlledDocument document, ActorId person, VersionNumber enough, Instant at)
    {
        Instant? read = null;
        foreach (var acknowledgement in document.Acknowledgements)
        {
            var signature = acknowledgement.Signature;
            if (signature.Signer != person || signature.At > at || acknowledgement.Version < enough) continue;
            if (document.Find(acknowledgement.Version) is not { } version || version.Draft.Content.Sha256 != signature.Content) continue;

            // What waits for its day, or never came into force, tells nothing about what is to be followed now.
            if (version.Number != enough && !version.TookEffectBy(at)) continue;
            if (read is null || signature.At < read) read = signature.At;
        }

        return read;
    }
}
