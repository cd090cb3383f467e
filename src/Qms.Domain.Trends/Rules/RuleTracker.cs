namespace Qms.Domain.Trends.Rules;

/// <summary>Follows one rule along a series, point by point, in memory bounded by the rule's length: charts and monitors both run on these.</summary>
internal abstract class RuleTracker(Rule rule)
{
    public Rule Rule { get; } = rule;

    /// <summary>Where the pattern begins that the last step completed or prolonged.</summary>
    public int First { get; protected set; }

    /// <summary>From where on points have not been flagged for it yet.</summary>
    public int NewFrom { get; protected set; }

    public int Sign { get; protected set; }

    /// <summary>Takes the next point; true when the pattern is complete with it.</summary>
    public abstract bool Step(int position, in Reading reading);

    /// <summary>A position without a point.</summary>
    public abstract void Gap(int position);

    /// <summary>Forgets everything: a new phase.</summary>
    public abstract void Reset();

    /// <summary>Whether the point that was <paramref name="back"/> steps ago is flagged, and where it is; for rules that flag only points beyond.</summary>
    public virtual bool IsFlagged(int back, out int position)
    {
        position = 0;
        return false;
    }

    public static RuleTracker? For(Rule rule) => rule.Kind switch
    {
        RuleKind.BeyondLimits => new BeyondTracker(rule),
        RuleKind.Shift => new ShiftTracker(rule),
        RuleKind.Trend => new TrendTracker(rule),
        RuleKind.Alternation => new AlternationTracker(rule),
        RuleKind.SeveralOf => new WindowTracker(rule),
        RuleKind.Hugging or RuleKind.Avoidance => new ZoneTracker(rule),
        _ => null,
    };
}

internal sealed class BeyondTracker(Rule rule) : RuleTracker(rule)
{
    private readonly int _zone = rule.Zone;

    /// <summary>Limits of a specification, which take the place of the chart's own; NaN for none.</summary>
    public (double Lower, double Upper)? Specification { get; set; }

    public override bool Step(int position, in Reading reading)
    {
        Sign = Specification is not { } limits ? reading.Beyond(_zone) : reading.Value > limits.Upper ? 1 : reading.Value < limits.Lower ? -1 : 0;
        First = NewFrom = position;
        return Sign != 0;
    }

    public override void Gap(int position) { }

    public override void Reset() { }
}

internal sealed class ShiftTracker(Rule rule) : RuleTracker(rule)
{
    private readonly int _length = rule.Length;
    private int _count;

    public override bool Step(int position, in Reading reading)
    {
        var side = reading.Side;
        if (side == 0)
        {
            _count = 0;
            return false;
        }

        if (_count == 0 || side != Sign)
        {
            Sign = side;
            First = position;
            _count = 0;
        }

        if (_count < _length) _count++;
        else
        {
            NewFrom = position;
            return true;
        }

        NewFrom = First;
        return _count == _length;
    }

    public override void Gap(int position) => _count = 0;

    public override void Reset() => _count = 0;
}

internal sealed class TrendTracker(Rule rule) : RuleTracker(rule)
{
    private readonly int _steps = rule.Length - 1;
    private readonly bool _ignoresTies = rule.IgnoresTies;
    private double _previous = double.NaN;
    private int _previousPosition;
    private int _taken;
    private int _flagged;
    private bool _isComplete;

    public override bool Step(int position, in Reading reading)
    {
        var value = reading.Value;
        var step = value > _previous ? 1 : value < _previous ? -1 : 0;
        var before = _previousPosition;
        _previous = value;
        _previousPosition = position;
        if (step == 0)
        {
            if (!_ignoresTies) _taken = 0;
            return false;
        }

        if (_taken == 0 || step != Sign)
        {
            Sign = step;
            First = before;
            _taken = 0;
            _isComplete = false;
        }

        if (_taken < _steps) _taken++;
        if (_taken < _steps) return false;
        NewFrom = _isComplete ? _flagged + 1 : First;
        _isComplete = true;
        _flagged = position;
        return true;
    }

    public override void Gap(int position) => Reset();

    public override void Reset()
    {
        _previous = double.NaN;
        _taken = 0;
        _isComplete = false;
    }
}

internal sealed class AlternationTracker(Rule rule) : RuleTracker(rule)
{
    private readonly int _length = rule.Length;
    private double _previous = double.NaN;
    private int _previousPosition;
    private int _step;
    private int _points;
    private bool _isComplete;

    public override bool Step(int position, in Reading reading)
    {
        var step = reading.Value > _previous ? 1 : reading.Value < _previous ? -1 : 0;
        if (step == 0) _points = 0;
        else if (step == -_step && _points > 0) _points = _points < _length ? _points + 1 : _length;
        else
        {
            First = _previousPosition;
            _points = 2;
        }

        var wasComplete = _isComplete;
        _isComplete = _points >= _length;
        _step = step;
        _previous = reading.Value;
        _previousPosition = position;
        NewFrom = wasComplete ? position : First;
        return _isComplete;
    }

    public override void Gap(int position) => Reset();

    public override void Reset()
    {
        _previous = double.NaN;
        _step = _points = 0;
        _isComplete = false;
    }
}
