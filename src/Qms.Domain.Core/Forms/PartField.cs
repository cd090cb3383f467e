using System;
using System.Collections.Generic;
using Qms.Domain.Core.Deciding;

namespace Qms.Domain.Core.Forms;

/// <summary>What a part must be is said by its own form.</summary>
internal sealed class PartRule(Form part) : ValueRule
{
    public override FormFieldKind Kind => FormFieldKind.Part;

    public override Form Part => part;
}

/// <summary>A group of fields that is itself a record.</summary>
internal sealed class PartField<T, TPart>(FieldText text, Func<T, TPart?> read, Form<TPart> form, bool isRequired)
    : CheckedField<T>(text, new PartRule(form), isRequired)
    where TPart : class
{
    public override bool IsFine(T value) => read(value) is { } part ? form.IsFine(part) : !IsRequired;

    public override void Report(T value, string prefix, List<Rejection> problems)
    {
        if (read(value) is { } part) form.Report(part, prefix + Name + ".", problems);
        else if (IsRequired) problems.Add(Reject(Fault.Required, prefix + Name));
    }
}

/// <summary>A list of such groups.</summary>
internal sealed class PartsField<T, TPart>(FieldText text, Func<T, IReadOnlyList<TPart>?> read, Form<TPart> form, bool isRequired, Count count)
    : ManyField<T, TPart>(text, read, new PartRule(form), isRequired, count)
    where TPart : class
{
    protected override bool IsItemFine(IReadOnlyList<TPart> items, int index) => items[index] is { } part && form.IsFine(part);

    protected override void ReportItem(IReadOnlyList<TPart> items, int index, string path, List<Rejection> problems)
    {
        if (items[index] is { } part) form.Report(part, path + ".", problems);
        else problems.Add(RejectEntry(Fault.Required, path, index));
    }
}
