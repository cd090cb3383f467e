using Qms.Domain.Core.Collections;
using Qms.Domain.Documents.Approving;

namespace Qms.Domain.Documents;

/// <summary>The form of a document in which no name is printed, for what leaves the service.</summary>
public static class DocumentRedaction
{
    /// <summary>What stands in place of personal data.</summary>
    public const string Marker = "[redacted]";

    /// <summary>The document without personal data: the printed name under every signature is replaced. Who signed what, when and over which bytes stays; the keys of actors lead to nobody outside the host.</summary>
    public static ControlledDocument Redact(this ControlledDocument document) => document with
    {
        Versions = document.Versions.Replacing(static _ => true, Redact),
        Reviews = document.Reviews.Replacing(static _ => true, static review => review with { Signature = Redact(review.Signature) }),
        Acknowledgements = document.Acknowledgements.Replacing(static _ => true, static acknowledgement => acknowledgement with { Signature = Redact(acknowledgement.Signature) }),
    };

    private static DocumentVersion Redact(DocumentVersion version) => version with
    {
        Rounds = version.Rounds.Replacing(static _ => true, Redact),
        EmergencySignature = version.EmergencySignature is { } signature ? Redact(signature) : null,
    };

    private static ApprovalRound Redact(ApprovalRound round) => round with
    {
        Authorship = round.Authorship is { } authorship ? Redact(authorship) : null,
        Signatures = round.Signatures.Replacing(static _ => true, static signed => signed with { Signature = Redact(signed.Signature) }),
    };

    private static Signature Redact(Signature signature) => signature with { PrintedName = Marker };
}
