using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Documents;

/// <summary>Where a version stands. What time alone changes (taking effect, being superseded, expiring, falling due for destruction) is asked for a moment and never stored.</summary>
[JsonConverter(typeof(WireEnumConverter<VersionStatus>))]
public enum VersionStatus
{
    /// <summary>There is no such version.</summary>
    None,

    /// <summary>Being written; may change.</summary>
    Draft,

    /// <summary>Submitted; its content is fixed and people review and approve it.</summary>
    InReview,

    /// <summary>Reviewed and approved; waits for authorisation.</summary>
    Approved,

    /// <summary>Waits for the day on which it takes effect.</summary>
    Authorised,

    /// <summary>In force: the one to use.</summary>
    Effective,

    /// <summary>Replaced by a later version; kept, marked, not to be used.</summary>
    Superseded,

    /// <summary>Taken out of use, or an emergency change that expired.</summary>
    Withdrawn,

    /// <summary>Obsolete and archived until the end of its retention.</summary>
    Archived,

    /// <summary>Its retention has ended; destroy it and record that, or extend the retention.</summary>
    DestructionDue,

    /// <summary>Destroyed; what is known about it stays.</summary>
    Destroyed,

    /// <summary>A draft that was given up before anybody approved it.</summary>
    Discarded,
}
