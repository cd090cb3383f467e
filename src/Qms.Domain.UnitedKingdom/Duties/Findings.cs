using System;
using System.Collections.Generic;
using Qms.Domain.Core.Rules;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>What a rule finds person by person. One for whom it applies is enough; the facts that are missing of others are then named in the reason.</summary>
internal sealed class Findings
{
    private readonly List<string> _applies = [];
    private readonly List<string> _refusals = [];
    private readonly List<string> _doubts = [];
    private readonly List<MissingFact> _missing = [];

    public void Applies(string reason) => Once(_applies, reason);

    public void Refuses(string reason) => Once(_refusals, reason);

    public void Asks(string reason, MissingFact fact)
    {
        Once(_doubts, reason);
        if (!_missing.Exists(known => string.Equals(known.Path, fact.Path, StringComparison.Ordinal))) _missing.Add(fact);
    }

    /// <summary>The answer for all of them: it applies, else asks, else does not apply.</summary>
    public Answer Settle(DutyList duties)
    {
        if (_applies.Count > 0) return duties.AppliesBecause(Join(_applies) + (_doubts.Count > 0 ? " Of others, facts are still missing: " + Join(_doubts) : ""));
        return _missing.Count > 0 ? Answer.NeedsInformation(Join(_doubts), [.. _missing]) : Answer.DoesNotApply(Join(_refusals));
    }

    private static void Once(List<string> reasons, string reason)
    {
        if (!reasons.Contains(reason)) reasons.Add(reason);
    }

    private static string Join(List<string> reasons) => string.Join(" ", reasons);
}
