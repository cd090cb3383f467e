using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck.Xunit;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Core.Tests.Collections;

public class ContentListTests
{
    private sealed record Crew(string Name, IReadOnlyList<string> Members)
    {
        public IReadOnlyList<string> Members { get; init => field = ContentList.Of(value); } = ContentList.Of(Members);
    }

    [Property]
    public bool Two_are_equal_exactly_when_their_items_are_in_order(int[] left, int[] right)
    {
        var (a, b) = (ContentList.Of(left), ContentList.Of(right));
        var expected = left.SequenceEqual(right);
        return a.Equals(b) == expected && a.Equals((object)b) == expected && (a == b) == expected && (a != b) == !expected;
    }

    [Property]
    public bool However_they_were_made_equal_lists_have_equal_hashes(string?[] items)
    {
        ContentList<string?>[] made = [ContentList.Of(items), ContentList.Of(items.ToList()), ContentList.Of(items.Where(static _ => true))];
        return made.All(list => list == made[0] && list.GetHashCode() == made[0].GetHashCode() && list.SequenceEqual(items));
    }

    [Property]
    public bool With_adds_at_the_end_and_leaves_the_old_list(int[] items, int item)
    {
        var list = ContentList.Of(items);
        return list.With(item).SequenceEqual(items.Append(item)) && list.SequenceEqual(items) && ((IReadOnlyList<int>)items).With(item) == list.With(item);
    }

    [Property]
    public bool Replacing_changes_what_matches_and_leaves_the_old_list(int[] items)
    {
        var list = ContentList.Of(items);
        return list.Replacing(static i => i % 2 == 0, static _ => 7).SequenceEqual(items.Select(static i => i % 2 == 0 ? 7 : i)) && list.SequenceEqual(items);
    }

    [Property]
    public bool It_is_read_like_any_list(int[] items, int item)
    {
        var list = ContentList.Of(items);
        var copy = new int[items.Length + 1];
        list.CopyTo(copy, 1);
        return list.Count == items.Length && Enumerable.Range(0, items.Length).All(i => list[i] == items[i])
            && list.Contains(item) == items.Contains(item) && copy.Skip(1).SequenceEqual(items);
    }

    [Fact]
    public void Its_source_can_change_without_it()
    {
        var source = new[] { 1, 2 };
        var list = ContentList.Of(source);
        source[0] = 9;
        Assert.Equal([1, 2], list);
    }

    [Fact]
    public void It_cannot_change()
    {
        ICollection<int> list = ContentList.Of([1]);
        Assert.True(list.IsReadOnly);
        Assert.Throws<NotSupportedException>(() => list.Add(2));
        Assert.Throws<NotSupportedException>(() => list.Remove(1));
        Assert.Throws<NotSupportedException>(list.Clear);
    }

    [Fact]
    public void Such_a_list_is_not_copied_again()
    {
        var list = ContentList.Of([1, 2]);
        Assert.Same(list, ContentList.Of(list));
        Assert.Same(ContentList<int>.Empty, ContentList.Of(Array.Empty<int>()));
    }

    [Fact]
    public void Null_is_refused_by_name()
    {
        Assert.Throws<ArgumentNullException>("items", static () => ContentList.Of<int>(null!));
        Assert.Throws<ArgumentNullException>("items", static () => ContentList.With(null!, 1));
        Assert.Throws<ArgumentNullException>("items", static () => ContentList.Replacing<int>(null!, static _ => true, static i => i));
        Assert.Throws<ArgumentNullException>("match", static () => ContentList<int>.Empty.Replacing(null!, static i => i));
        Assert.Throws<ArgumentNullException>("replacement", static () => ContentList<int>.Empty.Replacing(static _ => true, null!));
    }

    [Fact]
    public void Nothing_equals_only_nothing()
    {
        ContentList<int>? none = null;
        Assert.True(none == null);
        Assert.True(none != ContentList<int>.Empty);
        Assert.True(ContentList<int>.Empty != none);
        Assert.False(ContentList<int>.Empty.Equals((object)Array.Empty<int>()));
    }

    [Fact]
    public void Records_that_hold_one_are_equal_by_content()
    {
        var crew = new Crew("A", ["Ada", "Bo"]);
        Assert.Equal(new Crew("A", new List<string> { "Ada", "Bo" }), crew);
        Assert.Equal(new Crew("A", new List<string> { "Ada", "Bo" }).GetHashCode(), crew.GetHashCode());
        Assert.NotEqual(crew with { Members = ["Bo", "Ada"] }, crew);
    }

    [Theory]
    [InlineData("0 items")]
    [InlineData("1 item", "Ada")]
    [InlineData("2 items", "Ada", "Bo")]
    public void It_prints_how_many_and_never_what(string text, params string[] names)
    {
        Assert.Equal(text, ContentList.Of(names).ToString());
        Assert.DoesNotContain("Ada", new Crew("A", names).ToString(), StringComparison.Ordinal);
    }
}
