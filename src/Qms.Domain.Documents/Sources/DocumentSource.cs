using Qms.Domain.Core.Time;

namespace Qms.Domain.Documents.Sources;

/// <summary>Who issues an external or parent document. The service keeps a link and checks it, never a copy that can go stale unnoticed (LM2 d).</summary>
/// <param name="Issuer">The issuing body.</param>
/// <param name="CheckEvery">How often the service asks whether its edition is still the current one.</param>
/// <param name="Link">Where the issuer publishes it.</param>
public sealed record DocumentSource(string Issuer, Cadence CheckEvery, string? Link = null);
