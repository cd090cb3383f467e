using System;
using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>Gathers the duties of one rule. A key is the rule's id, what the duty is about and, where there is one for each person, that person's id.</summary>
internal sealed class DutyList(string ruleId, IncidentCase incident)
{
    private const string Discovery = "discovery of the incident";
    private readonly List<DutyDemand> _demands = [];

    /// <summary>Due now, since the discovery.</summary>
    public DutyList Now(string suffix, string what, string toWhom) => Add(suffix, what, toWhom, TimeLimit.WithoutDelay, incident.Facts.DiscoveredAt, Discovery);

    /// <summary>Due within <paramref name="limit"/> of the discovery.</summary>
    public DutyList AfterDiscovery(string suffix, string what, string toWhom, TimeLimit limit) => Add(suffix, what, toWhom, limit, incident.Facts.DiscoveredAt, Discovery);

    /// <summary>Due within <paramref name="limit"/> of the report of the incident.</summary>
    public DutyList AfterReport(string suffix, string what, string toWhom, TimeLimit limit) => Add(suffix, what, toWhom, limit, incident.Incident.ReportedAt, "report of the incident");

    /// <summary>Due within <paramref name="limit"/> of another moment, such as awareness of a breach.</summary>
    public DutyList Within(string suffix, string what, string toWhom, TimeLimit limit, Instant start, string startedBy) => Add(suffix, what, toWhom, limit, start, startedBy);

    public Answer AppliesBecause(string reason) => Answer.Applies(reason, _demands.ToArray());

    /// <summary>A person without their name; whoever must be told in their place when they cannot be.</summary>
    public static string Addressee(AffectedPerson person) => (person.LacksCapacity ? "representative of " : "") + Word(person.Group) + " " + person.Id;

    private static string Word(PersonGroup group) => group switch { PersonGroup.Patient => "patient", PersonGroup.Staff => "member of staff", _ => "visitor" };

    private DutyList Add(string suffix, string what, string toWhom, TimeLimit limit, Instant start, string startedBy)
    {
        var key = ruleId + "." + suffix;

        // A person who is listed twice is told once.
        if (!_demands.Exists(demand => string.Equals(demand.Key, key, StringComparison.Ordinal))) _demands.Add(new(key, what, toWhom, limit, start, startedBy));
        return this;
    }
}
