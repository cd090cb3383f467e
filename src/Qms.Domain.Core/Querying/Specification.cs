using System;
using System.Linq.Expressions;

namespace Qms.Domain.Core.Querying;

/// <summary>A named filter: an expression that a database provider translates and memory answers alike. Filters compose with and, or, not.</summary>
/// <remarks>Write the expression over bare members and values computed beforehand, so that every provider can translate it: compare an enum by equality, never by order,
/// and compare ids as a whole.</remarks>
public sealed class Specification<T>
{
    private readonly Lazy<Func<T, bool>> _compiled;

    /// <summary>Creates a filter.</summary>
    public Specification(Expression<Func<T, bool>> criteria)
    {
        Criteria = criteria ?? throw new ArgumentNullException(nameof(criteria));
        _compiled = new(Criteria.Compile);
    }

    /// <summary>The filter that everything passes.</summary>
    public static Specification<T> All { get; } = new(static _ => true);

    /// <summary>The expression, for <c>Where</c> of any query provider.</summary>
    public Expression<Func<T, bool>> Criteria { get; }

    /// <summary>Whether <paramref name="candidate"/> passes. Compiled on first use.</summary>
    public bool IsSatisfiedBy(T candidate) => _compiled.Value(candidate);

    /// <summary>Passes what both pass.</summary>
    public Specification<T> And(Specification<T> other) => Combine(other, Expression.AndAlso);

    /// <summary>Passes what either passes.</summary>
    public Specification<T> Or(Specification<T> other) => Combine(other, Expression.OrElse);

    /// <summary>Passes what this one does not.</summary>
    public Specification<T> Not() => new(Expression.Lambda<Func<T, bool>>(Expression.Not(Criteria.Body), Criteria.Parameters));

    /// <summary>Passes what both pass.</summary>
    public static Specification<T> operator &(Specification<T> left, Specification<T> right) => left.And(right);

    /// <summary>Passes what either passes.</summary>
    public static Specification<T> operator |(Specification<T> left, Specification<T> right) => left.Or(right);

    /// <summary>Passes what the operand does not.</summary>
    public static Specification<T> operator !(Specification<T> operand) => operand.Not();

    private Specification<T> Combine(Specification<T> other, Func<Expression, Expression, BinaryExpression> how)
    {
        if (other is null) throw new ArgumentNullException(nameof(other));
        var parameter = Criteria.Parameters[0];
        var right = new Rebind(other.Criteria.Parameters[0], parameter).Visit(other.Criteria.Body);
        return new(Expression.Lambda<Func<T, bool>>(how(Criteria.Body, right), parameter));
    }

    private sealed class Rebind(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
