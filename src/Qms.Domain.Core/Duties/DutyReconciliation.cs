using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Core.Duties;

/// <summary>Compares the duties that a record has with what its rules ask for now.</summary>
/// <remarks>A duty is withdrawn only when its rule has every fact and does not ask for it: because the rule does not apply, or applies without this duty (a person was struck from the record).
/// A rule that lacks a fact, or has left the book, withdraws nothing.
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
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">Two demands have the same key.</exception>
    public static DutyReconciliation Of(IReadOnlyList<Duty> existing, Assessment assessment, Instant now, DateTimeZone zone, WorkingCalendar calendar)
    {
        if (existing is null) throw new ArgumentNullException(nameof(existing));
        if (assessment is null) throw new ArgumentNullException(nameof(assessment));
        if (zone is null) throw new ArgumentNullException(nameof(zone));
        if (calendar is null) throw new ArgumentNullException(nameof(calendar));
        var raised = new List<Duty>();
        var revised = new List<Duty>();
        var demanded = new HashSet<string>(StringComparer.Ordinal);
        foreach (var outcome in assessment.Outcomes)
        {
            foreach (var demand in outcome.Answer.Duties)
            {
                if (!demanded.Add(demand.Key)) throw new InvalidOperationException($"The duty {demand.Key} is asked for twice, the second time by the rule {outcome.Rule.Id}.");
                var duty = new Duty(
                    demand.Key, outcome.Rule.Id, demand.What, demand.ToWhom, demand.Limit.From(demand.ClockStart, zone, calendar), demand.ClockStartedBy,
                    outcome.Rule.Citation, outcome.Answer.Reason, now);
                var known = Find(existing, demand.Key);
                if (known is null || known.Status == DutyStatus.Withdrawn) raised.Add(duty);
                else if (known.IsOpen && known != duty with { RaisedAt = known.RaisedAt }) revised.Add(duty with { RaisedAt = known.RaisedAt });
            }
        }

        var withdrawn = new List<(Duty Duty, string Reason)>();
        foreach (var duty in existing)
        {
            if (duty.IsOpen && !demanded.Contains(duty.Key) && WhyNot(duty, assessment) is { } reason) withdrawn.Add((duty, reason));
        }

        return new(raised, revised, withdrawn);
    }

    private static string? WhyNot(Duty duty, Assessment assessment)
    {
        var outcome = assessment.Outcomes.FirstOrDefault(outcome => outcome.Rule.Id == duty.RuleId);
        return outcome?.Answer.Applicability switch
        {
            Applicability.DoesNotApply => outcome.Answer.Reason,
            Applicability.Applies => "The rule applies, but no longer asks for this: " + outcome.Answer.Reason,
            _ => null,
        };
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
