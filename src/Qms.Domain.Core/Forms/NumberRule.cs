using System;

namespace Qms.Domain.Core.Forms;

/// <summary>A decimal number between two limits.</summary>
internal sealed class NumberRule : ValueRule<decimal>
{
    private readonly decimal _min;
    private readonly decimal _max;
    private readonly bool _above;

    public NumberRule(decimal min, decimal max, bool above, string? unit)
    {
        if (min >= max) throw new ArgumentException("The least number is less than the greatest.", nameof(min));
        (_min, _max, _above, Unit) = (min, max, above, unit);
    }

    public override FormFieldKind Kind => FormFieldKind.Number;

    public override decimal? Minimum => _min;

    public override bool IsAboveMinimum => _above;

    public override decimal? Maximum => _max;

    public override string? Unit { get; }

    public override Fault Judge(decimal value) => value < _min || value > _max || (_above && value == _min) ? Fault.OutOfRange : Fault.None;

    public override string Explain(Fault fault) => fault == Fault.OutOfRange ? Between(_min, _max, _above, Unit) : base.Explain(fault);

    internal static string Between(decimal min, decimal max, bool above, string? unit)
    {
        var of = unit is null ? "" : " " + unit;
        return above
            ? FormattableString.Invariant($"must be more than {min} and at most {max}{of}.")
            : FormattableString.Invariant($"must be between {min} and {max}{of}.");
    }
}
