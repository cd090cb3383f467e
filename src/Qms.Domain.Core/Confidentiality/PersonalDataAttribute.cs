using System;

namespace Qms.Domain.Core.Confidentiality;

/// <summary>Marks a property that holds personal data: it is left out of printed text, replaced by <c>Redact</c>, and erased by a redaction of the history.</summary>
/// <remarks>On a positional record: <c>[property: PersonalData]</c>.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalDataAttribute : Attribute;
