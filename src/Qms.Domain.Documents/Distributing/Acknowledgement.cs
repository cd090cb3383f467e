using Qms.Domain.Core.People;
using Qms.Domain.Documents.Approving;

namespace Qms.Domain.Documents.Distributing;

/// <summary>One person's declaration that they have read and understood one version.</summary>
/// <param name="Version">The version.</param>
/// <param name="Role">The role in which they read it.</param>
/// <param name="Location">The key of the location at which they work.</param>
/// <param name="Signature">The declaration, with the meaning <see cref="SignatureMeaning.Acknowledge"/>.</param>
public sealed record Acknowledgement(VersionNumber Version, Role Role, string Location, Signature Signature);
