using System.Text.Json.Serialization;
using NodaTime;
using Qms.Domain.Core.Confidentiality;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Records;

namespace Qms.Domain.Documents.Approving;

/// <summary>What a person gives to sign: the name that stands under the signature, and the proof of who they are.</summary>
/// <param name="PrintedName">The name to print.</param>
/// <param name="Proof">How the host made sure.</param>
public sealed record Signing([property: PersonalData] string PrintedName, IdentityProof Proof)
{
    /// <summary>Prints nothing personal.</summary>
    public override string ToString() => nameof(Signing);
}

/// <summary>A signature in the sense of 21 CFR 11.50 and 11.70: who, when, with which meaning, under exactly which bytes.</summary>
/// <param name="Signer">Who signed.</param>
/// <param name="PrintedName">Their printed name.</param>
/// <param name="At">When.</param>
/// <param name="Meaning">What the signature means.</param>
/// <param name="Content">The digest of the bytes that were signed. A signature never counts for others.</param>
/// <param name="Proof">How the host made sure of the signer.</param>
/// <param name="OnBehalfOf">In whose place the signer acted under a delegation; null when in their own.</param>
/// <param name="SeparationException">The declared exception under which one person did what two should; null when two did.</param>
public sealed record Signature(
    ActorId Signer,
    [property: PersonalData] string PrintedName,
    Instant At,
    SignatureMeaning Meaning,
    Sha256Digest Content,
    IdentityProof Proof,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] ActorId? OnBehalfOf,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? SeparationException)
{
    /// <summary>Whether <paramref name="person"/> signed or was signed for.</summary>
    public bool Involves(ActorId person) => Signer == person || OnBehalfOf == person;

    /// <summary>Prints nothing personal.</summary>
    public override string ToString() => $"{Meaning} signature of {Signer} at {At}";
}
