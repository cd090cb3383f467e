using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Core.Duties;

/// <summary>Compares the duties that a record has with what its rules ask for now.</summary>
/// <remarks>A duty is withdrawn only when its rule says that it does not apply; a rule that lacks a fact, or has left the book, withdraws nothing.
/// What was fulfilled or set aside by a person stays so.</remarks>
public sealed class DutyReconciliation
{
    private DutyReconciliation(List<Duty> raised, List<Duty> revised, List<(Duty Duty, string Reason)> withdrawn) =>
        (Raised, Revised, Withdrawn) = (raised, revised, withdrawn);

    /// <summary>New duties, and withdrawn ones that are asked for again.</summary>
    public IReadOnlyList<Duty> Raised { get; }

    /// <summary>Duties still due whose deadline, wording or reason changed.</summary>
    public IReadOnlyList<Duty> Revised { get; }

    /// <summary>Duties still due that are no longer asked for, with the reason.</summary>
    public IReadOnlyList<(Duty Duty, string Reason)> Withdrawn { get; }

    /// <summary>Compares <paramref name="existing"/> with <paramref name="assessment"/>.</summary>
    /// <param name="existing">The record's duties in any state.</param>
    /// <param name="assessment">What the rules answer now.</param>
    /// <param name="now">The moment of recognition of new duties.</param>
    /// <param name="zone">The service's time zone.</param>
    /// <param name="calendar">Working days of the service's division.</param>
    public static DutyReconciliation Of(IReadOnlyList<Duty> existing, Assessment assessment, Instant now, DateTimeZone zone, WorkingCalendar calendar)
    {
        var raised = new List<Duty>();
        var revised = new List<Duty>();
        var demanded = new HashSet<string>(StringComparer.Ordinal);
        foreach (var outcome in assessment.Outcomes)
        {
            foreach (var demand in outcome.Answer.Duties)
            {
                if (!demanded.Add(demand.Key)) throw new InvalidOperationException($"Two rules ask for the duty {demand.Key}.");
                var duty = new Duty(
                    demand.Key, outcome.Rule.Id, demand.What, demand.ToWhom, demand.Limit.From(demand.ClockStart, zone, calendar), demand.ClockStartedBy,
                    outcome.Rule.Citation, outcome.Answer.Reason, now);
                var known = Find(existing, demand.Key);
                if (known is null || known.Status == DutyStatus.Withdrawn) raised.Add(duty);
                else if (known.IsOpen && known != duty with { RaisedAt = known.RaisedAt }) revised.Add(duty with { RaisedAt = known.RaisedAt });
            }
        }

        var refused = assessment.Outcomes.Where(static o => o.Answer.Applicability != Applicability.NeedsInformation).ToLookup(static o => o.Rule.Id, static o => o.Answer.Reason, StringComparer.Ordinal);
        var withdrawn = existing
            .Where(duty => duty.IsOpen && !demanded.Contains(duty.Key) && refused.Contains(duty.RuleId))
            .Select(duty => (duty, refused[duty.RuleId].First()))
            .ToList();
        return new(raised, revised, withdrawn);
    }

    private static Duty? Find(IReadOnlyList<Duty> duties, string key)
    {
        for (var i = 0; i < duties.Count; i++)
        {
            if (duties[i].Key == key) return duties[i];
        }

        return null;
    }
}
