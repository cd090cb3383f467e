namespace Qms.Domain.Documents;

/// <summary>What an author writes: everything that is approved together and changes only by a new version.</summary>
/// <param name="Title">The title.</param>
/// <param name="Content">The bytes.</param>
/// <param name="Change">What changes and why.</param>
/// <param name="Scope">Where it applies; everywhere when left out.</param>
/// <param name="Edition">The issuer's edition, of an external or parent document; null for the service's own.</param>
public sealed record VersionDraft(string Title, DocumentContent Content, VersionChange Change, DocumentScope? Scope = null, string? Edition = null)
{
    /// <summary>Where it applies.</summary>
    public DocumentScope Scope { get; init => field = value ?? DocumentScope.Everywhere; } = Scope ?? DocumentScope.Everywhere;
}

/// <summary>What a version changes.</summary>
/// <param name="Class">How much.</param>
/// <param name="Summary">What, for readers.</param>
/// <param name="Reason">Why.</param>
public sealed record VersionChange(ChangeClass Class, string Summary, string Reason);
