using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Qms.Domain.Core.Querying;

namespace Qms.Domain.Core.Tests.Querying;

public enum ParcelSize { Small, Large }

public sealed record Parcel(int Id, int Weight, ParcelSize Size, string? Town)
{
    public static Parcel[] Some { get; } =
    [
        new(1, 4, ParcelSize.Large, "Ayr"), new(2, 2, ParcelSize.Small, null), new(3, 4, ParcelSize.Small, "Bath"),
        new(4, 9, ParcelSize.Large, null), new(5, 1, ParcelSize.Small, "Ayr"), new(6, 4, ParcelSize.Large, "Bath"),
    ];

    public static Specification<Parcel> IsLarge { get; } = new(static parcel => parcel.Size == ParcelSize.Large);

    public static Specification<Parcel> HasTown { get; } = new(static parcel => parcel.Town != null);

    public static Specification<Parcel> IsHeavierThan(int weight) => new(parcel => parcel.Weight > weight);

    public static Specification<Parcel> GoesTo(params string[] towns) => new(parcel => towns.Contains(parcel.Town));
}

/// <summary>A filter written twice: as a specification and as plain boolean logic.</summary>
public sealed record Filter(Specification<Parcel> Specification, System.Func<Parcel, bool> Plain, string Text)
{
    public override string ToString() => Text;
}

public static class Filters
{
    public static Arbitrary<Parcel> Parcels() =>
        (from id in Gen.Choose(1, 99)
         from weight in Gen.Choose(0, 9)
         from size in Gen.Elements(ParcelSize.Small, ParcelSize.Large)
         from town in Gen.Elements(null, "Ayr", "Bath")
         select new Parcel(id, weight, size, town)).ToArbitrary();

    public static Arbitrary<Filter> All() => Gen.Sized(static size => Of(System.Math.Min(size, 12))).ToArbitrary();

    private static Gen<Filter> Of(int size)
    {
        var leaf = Gen.OneOf(
            Gen.Constant(new Filter(Specification<Parcel>.All, static _ => true, "all")),
            Gen.Constant(new Filter(Parcel.IsLarge, static p => p.Size == ParcelSize.Large, "large")),
            Gen.Constant(new Filter(Parcel.HasTown, static p => p.Town is not null, "town")),
            Gen.Constant(new Filter(Parcel.GoesTo("Ayr", "Crewe"), static p => p.Town is "Ayr" or "Crewe", "Ayr")),
            Gen.Choose(0, 9).Select(static weight => new Filter(Parcel.IsHeavierThan(weight), p => p.Weight > weight, $">{weight}")));
        if (size < 2) return leaf;
        var part = Of(size / 2);
        return Gen.OneOf(
            leaf,
            part.Select(static f => new Filter(!f.Specification, p => !f.Plain(p), $"!{f}")),
            part.Two().Select(static f => new Filter(f.Item1.Specification & f.Item2.Specification, p => f.Item1.Plain(p) && f.Item2.Plain(p), $"({f.Item1} & {f.Item2})")),
            part.Two().Select(static f => new Filter(f.Item1.Specification | f.Item2.Specification, p => f.Item1.Plain(p) || f.Item2.Plain(p), $"({f.Item1} | {f.Item2})")));
    }
}
