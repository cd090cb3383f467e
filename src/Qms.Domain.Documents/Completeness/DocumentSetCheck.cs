using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Documents.Completeness;

/// <summary>The documents that must exist on a day, each with whether it does.</summary>
/// <remarks>Of several documents with one code the best one answers: a further document never makes a set less complete.</remarks>
public sealed record DocumentSetCheck
{
    private DocumentSetCheck(LocalDate day, IEnumerable<RequiredDocumentStanding> items) => (Day, Items) = (day, ContentList.Of(items));

    /// <summary>The day in the service's time zone.</summary>
    public LocalDate Day { get; }

    /// <summary>One answer for each required document in force on the day and, when asked so, each location; in the order of both.</summary>
    public IReadOnlyList<RequiredDocumentStanding> Items { get; }

    /// <summary>Whether every required document is <see cref="DocumentPresence.Present"/>.</summary>
    public bool IsComplete => Items.All(static item => item.Presence == DocumentPresence.Present);

    /// <summary>What is not.</summary>
    public IEnumerable<RequiredDocumentStanding> Gaps => Items.Where(static item => item.Presence != DocumentPresence.Present);

    /// <summary>Checks the service as a whole: a document that is in force at one location is there.</summary>
    /// <param name="required">What must exist.</param>
    /// <param name="register">The documents.</param>
    /// <param name="at">The moment.</param>
    public static DocumentSetCheck Of(IEnumerable<RequiredDocument> required, DocumentRegister register, Instant at) => Check(required, register, at, [null]);

    /// <summary>Checks each location by itself.</summary>
    /// <param name="required">What must exist.</param>
    /// <param name="register">The documents.</param>
    /// <param name="at">The moment.</param>
    /// <param name="locations">The keys of the locations; null for those of the register's policy.</param>
    /// <exception cref="ArgumentException">No location is named, here or in the policy.</exception>
    public static DocumentSetCheck AtEachLocation(IEnumerable<RequiredDocument> required, DocumentRegister register, Instant at, IEnumerable<string>? locations = null)
    {
        var keys = (locations ?? register?.Policy.Locations.Select(static location => location.Code) ?? []).ToArray();
        return keys.Length == 0 ? throw new ArgumentException("Name the locations, here or in the policy.", nameof(locations)) : Check(required, register!, at, keys);
    }

    private static DocumentSetCheck Check(IEnumerable<RequiredDocument> required, DocumentRegister register, Instant at, IReadOnlyList<string?> locations)
    {
        if (required is null) throw new ArgumentNullException(nameof(required));
        if (register is null) throw new ArgumentNullException(nameof(register));
        var day = at.InZone(register.Zone).Date;
        var claims = register.SelectMany(static document => document.Details!.Fulfils.Distinct(StringComparer.Ordinal).Select(code => (Code: code, Document: document)))
            .OrderBy(static claim => claim.Document.Number!.Text, StringComparer.OrdinalIgnoreCase).ToLookup(static claim => claim.Code, static claim => claim.Document, StringComparer.Ordinal);
        return new(day, required.Where(document => document.IsInForce(day)).SelectMany(document => locations.Select(location => Standing(document, claims[document.Code], register, location, at))));
    }

    private static RequiredDocumentStanding Standing(RequiredDocument required, IEnumerable<ControlledDocument> claims, DocumentRegister register, string? location, Instant at)
    {
        var found = claims.Select(document => Standing(document, register, location, at)).ToArray();
        if (found.Length == 0) return new(required, location, DocumentPresence.Missing, ContentList<DocumentNumber>.Empty, $"No document in the register is {required.Code}.");
        var best = found.Max(static standing => standing.Presence);
        var answers = found.Where(standing => standing.Presence == best).ToArray();
        return new(required, location, best, ContentList.Of(answers.Select(static standing => standing.Number)), string.Join(" ", answers.Select(static standing => standing.InWords)));
    }

    private static (DocumentPresence Presence, DocumentNumber Number, string InWords) Standing(ControlledDocument document, DocumentRegister register, string? location, Instant at)
    {
        var scope = document.EffectiveAt(at)?.Draft.Scope.Locations;
        var answer = register.InForce(document.Number!, location ?? (scope is { Count: > 0 } ? scope[0] : ""), at);
        var presence = answer.Why switch
        {
            null => answer.IsReviewOverdue ? DocumentPresence.ReviewOverdue : DocumentPresence.Present,
            WhyNotInForce.ReviewOverdue => DocumentPresence.ReviewOverdue,
            WhyNotInForce.NotForThisLocation => DocumentPresence.NotAtLocation,
            _ => DocumentPresence.NotInForce,
        };
        var words = presence == DocumentPresence.ReviewOverdue && answer.Version is not null && document.ReviewDueOn(at) is { } due
            ? $"The review of {document.Number} was due on {LocalDatePattern.Iso.Format(due)}."
            : answer.InWords;
        return (presence, document.Number!, words);
    }
}

/// <summary>Whether one required document is there.</summary>
/// <param name="Required">What must exist.</param>
/// <param name="Location">The key of the location; null for the service as a whole.</param>
/// <param name="Presence">Whether it is there.</param>
/// <param name="By">The documents that answer; empty when it is missing.</param>
/// <param name="InWords">Why, in words.</param>
public sealed record RequiredDocumentStanding(RequiredDocument Required, string? Location, DocumentPresence Presence, IReadOnlyList<DocumentNumber> By, string InWords)
{
    /// <summary>The documents that answer.</summary>
    public IReadOnlyList<DocumentNumber> By { get; init => field = ContentList.Of(value); } = ContentList.Of(By ?? []);
}
