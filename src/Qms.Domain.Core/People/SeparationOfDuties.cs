using System;
using NodaTime;

namespace Qms.Domain.Core.People;

/// <summary>Whether one person may do what two should, and on whose declaration.</summary>
/// <remarks>A very small service, such as a mobile unit with one radiologist, declares the exception once, with a reason and an end; every decision taken under it records it.</remarks>
public sealed record SeparationOfDuties
{
    private SeparationOfDuties() { }

    /// <summary>No exception: two steps that need two people need two people.</summary>
    public static SeparationOfDuties Strict { get; } = new();

    /// <summary>Why one person may act alone; null when nobody may.</summary>
    public string? ExceptionReason { get; private init; }

    /// <summary>Who declared the exception.</summary>
    public ActorId? DeclaredBy { get; private init; }

    /// <summary>The first day of the exception.</summary>
    public LocalDate From { get; private init; }

    /// <summary>The last day of the exception; it is renewed on purpose or ends.</summary>
    public LocalDate To { get; private init; }

    /// <summary>Declares the exception for a period, both days included.</summary>
    /// <exception cref="ArgumentException">The reason is blank, nobody declares it, or the period ends before it starts.</exception>
    public static SeparationOfDuties WithException(string reason, ActorId declaredBy, LocalDate from, LocalDate to)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new ArgumentException("An exception has a reason.", nameof(reason));
        if (declaredBy.IsEmpty) throw new ArgumentException("Somebody declares the exception.", nameof(declaredBy));
        if (to < from) throw new ArgumentException("The period ends before it starts.", nameof(to));
        return new() { ExceptionReason = reason, DeclaredBy = declaredBy, From = from, To = to };
    }

    /// <summary>Whether <paramref name="actor"/> may act on <paramref name="day"/> after <paramref name="earlier"/> took the step that should be somebody else's.</summary>
    /// <param name="actor">Who wants to act.</param>
    /// <param name="earlier">Who took the earlier step.</param>
    /// <param name="day">The day of acting.</param>
    /// <param name="exception">What to record when the exception is used; null when two people act.</param>
    public bool Permits(ActorId actor, ActorId earlier, LocalDate day, out string? exception)
    {
        exception = null;
        if (actor != earlier) return true;
        if (ExceptionReason is null || day < From || day > To) return false;
        exception = $"{ExceptionReason} (declared by {DeclaredBy})";
        return true;
    }
}
