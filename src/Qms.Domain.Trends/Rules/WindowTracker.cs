using System;

namespace Qms.Domain.Trends.Rules;

/// <summary>Several of the last few points beyond a zone; the last 32 points as bits.</summary>
internal sealed class WindowTracker : RuleTracker
{
    private readonly int _length;
    private readonly int _count;
    private readonly int _zone;
    private readonly SeveralOfCounting _counting;
    private readonly uint _window;
    private readonly int[] _positions = new int[32];
    private readonly double[]? _values;
    private uint _up;
    private uint _down;
    private uint _above;
    private uint _below;
    private uint _flags;
    private int _steps;

    public WindowTracker(Rule rule) : base(rule)
    {
        _length = rule.Length;
        _count = rule.Count;
        _zone = rule.Zone;
        _counting = rule.Counting;
        _window = _length == 32 ? uint.MaxValue : (1u << _length) - 1;
        _values = rule.ComparesWithLastZone ? new double[32] : null;
    }

    public override bool Step(int position, in Reading reading)
    {
        var side = reading.Side;
        var beyond = reading.Beyond(_zone);
        if (_counting == SeveralOfCounting.WithinLimitsOneSide && beyond != 0 && reading.Beyond(3) != 0) beyond = 0;
        Shift(position, reading.Value, side, beyond);
        if (_values is not null) CompareAgain(reading);
        var up = _up & _window;
        var down = _down & _window;
        if ((up | down) == 0) return false;
        return _counting switch
        {
            SeveralOfCounting.NetSum => Net(up, down),
            SeveralOfCounting.BeyondWithLast => _steps >= _length && (IsMet(up, 1, (up & 1) != 0) || IsMet(down, -1, (down & 1) != 0)),
            _ => _steps >= _length && (IsMet(up, 1, (_above & _window) == _window) || IsMet(down, -1, (_below & _window) == _window)),
        };
    }

    public override void Gap(int position) => Shift(position, double.NaN, 0, 0);

    public override void Reset()
    {
        _up = _down = _above = _below = _flags = 0;
        _steps = 0;
    }

    public override bool IsFlagged(int back, out int position)
    {
        position = _positions[(_steps - 1 - back) & 31];
        return (_flags >> back & 1) != 0;
    }

    private bool IsMet(uint points, int sign, bool isAllowed)
    {
        if (!isAllowed || Bits(points) < _count) return false;
        return Complete(points, sign);
    }

    private bool Net(uint up, uint down)
    {
        var sum = Bits(up) - Bits(down);
        return sum >= _count ? Complete(up, 1) : sum <= -_count && Complete(down, -1);
    }

    private bool Complete(uint points, int sign)
    {
        Sign = sign;
        _flags = points;
        First = NewFrom = _positions[(_steps - Math.Min(_steps, _length)) & 31];
        return true;
    }

    private void Shift(int position, double value, int side, int beyond)
    {
        _up = (_up << 1) | (beyond > 0 ? 1u : 0);
        _down = (_down << 1) | (beyond < 0 ? 1u : 0);
        _above = (_above << 1) | (side > 0 ? 1u : 0);
        _below = (_below << 1) | (side < 0 ? 1u : 0);
        _positions[_steps & 31] = position;
        if (_values is not null) _values[_steps & 31] = value;

        // The ring needs only the count's lowest bits and whether a window is full.
        _steps = _steps == int.MaxValue ? 64 : _steps + 1;
    }

    private void CompareAgain(in Reading reading)
    {
        uint up = 0, down = 0;
        var (upper, lower) = (reading.Upper(_zone), reading.Lower(_zone));
        for (var back = Math.Min(_steps, _length) - 1; back >= 0; back--)
        {
            var value = _values![(_steps - 1 - back) & 31];
            up = (up << 1) | (value > upper ? 1u : 0);
            down = (down << 1) | (value < lower ? 1u : 0);
        }

        (_up, _down) = (up, down);
    }

    private static int Bits(uint bits)
    {
        var count = 0;
        for (; bits != 0; bits &= bits - 1) count++;
        return count;
    }
}
