using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Core.Deciding;

/// <summary>Thrown by <see cref="Decision{TState,TEvent}.OrThrow"/>, for hosts that prefer exceptions to values.</summary>
public sealed class CommandRefusedException : InvalidOperationException
{
    /// <summary>Creates the exception.</summary>
    public CommandRefusedException(IReadOnlyList<Rejection> rejections)
        : base(string.Join("; ", (rejections ?? throw new ArgumentNullException(nameof(rejections))).Select(static r => $"{r.Code}: {r.Message}"))) =>
        Rejections = ContentList.Of(rejections);

    /// <summary>Every reason.</summary>
    public IReadOnlyList<Rejection> Rejections { get; }
}
