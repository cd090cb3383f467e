using System;
using System.Collections.Generic;
using Qms.Domain.Core.Deciding;

namespace Qms.Domain.Incidents;

/// <summary>Collects every reason for a refusal; costs nothing while there is none.</summary>
internal sealed class Refusals
{
    private List<Rejection>? _reasons;

    public bool IsEmpty => _reasons is null;

    public IReadOnlyList<Rejection> Reasons => _reasons ?? [];

    public void Add(string code, string path, string message) => (_reasons ??= []).Add(new(code, path, message));

    public void Add(IReadOnlyList<Rejection> reasons)
    {
        if (reasons.Count > 0) (_reasons ??= []).AddRange(reasons);
    }

    public void When(bool isWrong, string code, string path, string message)
    {
        if (isWrong) Add(code, path, message);
    }
}
