using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Qms.Domain.Incidents.Tests.Support;

/// <summary>A property over random sequences of commands, or any other value that <see cref="Arbitraries"/> knows.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DomainPropertyAttribute : PropertyAttribute
{
    public DomainPropertyAttribute()
    {
        Arbitrary = [typeof(Arbitraries)];
        MaxTest = 200;
        QuietOnSuccess = true;
    }
}

/// <summary>How the values of the properties are made and made smaller.</summary>
public static class Arbitraries
{
    public static Arbitrary<Wishes> Wishes()
    {
        var number = Gen.Choose(0, 9_999);
        var wish =
            from kind in number
            from who in number
            from pick in number
            from minutes in Gen.Choose(0, 3_000)
            select new Wish(kind, who, pick, minutes);
        var wishes =
            from length in Gen.Choose(1, 60)
            from all in Gen.ArrayOf(wish, length)
            select new Wishes(all);
        return Arb.From(wishes, Smaller);
    }

    private static IEnumerable<Wishes> Smaller(Wishes wishes)
    {
        var all = wishes.All;
        if (all.Length > 1) yield return new([.. all.Take(all.Length / 2)]);
        for (var i = 0; i < all.Length && all.Length > 1; i++) yield return new([.. all.Take(i), .. all.Skip(i + 1)]);
    }
}
