using System;
using System.Linq;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Core.Deciding;

namespace Qms.Domain.Documents;

/// <summary>The answer of <see cref="DocumentRegister.Use"/>: whether a version may be used or printed, and what to mark on it.</summary>
public sealed record Use
{
    internal Use(DocumentNumber number, DocumentVersion? version, VersionNumber asked, InForce current, LocalDate today)
    {
        Current = current.Version?.Number;
        var day = LocalDatePattern.Iso.Format(today);
        if (version is not null && current.Version?.Number == version.Number)
        {
            Mark = $"{number} version {version.Number}. In force on {day}. Uncontrolled when printed: check the register before use.";
            return;
        }

        var pointer = current.Version is { } instead ? $"Use version {instead.Number} (\"{instead.Draft.Title}\")." : current.InWords;
        if (version is null)
        {
            Refusal = new Rejection(DocumentCodes.UnknownVersion, "version", $"There is no version {asked} of {number}. {pointer}");
            return;
        }

        var status = current.Document!.StatusOf(version, current.At);
        Refusal = status is VersionStatus.None or VersionStatus.Draft or VersionStatus.InReview or VersionStatus.Approved or VersionStatus.Authorised
            ? new Rejection(DocumentCodes.NotInForce, "version", $"Version {version.Number} of {number} is not in force yet. {pointer}")
            : status == VersionStatus.Effective ? new Rejection(current.Why == WhyNotInForce.NotForThisLocation ? DocumentCodes.NotForThisLocation : DocumentCodes.NotInForce, "version", pointer)
            : new Rejection(DocumentCodes.Obsolete, "version", $"Version {version.Number} of {number} is obsolete. {pointer}");
        Mark = Refusal.Code == DocumentCodes.Obsolete
            ? $"OBSOLETE. {number} version {version.Number} is kept for the record only. {pointer}"
            : $"NOT IN FORCE. {number} version {version.Number} on {day}. {pointer}";
    }

    /// <summary>Whether the version is to be used here and now.</summary>
    public bool IsAllowed => Refusal is null;

    /// <summary>Why not, with the pointer to the version to use instead; null when it is allowed.</summary>
    public Rejection? Refusal { get; }

    /// <summary>The version to be used here and now; null when there is none.</summary>
    public VersionNumber? Current { get; }

    /// <summary>What to mark on every page shown or printed, kept obsolete copies included; empty when there is no such version.</summary>
    public string Mark { get; } = "";
}
