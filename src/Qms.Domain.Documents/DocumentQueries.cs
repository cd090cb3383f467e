using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Querying;

namespace Qms.Domain.Documents;

/// <summary>The questions that the index of documents answers, by name (LM2 m). Each is a filter that a database translates and memory answers alike.</summary>
/// <remarks>A question about a moment is for the moment of the row or a later one: for a past one ask <see cref="DocumentRegister.InForce"/>.</remarks>
public static class DocumentQueries
{
    /// <summary>In the register, not retired.</summary>
    public static Specification<DocumentSummary> Registered { get; } = new(static row => row.Status == DocumentStatus.Registered);

    /// <summary>No longer needed.</summary>
    public static Specification<DocumentSummary> Retired { get; } = new(static row => row.Status == DocumentStatus.Retired);

    /// <summary>Nobody looks after it.</summary>
    public static Specification<DocumentSummary> WithoutOwner { get; } = new(static row => row.Status == DocumentStatus.Registered && row.Owner == null);

    /// <summary>Each of the <paramref name="words"/>, divided by white space, occurs somewhere in number, title, type, issuer, edition or requirements, whatever the case. No words: everything.</summary>
    public static Specification<DocumentSummary> Mentioning(string words)
    {
        var all = Specification<DocumentSummary>.All;
        var first = true;
        foreach (var word in (words ?? throw new ArgumentNullException(nameof(words))).ToLower(CultureInfo.InvariantCulture).Split(Array.Empty<char>(), StringSplitOptions.RemoveEmptyEntries))
        {
            var one = new Specification<DocumentSummary>(row => row.SearchText.Contains(word));
            all = first ? one : all & one;
            first = false;
        }

        return all;
    }

    /// <summary>It is of <paramref name="type"/>.</summary>
    public static Specification<DocumentSummary> Of(DocumentType type) => new(row => row.Type == type);

    /// <summary>It applies at the location with the key <paramref name="location"/>, or everywhere.</summary>
    public static Specification<DocumentSummary> At(string location)
    {
        var term = DelimitedText.Term(location ?? throw new ArgumentNullException(nameof(location)));
        var everywhere = DelimitedText.All;
        return new(row => row.Locations.Contains(term) || row.Locations == everywhere);
    }

    /// <summary>It applies to <paramref name="modality"/>, or to all.</summary>
    public static Specification<DocumentSummary> For(Modality modality)
    {
        var term = DelimitedText.Term((modality ?? throw new ArgumentNullException(nameof(modality))).Code);
        var all = DelimitedText.All;
        return new(row => row.Modalities.Contains(term) || row.Modalities == all);
    }

    /// <summary><paramref name="owner"/> looks after it.</summary>
    public static Specification<DocumentSummary> OwnedBy(ActorId owner)
    {
        var key = owner.Value;
        return new(row => row.Owner == key);
    }

    /// <summary>It helps to meet <paramref name="requirement"/>, or is the required document with this code: <c>QSI LM2 (e)</c>, <c>irmer.schedule-2.a</c>.</summary>
    public static Specification<DocumentSummary> Meeting(string requirement)
    {
        var term = DelimitedText.Term(requirement ?? throw new ArgumentNullException(nameof(requirement)));
        return new(row => row.Requirements.Contains(term));
    }

    /// <summary>A version is in force at <paramref name="at"/>, as far as is known now.</summary>
    public static Specification<DocumentSummary> InForce(Instant at) =>
        new(row => (row.InForceFrom != null && row.InForceFrom <= at && (row.InForceUntil == null || row.InForceUntil > at)) || (row.NextFrom != null && row.NextFrom <= at));

    /// <summary>No version is in force at <paramref name="at"/>, and one was before: withdrawn, expired or retired.</summary>
    public static Specification<DocumentSummary> Withdrawn(Instant at) => new Specification<DocumentSummary>(static row => row.WasEverInForce) & !InForce(at);

    /// <summary>A version is on its way: somebody works on one, or one waits for its day after <paramref name="at"/>.</summary>
    public static Specification<DocumentSummary> OnItsWay(Instant at) => new(row => row.IsInProgress || (row.NextFrom != null && row.NextFrom > at));

    /// <summary>Its review is due on <paramref name="day"/> or before, overdue ones included.</summary>
    public static Specification<DocumentSummary> ReviewDueBy(LocalDate day) => new(row => row.ReviewDueOn != null && row.ReviewDueOn <= day);

    /// <summary>The day of its review has passed on <paramref name="today"/>.</summary>
    public static Specification<DocumentSummary> ReviewOverdue(LocalDate today) => new(row => row.ReviewDueOn != null && row.ReviewDueOn < today);

    /// <summary>Its review is due on <paramref name="today"/> or within <paramref name="soonDays"/> days after, see <see cref="DocumentPolicy.ReviewSoonDays"/>.</summary>
    public static Specification<DocumentSummary> ReviewDueSoon(LocalDate today, int soonDays)
    {
        var last = today.PlusDays(soonDays);
        return new(row => row.ReviewDueOn != null && row.ReviewDueOn >= today && row.ReviewDueOn <= last);
    }

    /// <summary>An owner is named who is not among <paramref name="owners"/>: somebody who left.</summary>
    /// <param name="owners">Everybody who may own a document.</param>
    public static Specification<DocumentSummary> OwnerNotAmong(IEnumerable<ActorId> owners)
    {
        var keys = owners.Select(static owner => owner.Value).ToList();
        return new(row => row.Status == DocumentStatus.Registered && row.Owner != null && !keys.Contains(row.Owner));
    }

    /// <summary>A version is in force at <paramref name="at"/>, and no review of it is planned.</summary>
    public static Specification<DocumentSummary> WithoutReview(Instant at) => InForce(at) & new Specification<DocumentSummary>(static row => row.ReviewDueOn == null);

    /// <summary>In the register, and nothing is in force at <paramref name="at"/>.</summary>
    public static Specification<DocumentSummary> NothingInForce(Instant at) => Registered & !InForce(at);

    /// <summary>Nobody looks after it, or it is never reviewed, or nothing of it is in force; <see cref="OrphanReport"/> says why in words.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="owners">Everybody who may own a document; null when any owner will do.</param>
    public static Specification<DocumentSummary> Orphans(Instant at, IEnumerable<ActorId>? owners = null)
    {
        var orphans = WithoutOwner | (Registered & WithoutReview(at)) | NothingInForce(at);
        return owners is null ? orphans : orphans | OwnerNotAmong(owners);
    }

    /// <summary>The index: what passes, by type and then by number, numbers within them by their value. For a page, <see cref="Query{T}.Page"/>.</summary>
    /// <param name="where">Which documents; null for all, retired ones included.</param>
    public static Query<DocumentSummary> Index(Specification<DocumentSummary>? where = null) => new Query<DocumentSummary>(where ?? Specification<DocumentSummary>.All).By(static row => row.SortKey);
}
