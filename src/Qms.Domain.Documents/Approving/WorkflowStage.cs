using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Documents.Approving;

/// <summary>One stage of an approval workflow: who may sign, how many must, in which order, how long they have, and who may act when that time is over.</summary>
public sealed record WorkflowStage
{
    /// <summary>Creates a stage.</summary>
    /// <param name="code">Stable lower-case words joined by hyphens, unique in the workflow: <c>clinical-review</c>.</param>
    /// <param name="kind">What it is for.</param>
    /// <param name="signatories">Its places. One person fills one place at most.</param>
    /// <param name="needed">How many places must be signed: all of them, one, or k of n.</param>
    /// <param name="order">Whether in the order listed; then all must sign.</param>
    /// <param name="limit">How long the stage may take; null for no limit.</param>
    /// <param name="escalateTo">Whose holders may fill a free place after the limit and an escalation.</param>
    /// <exception cref="ArgumentException">The parts contradict each other; the message says how.</exception>
    [JsonConstructor]
    public WorkflowStage(
        string code, StageKind kind, IReadOnlyList<Signatory> signatories, int needed, SigningOrder order = SigningOrder.Parallel, TimeLimit? limit = null, IReadOnlyList<Role>? escalateTo = null)
    {
        if (!WireNames.IsKebab(code)) throw new ArgumentException($"\"{code}\" is not a stage such as \"clinical-review\".", nameof(code));
        Signatories = ContentList.Of(signatories ?? throw new ArgumentNullException(nameof(signatories)));
        EscalateTo = ContentList.Of(escalateTo ?? []);
        if (Signatories.Count == 0) throw new ArgumentException($"Nobody may sign the stage {code}.", nameof(signatories));
        if (Signatories.Where(static place => place.Person is not null).GroupBy(static place => place.Person).Any(static group => group.Count() > 1)) throw new ArgumentException($"A person is named twice in the stage {code}.", nameof(signatories));
        if (needed < 1 || needed > Signatories.Count) throw new ArgumentException($"The stage {code} has {Signatories.Count} places; {needed} cannot be needed.", nameof(needed));
        if (order == SigningOrder.Sequential && needed != Signatories.Count) throw new ArgumentException($"In a stage that is signed in order all sign; {code} needs {needed} of {Signatories.Count}.", nameof(needed));
        if (limit is null && EscalateTo.Count > 0) throw new ArgumentException($"The stage {code} escalates after a limit, and has none.", nameof(limit));
        (Code, Kind, Needed, Order, Limit) = (code, kind, needed, order, limit);
    }

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>What it is for.</summary>
    public StageKind Kind { get; }

    /// <summary>Its places.</summary>
    public IReadOnlyList<Signatory> Signatories { get; }

    /// <summary>How many places must be signed.</summary>
    public int Needed { get; }

    /// <summary>Whether in the order listed.</summary>
    public SigningOrder Order { get; }

    /// <summary>How long the stage may take, from when it opens; null for no limit.</summary>
    public TimeLimit? Limit { get; }

    /// <summary>Whose holders may fill a free place after an escalation.</summary>
    public IReadOnlyList<Role> EscalateTo { get; }

    /// <summary>The meaning of its signatures.</summary>
    [JsonIgnore]
    public SignatureMeaning Meaning => Kind switch { StageKind.Review => SignatureMeaning.Review, StageKind.Approval => SignatureMeaning.Approve, _ => SignatureMeaning.Authorise };

    /// <summary>In a sentence: <c>clinical-review: 2 of radiologist, radiographer, medical physics expert</c>.</summary>
    [JsonIgnore]
    public string InWords =>
        $"{Code}: {(Needed == Signatories.Count ? Needed == 1 ? "" : "all of " : Needed == 1 ? "any of " : $"{Needed} of ")}{string.Join(", ", Signatories)}"
        + (Order == SigningOrder.Sequential && Needed > 1 ? ", in this order" : "") + (Limit is { } limit ? $", {limit.InWords}" : "");

    /// <summary>A stage that everybody listed signs.</summary>
    public static WorkflowStage AllOf(string code, StageKind kind, params Signatory[] signatories) => new(code, kind, signatories, signatories?.Length ?? 0);

    /// <summary>A stage that any one of those listed signs.</summary>
    public static WorkflowStage AnyOf(string code, StageKind kind, params Signatory[] signatories) => new(code, kind, signatories, 1);

    /// <summary>A stage that <paramref name="needed"/> of those listed sign.</summary>
    public static WorkflowStage AtLeast(int needed, string code, StageKind kind, params Signatory[] signatories) => new(code, kind, signatories, needed);

    /// <summary>The same stage, signed in the order listed.</summary>
    public WorkflowStage InOrder() => new(Code, Kind, Signatories, Needed, SigningOrder.Sequential, Limit, EscalateTo);

    /// <summary>The same stage with a time limit, after which <paramref name="escalateTo"/> may act once it is escalated.</summary>
    public WorkflowStage WithLimit(TimeLimit limit, params Role[] escalateTo) => new(Code, Kind, Signatories, Needed, Order, limit, escalateTo);
}
