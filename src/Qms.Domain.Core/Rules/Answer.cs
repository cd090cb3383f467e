using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Core.Rules;

/// <summary>The three answers that a rule can give.</summary>
[JsonConverter(typeof(WireEnumConverter<Applicability>))]
public enum Applicability
{
    /// <summary>The rule applies and its duties arise.</summary>
    Applies,

    /// <summary>The rule does not apply.</summary>
    DoesNotApply,

    /// <summary>A fact is missing; the answer names it.</summary>
    NeedsInformation,
}

/// <summary>A rule's answer, always with its reason in words.</summary>
public sealed record Answer
{
    private Answer(Applicability applicability, string reason, IReadOnlyList<DutyDemand> duties, IReadOnlyList<MissingFact> missing)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new ArgumentException("An answer gives its reason.", nameof(reason));
        (Applicability, Reason, Duties, Missing) = (applicability, reason, ContentList.Of(duties), ContentList.Of(missing));
    }

    /// <summary>Which of the three.</summary>
    public Applicability Applicability { get; }

    /// <summary>Why, in a sentence that a quality manager accepts.</summary>
    public string Reason { get; }

    /// <summary>What must be done; empty unless the rule applies.</summary>
    public IReadOnlyList<DutyDemand> Duties { get; }

    /// <summary>What must be known first; empty unless information is missing.</summary>
    public IReadOnlyList<MissingFact> Missing { get; }

    /// <summary>The rule applies.</summary>
    public static Answer Applies(string reason, params DutyDemand[] duties) => new(Applicability.Applies, reason, duties, []);

    /// <summary>The rule does not apply.</summary>
    public static Answer DoesNotApply(string reason) => new(Applicability.DoesNotApply, reason, [], []);

    /// <summary>The rule cannot answer before the <paramref name="missing"/> facts are known.</summary>
    /// <exception cref="ArgumentException">No fact is named.</exception>
    public static Answer NeedsInformation(string reason, params MissingFact[] missing) =>
        missing is { Length: > 0 } ? new(Applicability.NeedsInformation, reason, [], missing) : throw new ArgumentException("Name what is missing.", nameof(missing));

    internal Answer Tightened(TimeLimit given, TimeLimit tighter) =>
        Duties.Any(duty => duty.Limit == given)
            ? Applies($"{Reason} By its own rule the service does it {tighter.InWords}, where the source says {given.InWords}.", [.. Duties.Select(duty => duty.Limit == given ? duty.WithLimit(tighter) : duty)])
            : this;

    internal static Answer NotInForce(RuleInfo rule, LocalDate day) =>
        DoesNotApply(day < rule.InForceFrom
            ? $"Not in force on {Iso(day)}: in force from {Iso(rule.InForceFrom)}."
            : $"No longer in force on {Iso(day)}: in force until {Iso(rule.InForceTo!.Value)}.");

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}

/// <summary>A fact that a rule needs and that nobody has stated yet: the next question for a form.</summary>
/// <param name="Path">The fact's path in the record, in camelCase: <c>exposure.totalDose</c>.</param>
/// <param name="Question">The question to put to the user.</param>
public sealed record MissingFact(string Path, string Question);

/// <summary>A rule and its answer.</summary>
/// <param name="Rule">Which rule.</param>
/// <param name="Answer">What it answered.</param>
public sealed record RuleOutcome(RuleInfo Rule, Answer Answer);
