using System;
using System.Collections.Generic;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Deciding;

namespace Qms.Domain.Trends.Statistics;

/// <summary>What a computation answers: the result, or every reason why its input is refused.</summary>
/// <remarks>Codes are <c>trends.kebab-reason</c>; the path names the input, counted from 0 as in JSON (<c>units[3].numerator</c>).</remarks>
public sealed class Computed<T>
    where T : class
{
    private Computed(T? value, IReadOnlyList<Rejection> rejections) => (Value, Rejections) = (value, rejections);

    /// <summary>The result; null when the input was refused.</summary>
    public T? Value { get; }

    /// <summary>Why the input was refused; empty when there is a result.</summary>
    public IReadOnlyList<Rejection> Rejections { get; }

    /// <summary>Whether there is a result.</summary>
    public bool IsComputed => Value is not null;

    /// <summary>The result.</summary>
    /// <exception cref="CommandRefusedException">The input was refused.</exception>
    public T OrThrow() => Value ?? throw new CommandRefusedException(Rejections);

    internal static Computed<T> Of(T value) => new(value, ContentList<Rejection>.Empty);

    internal static Computed<T> Refused(IReadOnlyList<Rejection> rejections) => new(null, ContentList.Of(rejections));

    internal static Computed<T> Refused(string code, string path, string message) => Refused([new Rejection(code, path, message)]);
}
