using System;
using NodaTime;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Core.Duties;

/// <summary>What a rule asks for, before its deadline is worked out on a calendar.</summary>
public sealed record DutyDemand
{
    /// <summary>Creates a demand.</summary>
    /// <param name="key">Tells the duties of one record apart and stays the same each time the rule is asked: the rule's id, with a suffix where one rule raises several.</param>
    /// <param name="what">What must be done, as an instruction.</param>
    /// <param name="toWhom">Who receives it: a body, a person in their role, a register.</param>
    /// <param name="limit">How soon.</param>
    /// <param name="clockStart">When the clock starts.</param>
    /// <param name="clockStartedBy">What started it, in words: <c>discovery of the incident</c>.</param>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    public DutyDemand(string key, string what, string toWhom, TimeLimit limit, Instant clockStart, string clockStartedBy)
    {
        Key = NotBlank(key, nameof(key));
        What = NotBlank(what, nameof(what));
        ToWhom = NotBlank(toWhom, nameof(toWhom));
        Limit = limit ?? throw new ArgumentNullException(nameof(limit));
        ClockStart = clockStart;
        ClockStartedBy = NotBlank(clockStartedBy, nameof(clockStartedBy));
    }

    /// <summary>Tells the duties of one record apart.</summary>
    public string Key { get; }

    /// <summary>What must be done.</summary>
    public string What { get; }

    /// <summary>Who receives it.</summary>
    public string ToWhom { get; }

    /// <summary>How soon.</summary>
    public TimeLimit Limit { get; }

    /// <summary>When the clock starts.</summary>
    public Instant ClockStart { get; }

    /// <summary>What started it.</summary>
    public string ClockStartedBy { get; }

    internal DutyDemand WithLimit(TimeLimit limit) => new(Key, What, ToWhom, limit, ClockStart, ClockStartedBy);

    private static string NotBlank(string text, string name) => string.IsNullOrWhiteSpace(text) ? throw new ArgumentException("Must not be blank.", name) : text;
}
