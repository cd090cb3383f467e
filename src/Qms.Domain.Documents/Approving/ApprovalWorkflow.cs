using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Documents.Approving;

/// <summary>The stages that a version goes through before it may be used, in order. Data: a service writes its own, and each submitted version keeps the one that it was submitted under.</summary>
public sealed record ApprovalWorkflow
{
    /// <summary>Creates a workflow.</summary>
    /// <param name="name">Stable lower-case words joined by hyphens, such as <c>clinical-protocol</c>.</param>
    /// <param name="stages">The stages in order: reviews, then at least one approval, then at least one authorisation (LM2 e: approved and authorised).</param>
    /// <exception cref="ArgumentException">A kind is missing or out of order, or a stage's code is used twice.</exception>
    [JsonConstructor]
    public ApprovalWorkflow(string name, IReadOnlyList<WorkflowStage> stages)
    {
        if (!WireNames.IsKebab(name)) throw new ArgumentException($"\"{name}\" is not a workflow such as \"clinical-protocol\".", nameof(name));
        Name = name;
        Stages = ContentList.Of(stages ?? throw new ArgumentNullException(nameof(stages)));
        if (Stages.All(static stage => stage.Kind != StageKind.Approval)) throw new ArgumentException($"The workflow {name} approves nothing.", nameof(stages));
        if (Stages.All(static stage => stage.Kind != StageKind.Authorisation)) throw new ArgumentException($"The workflow {name} authorises nothing.", nameof(stages));
        if (Stages.Select(static stage => stage.Code).Distinct(StringComparer.Ordinal).Count() != Stages.Count) throw new ArgumentException($"Two stages of the workflow {name} have the same code.", nameof(stages));
        for (var i = 1; i < Stages.Count; i++)
        {
            if (Stages[i].Kind < Stages[i - 1].Kind) throw new ArgumentException($"In the workflow {name}, {Stages[i].Code} comes too late: reviews come first, then approvals, then authorisations.", nameof(stages));
        }
    }

    /// <summary>Creates a workflow.</summary>
    public ApprovalWorkflow(string name, params WorkflowStage[] stages) : this(name, (IReadOnlyList<WorkflowStage>)stages) { }

    /// <summary>The stable name.</summary>
    public string Name { get; }

    /// <summary>The stages in order.</summary>
    public IReadOnlyList<WorkflowStage> Stages { get; }

    /// <summary>The stage with <paramref name="code"/>; null when there is none.</summary>
    public WorkflowStage? Find(string code) => Stages.FirstOrDefault(stage => stage.Code == code);
}
