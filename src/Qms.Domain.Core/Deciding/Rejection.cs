namespace Qms.Domain.Core.Deciding;

/// <summary>One reason why a command was refused.</summary>
/// <param name="Code">Stable and part of the public contract: <c>area.kebab-reason</c>.</param>
/// <param name="Path">The property of the command that the reason is about, as in its JSON (<c>terms.question</c>); empty when it is about the record as a whole.</param>
/// <param name="Message">In words that a user can act on; may change between versions.</param>
public sealed record Rejection(string Code, string Path, string Message)
{
    /// <summary>A reason about the record as a whole.</summary>
    public Rejection(string code, string message) : this(code, "", message) { }
}
