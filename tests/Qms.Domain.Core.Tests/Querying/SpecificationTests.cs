using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using FsCheck.Xunit;
using Qms.Domain.Core.Querying;

namespace Qms.Domain.Core.Tests.Querying;

[Properties(Arbitrary = [typeof(Filters)], MaxTest = 60)]
public class SpecificationTests
{
    [Property]
    public bool It_agrees_with_plain_logic(Filter filter, Parcel[] parcels) =>
        parcels.Append(Parcel.Some[0]).All(parcel => filter.Specification.IsSatisfiedBy(parcel) == filter.Plain(parcel));

    [Property]
    public bool De_Morgan_holds(Filter a, Filter b, Parcel parcel) =>
        (!(a.Specification & b.Specification)).IsSatisfiedBy(parcel) == (!a.Specification | !b.Specification).IsSatisfiedBy(parcel)
        && (!(a.Specification | b.Specification)).IsSatisfiedBy(parcel) == (!a.Specification & !b.Specification).IsSatisfiedBy(parcel);

    [Property]
    public void However_composed_the_expression_has_one_parameter_and_calls_no_lambda(Filter filter)
    {
        var seen = new Seen();
        seen.Visit(filter.Specification.Criteria.Body);
        Assert.All(seen.Parameters, parameter => Assert.Same(Assert.Single(filter.Specification.Criteria.Parameters), parameter));
        Assert.Equal(0, seen.Invocations);
    }

    [Property]
    public bool Words_and_operators_say_the_same(Filter a, Filter b, Parcel parcel) =>
        a.Specification.And(b.Specification).IsSatisfiedBy(parcel) == (a.Specification & b.Specification).IsSatisfiedBy(parcel)
        && a.Specification.Or(b.Specification).IsSatisfiedBy(parcel) == (a.Specification | b.Specification).IsSatisfiedBy(parcel)
        && a.Specification.Not().IsSatisfiedBy(parcel) == (!a.Specification).IsSatisfiedBy(parcel);

    [Fact]
    public void Composing_leaves_the_parts_as_they_were()
    {
        var before = Parcel.IsLarge.Criteria.ToString();
        _ = Parcel.IsLarge & !Parcel.HasTown;
        Assert.Equal(before, Parcel.IsLarge.Criteria.ToString());
    }

    [Fact]
    public void A_filter_may_be_composed_with_itself_and_keeps_inner_parameters_apart()
    {
        var limit = 3;
        var some = new Specification<int[]>(numbers => numbers.Any(number => number > limit));
        Assert.True((some & some).IsSatisfiedBy([1, 4]));
        Assert.False((some & !some).IsSatisfiedBy([1, 4]));
        Assert.True((some | new Specification<int[]>(static other => other.Length == 0)).IsSatisfiedBy([]));
    }

    [Fact]
    public void The_right_side_is_not_asked_when_the_left_decides()
    {
        var named = Parcel.HasTown & new Specification<Parcel>(static parcel => parcel.Town!.Length == 3);
        Assert.Equal([1, 5], Parcel.Some.Where(named.IsSatisfiedBy).Select(static parcel => parcel.Id));
    }

    [Fact]
    public void Null_is_refused_by_name()
    {
        Assert.Throws<ArgumentNullException>("criteria", static () => new Specification<Parcel>(null!));
        Assert.Throws<ArgumentNullException>("other", static () => Parcel.IsLarge.And(null!));
        Assert.Throws<ArgumentNullException>("other", static () => Parcel.IsLarge | null!);
    }

    private sealed class Seen : ExpressionVisitor
    {
        public List<ParameterExpression> Parameters { get; } = [];

        public int Invocations { get; private set; }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Parameters.Add(node);
            return node;
        }

        protected override Expression VisitInvocation(InvocationExpression node)
        {
            Invocations++;
            return base.VisitInvocation(node);
        }
    }
}
