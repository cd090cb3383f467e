namespace Qms.Domain.Trends.Rules;

/// <summary>One point as the rules see it; what is unknown is NaN, with which every comparison fails.</summary>
internal struct Reading
{
    public double Value;
    public double Centre;
    public double Lower1;
    public double Upper1;
    public double Lower2;
    public double Upper2;
    public double Lower3;
    public double Upper3;

    public readonly double Upper(int zone) => zone == 3 ? Upper3 : zone == 2 ? Upper2 : Upper1;

    public readonly double Lower(int zone) => zone == 3 ? Lower3 : zone == 2 ? Lower2 : Lower1;

    public readonly int Side => Value > Centre ? 1 : Value < Centre ? -1 : 0;

    public readonly int Beyond(int zone) => Value > Upper(zone) ? 1 : Value < Lower(zone) ? -1 : 0;
}
