using System;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>The anonymised form of a review, for learning meetings.</summary>
public static class TrendReviewRedaction
{
    /// <summary>What stands in place of personal data.</summary>
    public const string Marker = "[redacted]";

    /// <summary>The review without personal data: everything marked <see cref="Core.Confidentiality.PersonalDataAttribute"/> is replaced. The staff keys of actors stay: they lead to nobody outside the host.</summary>
    public static TrendReview Redact(this TrendReview review) =>
        (review ?? throw new ArgumentNullException(nameof(review))) with { Notes = review.Notes.Replacing(static _ => true, static note => note with { Text = Marker }) };
}
