using System;

namespace Qms.Domain.Trends.Rules;

/// <summary>All of the last few points inside a zone (hugging), or all outside with both sides among them (avoidance).</summary>
internal sealed class ZoneTracker : RuleTracker
{
    private readonly int _length;
    private readonly int _zone;
    private readonly bool _isHugging;
    private readonly bool _comparesWithLast;
    private readonly double[] _values = new double[32];
    private readonly int[] _positions = new int[32];
    private readonly sbyte[] _sides = new sbyte[32];
    private int _steps;
    private bool _wasComplete;

    public ZoneTracker(Rule rule) : base(rule) =>
        (_length, _zone, _isHugging, _comparesWithLast) = (rule.Length, rule.Zone, rule.Kind == RuleKind.Hugging, rule.ComparesWithLastZone);

    public override bool Step(int position, in Reading reading)
    {
        Remember(position, reading.Value, Place(reading.Value, reading));
        if (_steps < _length) return false;
        var (isAbove, isBelow) = (false, false);
        for (var back = 0; back < _length; back++)
        {
            var slot = (_steps - 1 - back) & 31;
            var place = _comparesWithLast ? Place(_values[slot], reading) : _sides[slot];
            if (_isHugging ? place != 0 : place is not (1 or -1)) return _wasComplete = false;
            isAbove |= place == 1;
            isBelow |= place == -1;
        }

        if (!_isHugging && !(isAbove && isBelow)) return _wasComplete = false;
        Sign = 0;
        First = _positions[(_steps - _length) & 31];
        NewFrom = _wasComplete ? position : First;
        return _wasComplete = true;
    }

    public override void Gap(int position)
    {
        Remember(position, double.NaN, 2);
        _wasComplete = false;
    }

    public override void Reset()
    {
        _steps = 0;
        _wasComplete = false;
    }

    /// <summary>0 inside or on the border, 1 above, −1 below, 2 unknown.</summary>
    private sbyte Place(double value, in Reading reading) =>
        value > reading.Upper(_zone) ? (sbyte)1
        : value < reading.Lower(_zone) ? (sbyte)-1
        : value >= reading.Lower(_zone) && value <= reading.Upper(_zone) ? (sbyte)0 : (sbyte)2;

    private void Remember(int position, double value, sbyte side)
    {
        var slot = _steps & 31;
        (_values[slot], _positions[slot], _sides[slot]) = (value, position, side);
        _steps = _steps == int.MaxValue ? 64 : _steps + 1;
    }
}
