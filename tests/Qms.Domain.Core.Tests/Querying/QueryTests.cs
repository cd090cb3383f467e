using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck.Xunit;
using Qms.Domain.Core.Querying;

namespace Qms.Domain.Core.Tests.Querying;

[Properties(Arbitrary = [typeof(Filters)], MaxTest = 60)]
public class QueryTests
{
    private static readonly Query<Parcel> Everything = new(Specification<Parcel>.All);

    private static IEnumerable<int> Ids(Query<Parcel> query) => query.ApplyTo(Parcel.Some.AsQueryable()).Select(static parcel => parcel.Id);

    [Property]
    public bool Pages_side_by_side_are_the_whole(Filter filter, Parcel[] parcels, byte pageSize)
    {
        var query = new Query<Parcel>(filter.Specification).By(static parcel => parcel.Weight, descending: true).By(static parcel => parcel.Id);
        var size = (pageSize % 5) + 1;
        var pages = Enumerable.Range(1, (parcels.Length / size) + 1).SelectMany(number => query.Page(number, size).ApplyTo(parcels.AsQueryable()));
        return pages.SequenceEqual(parcels.Where(filter.Plain).OrderByDescending(static parcel => parcel.Weight).ThenBy(static parcel => parcel.Id));
    }

    [Fact]
    public void Without_an_order_it_only_filters() => Assert.Equal([1, 4, 6], Ids(new Query<Parcel>(Parcel.IsLarge)));

    [Fact]
    public void Later_keys_break_ties_each_in_its_direction()
    {
        Assert.Equal([5, 2, 1, 3, 6, 4], Ids(Everything.By(static parcel => parcel.Weight).By(static parcel => parcel.Id)));
        Assert.Equal([4, 6, 3, 1, 2, 5], Ids(Everything.By(static parcel => parcel.Weight, descending: true).By(static parcel => parcel.Id, descending: true)));
        Assert.Equal([4, 2, 5, 1, 6, 3], Ids(Everything.By(static parcel => parcel.Town).By(static parcel => parcel.Id, descending: true)));
    }

    [Fact]
    public void Each_step_leaves_the_query_it_starts_from()
    {
        var ordered = Everything.By(static parcel => parcel.Id);
        _ = ordered.By(static parcel => parcel.Weight).Page(2, 3);
        Assert.Empty(Everything.OrderBy);
        Assert.Single(ordered.OrderBy);
        Assert.Equal((0, null), (ordered.Skip, ordered.Take));
    }

    [Fact]
    public void A_page_tells_what_it_passes_over_and_takes()
    {
        var third = Everything.By(static parcel => parcel.Id).Page(3, 2);
        Assert.Equal((4, 2), (third.Skip, third.Take));
        Assert.Equal([5, 6], Ids(third));
        Assert.Empty(Ids(Everything.By(static parcel => parcel.Id).Page(4, 2)));
    }

    [Fact]
    public void A_page_of_something_without_order_is_refused() => Assert.Throws<InvalidOperationException>(static () => Everything.Page(1, 10));

    [Theory]
    [InlineData(0, 1, "number")]
    [InlineData(-1, 1, "number")]
    [InlineData(1, 0, "size")]
    [InlineData(int.MaxValue, 2, "number")]
    public void A_page_outside_the_countable_is_refused(int number, int size, string parameter) =>
        Assert.Throws<ArgumentOutOfRangeException>(parameter, () => Everything.By(static parcel => parcel.Id).Page(number, size));

    [Fact]
    public void The_last_countable_page_is_given()
    {
        var ordered = Everything.By(static parcel => parcel.Id);
        Assert.Equal(int.MaxValue - 1, ordered.Page(int.MaxValue, 1).Skip);
        Assert.Equal(int.MaxValue, ordered.Page(2, int.MaxValue).Skip);
        Assert.Throws<ArgumentOutOfRangeException>("number", () => ordered.Page(3, int.MaxValue));
    }

    [Fact]
    public void Keys_are_handed_out_boxed_for_other_query_libraries()
    {
        var ordering = Everything.By(static parcel => parcel.Weight, descending: true).OrderBy[0];
        Assert.True(ordering.Descending);
        Assert.Equal(4, ordering.BoxedKey.Compile()(Parcel.Some[0]));
        Assert.Equal("Ayr", Everything.By(static parcel => parcel.Town).OrderBy[0].BoxedKey.Compile()(Parcel.Some[0]));
    }

    [Fact]
    public void Null_is_refused_by_name()
    {
        Assert.Throws<ArgumentNullException>("where", static () => new Query<Parcel>(null!));
        Assert.Throws<ArgumentNullException>("key", static () => Everything.By<int>(null!));
    }

    [Property]
    public void A_list_is_answered_like_the_same_list_as_a_query(int least, bool descending, byte number, byte size)
    {
        var query = new Query<Parcel>(Parcel.IsHeavierThan(least % 5)).By(static parcel => parcel.Weight, descending).By(static parcel => parcel.Id, !descending);
        Assert.Equal(query.ApplyTo(Parcel.Some.AsQueryable()), query.ApplyTo((IEnumerable<Parcel>)Parcel.Some));
        var page = query.Page(1 + (number % 4), 1 + (size % 4));
        Assert.Equal(page.ApplyTo(Parcel.Some.AsQueryable()), page.ApplyTo((IEnumerable<Parcel>)Parcel.Some));
    }

    [Fact]
    public void A_list_without_an_order_stays_in_its_own()
    {
        Assert.Equal([1, 3, 4, 6], new Query<Parcel>(Parcel.IsHeavierThan(2)).ApplyTo(new List<Parcel>(Parcel.Some)).Select(static parcel => parcel.Id));
    }

    [Fact]
    public void Texts_of_a_list_are_in_ordinal_order()
    {
        Parcel[] parcels = [new(1, 1, ParcelSize.Small, "b"), new(2, 1, ParcelSize.Small, "a_"), new(3, 1, ParcelSize.Small, "B"), new(4, 1, ParcelSize.Small, null), new(5, 1, ParcelSize.Small, "a-")];
        Assert.Equal([4, 3, 5, 2, 1], new Query<Parcel>(Specification<Parcel>.All).By(static parcel => parcel.Town).ApplyTo((IEnumerable<Parcel>)parcels).Select(static parcel => parcel.Id));
        Assert.Equal([1, 2, 5, 3, 4], new Query<Parcel>(Specification<Parcel>.All).By(static parcel => parcel.Weight).By(static parcel => parcel.Town, descending: true).ApplyTo((IEnumerable<Parcel>)parcels).Select(static parcel => parcel.Id));
    }

    [Fact]
    public void A_query_that_is_handed_over_as_a_list_is_still_answered_by_its_provider()
    {
        IEnumerable<Parcel> source = Parcel.Some.AsQueryable();
        Assert.IsAssignableFrom<IQueryable<Parcel>>(new Query<Parcel>(Parcel.IsLarge).ApplyTo(source));
        Assert.Throws<ArgumentNullException>(static () => new Query<Parcel>(Parcel.IsLarge).ApplyTo((IEnumerable<Parcel>)null!));
    }
}
