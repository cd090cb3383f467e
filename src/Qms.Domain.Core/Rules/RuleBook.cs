using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Core.Rules;

/// <summary>The rules of a jurisdiction or of an organisation, asked together.</summary>
/// <remarks>Immutable. <see cref="With"/> adds rules: a host's own stand beside the statutory ones and cannot remove them. <see cref="WithTighterLimit"/> shortens a time limit and never lengthens one.</remarks>
public sealed class RuleBook<TFacts>
{
    private readonly Rule<TFacts>[] _rules;
    private readonly Rule<TFacts>[][] _editions;

    /// <summary>Creates a rule book.</summary>
    /// <exception cref="ArgumentException">Two rules have the same id and overlap in time.</exception>
    public RuleBook(IEnumerable<Rule<TFacts>> rules)
    {
        _rules = [.. rules ?? throw new ArgumentNullException(nameof(rules))];
        _editions = [.. _rules.GroupBy(static rule => rule.Info.Id, StringComparer.Ordinal).Select(static editions => editions.OrderBy(static rule => rule.Info.InForceFrom).ToArray())];
        foreach (var editions in _editions)
        {
            for (var i = 1; i < editions.Length; i++)
            {
                if (editions[i - 1].Info.InForceTo is not { } end || end >= editions[i].Info.InForceFrom)
                {
                    throw new ArgumentException($"Two editions of the rule {editions[i].Info.Id} are in force at the same time.", nameof(rules));
                }
            }
        }

        Rules = ContentList.Of(_rules.Select(static rule => rule.Info));
    }

    /// <summary>Every rule, in force or not.</summary>
    public IReadOnlyList<RuleInfo> Rules { get; }

    /// <summary>This book with further rules.</summary>
    /// <exception cref="ArgumentException">Two rules have the same id and overlap in time.</exception>
    public RuleBook<TFacts> With(params Rule<TFacts>[] rules) => new(_rules.Concat(rules ?? throw new ArgumentNullException(nameof(rules))));

    /// <summary>This book with a shorter time limit for the duties of a rule, in all its editions: where the rule gives <paramref name="given"/>, <paramref name="tighter"/> is kept, and the reason says so.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="given">The limit that the rule gives. Duties of the rule with another limit, and a later edition that gives another one, stay as they are.</param>
    /// <param name="tighter">The limit to keep instead; never one that could end later, see <see cref="TimeLimit.NeverEndsLaterThan"/>.</param>
    /// <remarks>A limit that cannot be compared, such as a date where the rule says "without delay", is a rule of the host's own: add it with <see cref="With"/>.</remarks>
    /// <exception cref="ArgumentException">There is no such rule, or the limit could end later than the given one.</exception>
    public RuleBook<TFacts> WithTighterLimit(string ruleId, TimeLimit given, TimeLimit tighter)
    {
        if (given is null) throw new ArgumentNullException(nameof(given));
        if (tighter is null) throw new ArgumentNullException(nameof(tighter));
        if (!_rules.Any(rule => rule.Info.Id == ruleId)) throw new ArgumentException($"There is no rule {ruleId}.", nameof(ruleId));
        if (!tighter.NeverEndsLaterThan(given)) throw new ArgumentException($"A rule can be tightened, never loosened: \"{tighter}\" might end later or bind less than \"{given}\".", nameof(tighter));
        return new(_rules.Select(rule => rule.Info.Id == ruleId ? rule.Tightened(given, tighter) : rule));
    }

    /// <summary>One answer for each rule id, in the order in which the ids first appear.</summary>
    /// <remarks>Of a rule with several editions, the one in force answers: the latest, should they look at different days. When none is in force, the last one to have ended
    /// says so; before the first, the first.</remarks>
    public Assessment Assess(TFacts facts)
    {
        var outcomes = new RuleOutcome[_editions.Length];
        for (var i = 0; i < outcomes.Length; i++) outcomes[i] = Answering(_editions[i], facts);
        return new(new ContentList<RuleOutcome>(outcomes));
    }

    private static RuleOutcome Answering(Rule<TFacts>[] editions, TFacts facts)
    {
        var ended = -1;
        for (var i = editions.Length - 1; i >= 0; i--)
        {
            var day = editions[i].RelevantDay(facts);
            if (editions[i].Info.IsInForce(day)) return editions[i].Assess(facts, day);
            if (ended < 0 && day > editions[i].Info.InForceTo) ended = i;
        }

        return editions[Math.Max(ended, 0)].Assess(facts);
    }
}

/// <summary>What a rule book answered for one set of facts.</summary>
/// <param name="Outcomes">One for each rule id.</param>
public sealed record Assessment(IReadOnlyList<RuleOutcome> Outcomes)
{
    /// <summary>The assessment by no rules.</summary>
    public static Assessment None { get; } = new(ContentList<RuleOutcome>.Empty);

    /// <summary>One for each rule id.</summary>
    public IReadOnlyList<RuleOutcome> Outcomes { get; init => field = ContentList.Of(value); } = ContentList.Of(Outcomes);

    /// <summary>Everything that must be done, each with the rule that asks for it.</summary>
    public IEnumerable<(RuleInfo Rule, DutyDemand Demand)> Demands =>
        Outcomes.SelectMany(static outcome => outcome.Answer.Duties.Select(duty => (outcome.Rule, duty)));

    /// <summary>The questions still open, each once.</summary>
    public IReadOnlyList<MissingFact> MissingFacts =>
        ContentList.Of(Outcomes.SelectMany(static outcome => outcome.Answer.Missing).GroupBy(static fact => fact.Path, StringComparer.Ordinal).Select(static group => group.First()));
}
