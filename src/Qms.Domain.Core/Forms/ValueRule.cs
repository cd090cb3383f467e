using System.Collections.Generic;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Core.Forms;

/// <summary>What one value must be, as data for schemas and screens.</summary>
internal abstract class ValueRule
{
    public abstract FormFieldKind Kind { get; }

    public virtual int? MinLength => null;

    public virtual int? MaxLength => null;

    public virtual decimal? Minimum => null;

    public virtual bool IsAboveMinimum => false;

    public virtual decimal? Maximum => null;

    public virtual string? Unit => null;

    public virtual string? Pattern => null;

    public virtual string? Format => null;

    public virtual IReadOnlyList<FormChoice> Choices => ContentList<FormChoice>.Empty;

    public virtual Form? Part => null;

    /// <summary>Completes a sentence that starts with the label.</summary>
    public virtual string Explain(Fault fault) => fault switch
    {
        Fault.Required => "is required.",
        Fault.Blank => "must not be blank.",
        Fault.Malformed => "has a character that cannot be stored: U+0000, or half of a surrogate pair.",
        Fault.Duplicate => "must not hold the same answer twice.",
        _ => "is not valid.",
    };
}

/// <summary>What one value must be, as a function.</summary>
internal abstract class ValueRule<TValue> : ValueRule
{
    /// <summary>The first fault. Null and <c>default</c>, where they mean that nothing was given, are <see cref="Fault.Required"/>.</summary>
    public abstract Fault Judge(TValue value);
}
