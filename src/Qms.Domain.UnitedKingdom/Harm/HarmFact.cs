using System;
using System.Linq;
using Qms.Domain.Incidents.Harm;

namespace Qms.Domain.UnitedKingdom.Harm;

/// <summary>One fact as the scales read it: a number that grows as the fact gets worse, zero at its best.</summary>
/// <param name="path">The property of <see cref="HarmFacts"/>, in camelCase.</param>
/// <param name="question">The question to put to the user.</param>
/// <param name="read">The stated value; null when nobody has stated it.</param>
/// <param name="premises">Facts without which this one cannot be: when one is at its best and this one is not stated, this one is at its best too.</param>
internal sealed class HarmFact(string path, string question, Func<HarmFacts, decimal?> read, params HarmFact[] premises)
{
    public string Path { get; } = path;

    public string Question { get; } = question;

    public HarmFact[] Premises { get; } = premises;

    public HarmTest Holds => AtLeast(1);

    public HarmTest AtLeast(decimal threshold) => new(this, threshold, Strict: false);

    public HarmTest MoreThan(decimal threshold) => new(this, threshold, Strict: true);

    public decimal? Value(HarmFacts facts) => read(facts) ?? (Premises.Any(premise => premise.Value(facts) == 0) ? 0 : null);
}

/// <summary>Whether a fact is at least as bad as a threshold.</summary>
internal sealed record HarmTest(HarmFact Fact, decimal Threshold, bool Strict)
{
    public bool? Ask(HarmFacts facts) => Fact.Value(facts) is { } value ? (Strict ? value > Threshold : value >= Threshold) : null;

    public bool Implies(HarmTest other) =>
        Fact == other.Fact && (Threshold > other.Threshold || (Threshold == other.Threshold && (Strict || !other.Strict)));
}

/// <summary>One line of a scale's definition: when every test is met, the harm is at least of this grade.</summary>
internal sealed class HarmRule(string code, string reason, params HarmTest[] tests)
{
    public string Code { get; } = code;

    public string Reason { get; } = reason;

    public HarmTest[] Tests { get; } = tests;
}
