namespace Qms.Domain.Trends.Rules;

/// <summary>The runs analysis, point by point: useful points, longest run, crossings, and the limits of both.</summary>
/// <remarks>The crossings' limit is carried from n to n+1 by the recurrences of the binomial distribution, so appending and recomputing agree to the bit.</remarks>
internal sealed class RunsTracker
{
    private int _side;
    private int _run;
    private int _runFirst;

    // Of Bin(m, 1/2), m = useful − 1: the point before the limit, its probability, and the probability up to it.
    private int _below = -1;
    private double _probability;
    private double _cumulative;
    private double _atZero = 1;

    public int Useful { get; private set; }

    public int Crossings { get; private set; }

    public int Longest { get; private set; }

    /// <summary>Of several equal, the latest: it says more about now.</summary>
    public int LongestFirst { get; private set; }

    public int LongestLast { get; private set; }

    public int UsefulFirst { get; private set; }

    public int UsefulLast { get; private set; }

    public int LongestSide { get; private set; }

    public int LongestLimit => RoundedLog2(Useful) + 3;

    public int CrossingsLimit => _below + 1;

    public bool IsLong => Useful > 0 && Longest > LongestLimit;

    public bool HasFewCrossings => Useful > 0 && Crossings < CrossingsLimit;

    public void Step(int position, int side)
    {
        if (side == 0) return;
        if (Useful == 0) UsefulFirst = position;
        else
        {
            if (side != _side) Crossings++;
            NextTrial(Useful);
        }

        Useful++;
        UsefulLast = position;
        if (side == _side) _run++;
        else (_side, _run, _runFirst) = (side, 1, position);
        if (_run >= Longest) (Longest, LongestFirst, LongestLast, LongestSide) = (_run, _runFirst, position, side);
    }

    public void Reset()
    {
        (_side, _run, _below, _probability, _cumulative, _atZero) = (0, 0, -1, 0, 0, 1);
        (Useful, Crossings, Longest) = (0, 0, 0);
    }

    /// <summary>From m − 1 to m trials.</summary>
    private void NextTrial(int m)
    {
        _atZero /= 2;
        if (_below >= 0)
        {
            _cumulative -= _probability / 2;
            _probability *= m / (2.0 * (m - _below));
        }

        while (true)
        {
            var next = _below < 0 ? _atZero : _probability * (m - _below) / (_below + 1);
            if (_cumulative + next >= 0.05) return;
            _below++;
            _probability = next;
            _cumulative += next;
        }
    }

    /// <summary>The whole number nearest to log2(n), found without logarithms: 2^(2k−1) ≤ n² &lt; 2^(2k+1).</summary>
    private static int RoundedLog2(int n)
    {
        var k = 0;
        for (var square = (double)n * n; square >= 2; square /= 4) k++;
        return k;
    }
}
