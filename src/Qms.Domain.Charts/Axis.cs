using System;
using System.Collections.Generic;
using System.Globalization;

namespace Qms.Domain.Charts;

/// <summary>A scale with ticks at 1, 2 or 5 times a power of ten.</summary>
internal sealed class Axis
{
    private readonly double _from;
    private readonly double _to;
    private readonly double _step;
    private readonly bool _percent;

    private Axis(double low, double high, double step, double from, double to, bool percent) => (Low, High, _step, _from, _to, _percent) = (low, high, step, from, to, percent);

    public double Low { get; }

    public double High { get; }

    public IEnumerable<double> Ticks
    {
        get
        {
            var count = (int)Math.Round((High - Low) / _step);
            for (var i = 0; i <= count; i++)
            {
                // From whole multiples, so that no tick is 0.30000000000000004.
                var tick = (Math.Round(Low / _step) + i) * _step;
                yield return Math.Abs(tick) < _step / 1e6 ? 0 : tick;
            }
        }
    }

    public static Axis Over(IEnumerable<double> values, double from, double to, bool zero, bool percent, int about = 6)
    {
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            if (double.IsNaN(value) || double.IsInfinity(value)) continue;
            (least, most) = (Math.Min(least, value), Math.Max(most, value));
        }

        if (least > most) (least, most) = (0, 1);
        if (zero) (least, most) = (Math.Min(least, 0), Math.Max(most, 0));
        var span = most - least;
        var smallest = Math.Max(Math.Abs(most), Math.Abs(least)) * 1e-9;
        if (!(span > smallest))
        {
            var room = most == 0 ? 1 : Math.Abs(most) * 0.1;
            (least, most) = (least - room, most + room);
            if (zero && least < 0 && most > 0) least = 0;
            span = most - least;
        }

        var raw = span / about;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = (raw / power) switch { <= 1 => power, <= 2 => 2 * power, <= 5 => 5 * power, _ => 10 * power };
        return new(Math.Floor((least / step) + 1e-9) * step, Math.Ceiling((most / step) - 1e-9) * step, step, from, to, percent);
    }

    public double At(double value) => _from + ((Math.Max(Low, Math.Min(High, value)) - Low) / (High - Low) * (_to - _from));

    public string Tick(double value) => Write(value, _step);

    /// <summary>A figure with one digit more than the ticks.</summary>
    public string Figure(double value) => Write(value, _step / 10);

    private string Write(double value, double step)
    {
        var (shown, unit) = _percent ? (value * 100, step * 100) : (value, step);
        if (Math.Abs(shown) >= 1e7 || (shown != 0 && unit < 1e-6)) return shown.ToString("0.##E+0", CultureInfo.InvariantCulture) + (_percent ? "%" : "");
        var digits = (int)Math.Max(0, -Math.Floor(Math.Log10(unit) + 1e-9));
        return shown.ToString((Math.Abs(shown) >= 10_000 ? "#,0" : "0") + (digits > 0 ? "." + new string('0', digits) : ""), CultureInfo.InvariantCulture) + (_percent ? "%" : "");
    }
}
