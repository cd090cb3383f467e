using System;
using System.Collections.Generic;

namespace Qms.Domain.Core.Deciding;

/// <summary>Collects every reason for a refusal while rules are asked one after the other; costs nothing while there is none.</summary>
/// <remarks>Not safe to share between threads: made for one decision.</remarks>
public sealed class Refusals
{
    private List<Rejection>? _reasons;

    /// <summary>Whether no rule objected.</summary>
    public bool IsEmpty => _reasons is null;

    /// <summary>Every reason so far, in the order in which they were found.</summary>
    public IReadOnlyList<Rejection> Reasons => _reasons ?? [];

    /// <summary>Adds a reason.</summary>
    public void Add(string code, string path, string message) => (_reasons ??= []).Add(new(code, path, message));

    /// <summary>Adds reasons.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="reasons"/> is null.</exception>
    public void Add(IReadOnlyList<Rejection> reasons)
    {
        if (reasons is null) throw new ArgumentNullException(nameof(reasons));
        if (reasons.Count > 0) (_reasons ??= []).AddRange(reasons);
    }

    /// <summary>Adds a reason if <paramref name="isWrong"/>.</summary>
    public void When(bool isWrong, string code, string path, string message)
    {
        if (isWrong) Add(code, path, message);
    }
}
