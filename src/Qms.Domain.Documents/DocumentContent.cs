using Qms.Domain.Core.Records;

namespace Qms.Domain.Documents;

/// <summary>The bytes of a version, kept by the host: where they are, and what proves that they are these.</summary>
/// <param name="Reference">Where the host keeps them: a path, URL or key. It may change owner without changing what was approved; the digest may not.</param>
/// <param name="MediaType">Their media type, such as <c>application/pdf</c>.</param>
/// <param name="Length">Their length in bytes, from 1 to 2,147,483,647.</param>
/// <param name="Sha256">Their SHA-256 digest. Every signature names it, so that an approval is of exactly these bytes.</param>
public sealed record DocumentContent(string Reference, string MediaType, int Length, Sha256Digest Sha256);
