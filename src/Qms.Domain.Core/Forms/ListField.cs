using System;
using System.Collections.Generic;
using Qms.Domain.Core.Deciding;

namespace Qms.Domain.Core.Forms;

/// <summary>A list of anything: counts the entries and leaves each to what derives.</summary>
internal abstract class ManyField<T, TItem>(FieldText text, Func<T, IReadOnlyList<TItem>?> read, ValueRule rule, bool isRequired, Count count)
    : CheckedField<T>(text, rule, isRequired, count)
{
    private readonly int _atLeast = count.AtLeast;
    private readonly int _atMost = count.AtMost;

    public sealed override bool IsFine(T value)
    {
        var items = read(value);
        if (items is null) return !IsRequired;
        var found = items.Count;
        if (found < _atLeast || found > _atMost) return false;
        for (var i = 0; i < found; i++)
        {
            if (!IsItemFine(items, i)) return false;
        }

        return true;
    }

    public sealed override void Report(T value, string prefix, List<Rejection> problems)
    {
        var path = prefix + Name;
        var items = read(value);
        if (items is null)
        {
            if (IsRequired) problems.Add(Reject(Fault.Required, path));
            return;
        }

        if (items.Count < _atLeast) problems.Add(RejectCount(Fault.TooFew, path, "at least", _atLeast));
        if (items.Count > _atMost) problems.Add(RejectCount(Fault.TooMany, path, "at most", _atMost));
        for (var i = 0; i < items.Count; i++)
        {
            if (!IsItemFine(items, i)) ReportItem(items, i, FormattableString.Invariant($"{path}[{i}]"), problems);
        }
    }

    protected abstract bool IsItemFine(IReadOnlyList<TItem> items, int index);

    protected abstract void ReportItem(IReadOnlyList<TItem> items, int index, string path, List<Rejection> problems);

    private Rejection RejectCount(Fault fault, string path, string bound, int number) =>
        new(FormCodes.Of(fault), path, FormattableString.Invariant($"{Label} must have {bound} {number} {(number == 1 ? "entry" : "entries")}."));
}

/// <summary>A list of values.</summary>
internal sealed class ListField<T, TItem>(FieldText text, Func<T, IReadOnlyList<TItem>?> read, ValueRule<TItem> rule, bool isRequired, Count count, bool isSet)
    : ManyField<T, TItem>(text, read, rule, isRequired, count)
{
    protected override bool IsItemFine(IReadOnlyList<TItem> items, int index) => Judge(items, index) == Fault.None;

    protected override void ReportItem(IReadOnlyList<TItem> items, int index, string path, List<Rejection> problems) =>
        problems.Add(RejectEntry(Judge(items, index), path, index));

    private Fault Judge(IReadOnlyList<TItem> items, int index)
    {
        var item = items[index];
        var fault = rule.Judge(item);
        if (fault != Fault.None || !isSet) return fault;
        // Sets are small: looking back costs less than remembering, and allocates nothing.
        for (var i = 0; i < index; i++)
        {
            if (EqualityComparer<TItem>.Default.Equals(items[i], item)) return Fault.Duplicate;
        }

        return Fault.None;
    }
}
