using System;

namespace Qms.Domain.Core.Forms;

/// <summary>A whole number between two limits.</summary>
internal sealed class WholeRule : ValueRule<int>
{
    private readonly int _min;
    private readonly int _max;

    public WholeRule(int min, int max, string? unit)
    {
        if (min >= max) throw new ArgumentException("The least number is less than the greatest.", nameof(min));
        (_min, _max, Unit) = (min, max, unit);
    }

    public override FormFieldKind Kind => FormFieldKind.Whole;

    public override decimal? Minimum => _min;

    public override decimal? Maximum => _max;

    public override string? Unit { get; }

    public override Fault Judge(int value) => value < _min || value > _max ? Fault.OutOfRange : Fault.None;

    public override string Explain(Fault fault) => fault == Fault.OutOfRange ? NumberRule.Between(_min, _max, false, Unit) : base.Explain(fault);
}
