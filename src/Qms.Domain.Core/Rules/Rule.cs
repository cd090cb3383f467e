using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using NodaTime;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Core.Rules;

/// <summary>Where a rule comes from, precisely enough to look it up.</summary>
/// <param name="Document">The document, such as <c>IR(ME)R 2017 (SI 2017/1322)</c>.</param>
/// <param name="Paragraph">The paragraph, such as <c>reg 8(4)</c>.</param>
/// <param name="Edition">The edition or revision that was read; null when the document has one only.</param>
public sealed record Citation(string Document, string Paragraph, string? Edition = null)
{
    /// <summary><c>document (edition), paragraph</c>.</summary>
    public override string ToString() => Edition is null ? $"{Document}, {Paragraph}" : $"{Document} ({Edition}), {Paragraph}";
}

/// <summary>How well a rule has been checked against its source.</summary>
[JsonConverter(typeof(WireEnumConverter<Verification>))]
public enum Verification
{
    /// <summary>Read in the primary text.</summary>
    Verified,

    /// <summary>Confirmed only by a secondary source, such as a professional body.</summary>
    SecondarySource,

    /// <summary>Not confirmed by a document that could be read; check before relying on it.</summary>
    Unverified,
}

/// <summary>What a rule is, apart from the function that answers.</summary>
/// <param name="Id">Stable: <c>england.irmer.saue.notify</c>.</param>
/// <param name="Title">What it asks for, in one line.</param>
/// <param name="Citation">Its source.</param>
/// <param name="InForceFrom">The first day on which it applies.</param>
/// <param name="InForceTo">The last day on which it applies; null while it is in force.</param>
/// <param name="Verification">How well it has been checked.</param>
public sealed record RuleInfo(string Id, string Title, Citation Citation, LocalDate InForceFrom, LocalDate? InForceTo = null, Verification Verification = Verification.Verified)
{
    /// <summary>Whether the rule applies to something whose relevant day is <paramref name="day"/>.</summary>
    public bool IsInForce(LocalDate day) => day >= InForceFrom && (InForceTo is not { } last || day <= last);
}

/// <summary>A regulatory rule: data plus a pure function that answers for given facts.</summary>
/// <typeparam name="TFacts">What the rule looks at.</typeparam>
public sealed class Rule<TFacts>
{
    private readonly Func<TFacts, Answer> _answer;
    private readonly Func<TFacts, LocalDate> _relevantDay;

    /// <summary>Creates a rule.</summary>
    /// <param name="info">What the rule is.</param>
    /// <param name="relevantDay">The day that decides whether the rule is in force for these facts: of the event, of its discovery, or another.</param>
    /// <param name="answer">The rule itself.</param>
    /// <exception cref="ArgumentException">The rule has no id, or its last day is before its first.</exception>
    public Rule(RuleInfo info, Func<TFacts, LocalDate> relevantDay, Func<TFacts, Answer> answer)
    {
        Info = info ?? throw new ArgumentNullException(nameof(info));
        if (string.IsNullOrWhiteSpace(info.Id)) throw new ArgumentException("A rule has an id.", nameof(info));
        if (info.InForceTo < info.InForceFrom) throw new ArgumentException($"The rule {info.Id} ends before it comes into force.", nameof(info));
        _relevantDay = relevantDay ?? throw new ArgumentNullException(nameof(relevantDay));
        _answer = answer ?? throw new ArgumentNullException(nameof(answer));
    }

    /// <summary>What the rule is.</summary>
    public RuleInfo Info { get; }

    /// <summary>Answers for <paramref name="facts"/>; a rule that was not in force on the relevant day does not apply, and says so.</summary>
    /// <exception cref="InvalidOperationException">The rule's function gave no answer.</exception>
    public RuleOutcome Assess(TFacts facts) => Assess(facts, RelevantDay(facts));

    internal LocalDate RelevantDay(TFacts facts) => _relevantDay(facts);

    internal RuleOutcome Assess(TFacts facts, LocalDate day) =>
        new(Info, Info.IsInForce(day) ? _answer(facts) ?? throw new InvalidOperationException($"The rule {Info.Id} gave no answer.") : Answer.NotInForce(Info, day));

    internal Rule<TFacts> Tightened(TimeLimit given, TimeLimit tighter) => new(Info, _relevantDay, facts => _answer(facts).Tightened(given, tighter));
}
