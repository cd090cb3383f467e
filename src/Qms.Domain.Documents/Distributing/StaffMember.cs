using System;
using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.People;

namespace Qms.Domain.Documents.Distributing;

/// <summary>One line of the roster: somebody who works for the service, in which roles, where and when. The host hands it over; nothing of it is stored.</summary>
/// <remarks>A person with several spells or with other roles at another location has several lines; they count as one person. After a long leave <see cref="Since"/> is the day of return, so that there is time again for what is unread.</remarks>
public sealed record StaffMember
{
    /// <summary>Creates a line.</summary>
    /// <param name="person">Who.</param>
    /// <param name="roles">The roles that they hold; at least one.</param>
    /// <param name="locations">The keys of the locations at which they work; at least one.</param>
    /// <param name="since">Their first day.</param>
    /// <param name="until">Their last day; null while no end is known.</param>
    /// <exception cref="ArgumentException">The person is <c>default</c>, no role or no location is named, or the last day is before the first.</exception>
    public StaffMember(ActorId person, IEnumerable<Role> roles, IEnumerable<string> locations, LocalDate since, LocalDate? until = null)
    {
        if (person.IsEmpty) throw new ArgumentException("A member of staff has a key.", nameof(person));
        (Person, Since, Until) = (person, since, until);
        Roles = ContentList.Of(roles);
        Locations = ContentList.Of(locations);
        if (Roles.Count == 0) throw new ArgumentException($"{person} holds no role.", nameof(roles));
        if (Locations.Count == 0) throw new ArgumentException($"{person} works at no location.", nameof(locations));
        if (until < since) throw new ArgumentException($"{person} leaves before joining.", nameof(until));
    }

    /// <summary>Who.</summary>
    public ActorId Person { get; }

    /// <summary>The roles that they hold.</summary>
    public IReadOnlyList<Role> Roles { get; }

    /// <summary>The keys of the locations at which they work.</summary>
    public IReadOnlyList<string> Locations { get; }

    /// <summary>Their first day.</summary>
    public LocalDate Since { get; }

    /// <summary>Their last day; null while no end is known.</summary>
    public LocalDate? Until { get; }

    /// <summary>Whether they work for the service on <paramref name="day"/>: who has not joined yet, or has left, must read nothing.</summary>
    public bool IsHere(LocalDate day) => Since <= day && !(Until < day);
}
