namespace Qms.Domain.Core.Forms;

/// <summary>One answer of a choice.</summary>
/// <param name="Value">How it is written in JSON, for example <c>no-harm</c>.</param>
/// <param name="Label">How it is shown to a person, for example <c>No harm</c>.</param>
public sealed record FormChoice(string Value, string Label);
