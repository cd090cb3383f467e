using System;
using System.Collections.Generic;
using Qms.Domain.Core.Deciding;

namespace Qms.Domain.Core.Forms;

/// <summary>A field that can be asked about a value.</summary>
internal abstract class CheckedField<T>(FieldText text, ValueRule rule, bool isRequired, Count? count = null)
    : FormField(text, rule, isRequired, count)
{
    /// <summary>Whether <see cref="Report"/> would add nothing; allocates nothing.</summary>
    public abstract bool IsFine(T value);

    /// <summary>Adds every problem.</summary>
    /// <param name="value">What is checked.</param>
    /// <param name="prefix">What stands before the field's name in a path: empty, or the path of the part and a full stop.</param>
    /// <param name="problems">Where to add.</param>
    public abstract void Report(T value, string prefix, List<Rejection> problems);

    protected Rejection Reject(Fault fault, string path) => new(FormCodes.Of(fault), path, $"{Label} {Rule.Explain(fault)}");

    protected Rejection RejectEntry(Fault fault, string path, int index) =>
        new(FormCodes.Of(fault), path, FormattableString.Invariant($"{Label}, entry {index + 1}, {Rule.Explain(fault)}"));
}

/// <summary>A field that holds one value.</summary>
internal abstract class SingleField<T>(FieldText text, ValueRule rule, bool isRequired) : CheckedField<T>(text, rule, isRequired)
{
    public sealed override void Report(T value, string prefix, List<Rejection> problems)
    {
        var fault = Judge(value);
        if (fault != Fault.None) problems.Add(Reject(fault, prefix + Name));
    }

    protected abstract Fault Judge(T value);

    /// <summary>An optional value that was given and yet is nothing, such as the empty id.</summary>
    protected static Fault Given(Fault fault) => fault == Fault.Required ? Fault.Blank : fault;
}

internal sealed class RequiredField<T, TValue>(FieldText text, Func<T, TValue> read, ValueRule<TValue> rule) : SingleField<T>(text, rule, true)
{
    public override bool IsFine(T value) => Judge(value) == Fault.None;

    protected override Fault Judge(T value) => rule.Judge(read(value));
}

/// <summary>An optional reference: null is an answer.</summary>
internal sealed class OptionalField<T, TValue>(FieldText text, Func<T, TValue?> read, ValueRule<TValue?> rule) : SingleField<T>(text, rule, false)
    where TValue : class
{
    public override bool IsFine(T value) => Judge(value) == Fault.None;

    protected override Fault Judge(T value) => read(value) is { } given ? Given(rule.Judge(given)) : Fault.None;
}

/// <summary>An optional struct: null is an answer, <c>default</c> isn't.</summary>
internal sealed class OptionalValueField<T, TValue>(FieldText text, Func<T, TValue?> read, ValueRule<TValue> rule) : SingleField<T>(text, rule, false)
    where TValue : struct
{
    public override bool IsFine(T value) => Judge(value) == Fault.None;

    protected override Fault Judge(T value) => read(value) is { } given ? Given(rule.Judge(given)) : Fault.None;
}
