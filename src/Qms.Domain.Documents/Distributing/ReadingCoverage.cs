using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.People;

namespace Qms.Domain.Documents.Distributing;

/// <summary>How far reading has come, in people: over the whole service, per location, per role and per role at a location.</summary>
/// <remarks>A person counts once in each figure, whatever they read twice, in two roles or at two locations; who has left counts nowhere. Over several documents a person has read when they have read all that they must.</remarks>
public sealed record ReadingCoverage
{
    private ReadingCoverage(IReadOnlyList<CoverageCell> cells) => Cells = cells;

    /// <summary>Every figure: the whole first, then by location, by role, and by both, each in the order of their keys.</summary>
    public IReadOnlyList<CoverageCell> Cells { get; }

    /// <summary>Everybody.</summary>
    public CoverageCell Whole => Cells[0];

    /// <summary>Per location: those of the policy and those of the roster, also where nobody must read.</summary>
    public IEnumerable<CoverageCell> ByLocation => Cells.Where(static cell => cell.Location is not null && cell.Role is null);

    /// <summary>Per role of the roster, also where nobody must read.</summary>
    public IEnumerable<CoverageCell> ByRole => Cells.Where(static cell => cell.Location is null && cell.Role is not null);

    /// <summary>Per role at a location, where somebody must read.</summary>
    public IEnumerable<CoverageCell> ByRoleAtLocation => Cells.Where(static cell => cell.Location is not null && cell.Role is not null);

    /// <summary>The figures at a moment.</summary>
    /// <param name="register">The documents.</param>
    /// <param name="roster">Who works for the service.</param>
    /// <param name="at">The moment.</param>
    /// <param name="number">One document; null for all of the register.</param>
    public static ReadingCoverage Of(DocumentRegister register, IEnumerable<StaffMember> roster, Instant at, DocumentNumber? number = null)
    {
        if (register is null) throw new ArgumentNullException(nameof(register));
        var staff = ContentList.Of(roster);
        var tasks = number is null ? Reading.Tasks(register, staff, at) : Reading.Tasks(register, number, staff, at);
        var here = Reading.Here(register, staff, at).SelectMany(static member => member).ToArray();
        var locations = register.Policy.Locations.Select(static location => location.Code).Concat(here.SelectMany(static member => member.Locations));
        return Of(tasks, locations, here.SelectMany(static member => member.Roles));
    }

    /// <summary>The figures of tasks that were chosen beforehand, such as those of a folder of documents.</summary>
    /// <param name="tasks">The tasks.</param>
    /// <param name="locations">The keys of further locations to show, where perhaps nobody must read.</param>
    /// <param name="roles">Further roles to show.</param>
    public static ReadingCoverage Of(IEnumerable<ReadingTask> tasks, IEnumerable<string> locations, IEnumerable<Role> roles)
    {
        var places = (tasks ?? throw new ArgumentNullException(nameof(tasks))).SelectMany(static task => task.Places.Select(place => (Place: place, Task: task))).ToArray();
        var byLocation = places.ToLookup(static x => x.Place.Location, static x => x.Task, StringComparer.Ordinal);
        var byRole = places.ToLookup(static x => x.Place.Role, static x => x.Task);
        var cells = new List<CoverageCell> { Count(null, null, places.Select(static x => x.Task)) };
        cells.AddRange((locations ?? throw new ArgumentNullException(nameof(locations))).Concat(byLocation.Select(static g => g.Key)).Distinct(StringComparer.Ordinal)
            .OrderBy(static key => key, StringComparer.Ordinal).Select(key => Count(key, null, byLocation[key])));
        cells.AddRange((roles ?? throw new ArgumentNullException(nameof(roles))).Concat(byRole.Select(static g => g.Key)).Distinct()
            .OrderBy(static role => role.Code, StringComparer.Ordinal).Select(role => Count(null, role, byRole[role])));
        cells.AddRange(places.GroupBy(static x => x.Place, static x => x.Task)
            .OrderBy(static g => g.Key.Location, StringComparer.Ordinal).ThenBy(static g => g.Key.Role.Code, StringComparer.Ordinal).Select(static g => Count(g.Key.Location, g.Key.Role, g)));
        return new(ContentList.Of(cells));
    }

    private static CoverageCell Count(string? location, Role? role, IEnumerable<ReadingTask> tasks)
    {
        int required = 0, read = 0, overdue = 0;
        foreach (var person in tasks.GroupBy(static task => task.Person))
        {
            required++;
            if (person.All(static task => task.Status == ReadingStatus.Read)) read++;
            if (person.Any(static task => task.IsOverdue)) overdue++;
        }

        return new(location, role, required, read, overdue);
    }
}

/// <summary>One figure of a <see cref="ReadingCoverage"/>, in people.</summary>
/// <param name="Location">The key of the location; null for all.</param>
/// <param name="Role">The role; null for all.</param>
/// <param name="Required">How many must read.</param>
/// <param name="Read">How many have read all that they must; never more than <paramref name="Required"/>.</param>
/// <param name="Overdue">How many have something overdue.</param>
public sealed record CoverageCell(string? Location, Role? Role, int Required, int Read, int Overdue)
{
    /// <summary>The share of those who must that have read, from 0 to 1; null when nobody must.</summary>
    public decimal? Share => Required == 0 ? null : (decimal)Read / Required;
}
