using System;
using System.Collections.Generic;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Deciding;

namespace Qms.Domain.Core.Lifecycles;

/// <summary>Whether a person may take a step now, and if not, every reason why.</summary>
/// <param name="Step">The step.</param>
/// <param name="WhyNot">Every reason; empty when the step may be taken.</param>
public sealed record StepPermission<TStep>(TStep Step, IReadOnlyList<Rejection> WhyNot)
    where TStep : struct, Enum
{
    /// <summary>Every reason; empty when the step may be taken.</summary>
    public IReadOnlyList<Rejection> WhyNot { get; init => field = ContentList.Of(value); } = ContentList.Of(WhyNot);

    /// <summary>Whether a screen may offer it.</summary>
    public bool IsPermitted => WhyNot.Count == 0;
}
