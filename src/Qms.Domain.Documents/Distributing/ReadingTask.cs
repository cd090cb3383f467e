using System;
using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.People;

namespace Qms.Domain.Documents.Distributing;

/// <summary>What one person must read, or has read, of one document, as it stands on a day.</summary>
/// <param name="Person">Who.</param>
/// <param name="Document">The document.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">The title of the version in force.</param>
/// <param name="Version">The version to read: the one in force.</param>
/// <param name="ReadingVersion">The version whose readers have read enough: <paramref name="Version"/>, or the last one before it that had to be read anew.</param>
/// <param name="Places">In which roles and where they must read it; never empty. The first is the one to name when they declare it.</param>
/// <param name="From">The day from which their time counts: the later of when the reading version took effect where they work and when they joined.</param>
/// <param name="DueOn">The last day, in the service's time zone.</param>
/// <param name="Status">How it stands.</param>
/// <param name="ReadAt">When they declared it; null while they have not.</param>
/// <param name="IsLate">Whether they declared it after the last day.</param>
/// <param name="EscalatedTo">Who is told; null unless it is <see cref="ReadingStatus.Escalated"/>.</param>
public sealed record ReadingTask(
    ActorId Person,
    DocumentId Document,
    DocumentNumber Number,
    string Title,
    VersionNumber Version,
    VersionNumber ReadingVersion,
    IReadOnlyList<ReadingPlace> Places,
    LocalDate From,
    LocalDate DueOn,
    ReadingStatus Status,
    Instant? ReadAt,
    bool IsLate,
    Role? EscalatedTo)
{
    /// <summary>In which roles and where they must read it.</summary>
    public IReadOnlyList<ReadingPlace> Places { get; init => field = ContentList.Of(value); } =
        ContentList.Of(Places is { Count: > 0 } ? Places : throw new ArgumentException("Somebody reads in a role, somewhere.", nameof(Places)));

    /// <summary>The role to name when they declare it.</summary>
    public Role Role => Places[0].Role;

    /// <summary>The key of the location to name when they declare it.</summary>
    public string Location => Places[0].Location;

    /// <summary>Whether they have yet to read it and the last day has passed.</summary>
    public bool IsOverdue => Status is ReadingStatus.Overdue or ReadingStatus.Escalated;
}

/// <summary>A role and a location in which somebody must read.</summary>
/// <param name="Role">The role.</param>
/// <param name="Location">The key of the location.</param>
public sealed record ReadingPlace(Role Role, string Location);

/// <summary>A version that somebody may read before its day. Nobody must; who does has read it when the day comes.</summary>
/// <param name="Person">Who.</param>
/// <param name="Document">The document.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">The title of the version to come.</param>
/// <param name="Version">The version.</param>
/// <param name="Places">In which roles and where they will have to read it; never empty.</param>
/// <param name="EffectiveOn">The day on which it takes effect, in the service's time zone.</param>
public sealed record EarlyReading(ActorId Person, DocumentId Document, DocumentNumber Number, string Title, VersionNumber Version, IReadOnlyList<ReadingPlace> Places, LocalDate EffectiveOn)
{
    /// <summary>In which roles and where they will have to read it.</summary>
    public IReadOnlyList<ReadingPlace> Places { get; init => field = ContentList.Of(value); } =
        ContentList.Of(Places is { Count: > 0 } ? Places : throw new ArgumentException("Somebody reads in a role, somewhere.", nameof(Places)));
}
