using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using NodaTime;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Documents.Approving;

/// <summary>How the host made sure, at the moment of signing, that the signer is who they say (21 CFR 11.200(a)). The domain refuses a signature without it.</summary>
/// <remarks>The first signing of a continuous session uses two components or more; each later one at least one that only the signer can use. Signing outside a session is always a first signing.</remarks>
/// <param name="Session">The host's key of the session.</param>
/// <param name="Components">What was used at this signing.</param>
/// <param name="ProvedAt">When the host checked it.</param>
/// <param name="FirstSigningAt">When this session's first signing was; null when it is this one.</param>
public sealed record IdentityProof(
    string Session,
    IReadOnlyList<IdentityComponent> Components,
    Instant ProvedAt,
    Instant? FirstSigningAt = null)
{
    /// <summary>What was used at this signing.</summary>
    public IReadOnlyList<IdentityComponent> Components { get; init => field = ContentList.Of(value); } = ContentList.Of(Components ?? []);

    /// <summary>Whether this signing opens the session.</summary>
    [JsonIgnore]
    public bool IsFirstSigning => FirstSigningAt is null;

    /// <summary>How many different components were used.</summary>
    [JsonIgnore]
    public int DistinctComponents => Components.Distinct().Count();

    /// <summary>Whether one of them is something that only the signer can use.</summary>
    [JsonIgnore]
    public bool ProvesTheSigner => Components.Any(static component => component != IdentityComponent.UserName);
}
