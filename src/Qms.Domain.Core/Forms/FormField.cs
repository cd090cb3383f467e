using System.Collections.Generic;

namespace Qms.Domain.Core.Forms;

/// <summary>One field of a form as data, for hosts that render forms by themselves. The JSON Schema says the same and is written from it.</summary>
public abstract class FormField
{
    private readonly ValueRule _rule;

    private protected FormField(FieldText text, ValueRule rule, bool isRequired, Count? count)
    {
        (Name, Label, Help) = (text.Name, text.Label, text.Help);
        (_rule, IsRequired, Count) = (rule, isRequired, count);
    }

    /// <summary>The name of the property in JSON, in camelCase.</summary>
    public string Name { get; }

    /// <summary>What stands beside the control.</summary>
    public string Label { get; }

    /// <summary>A sentence that helps to answer; null when the label says it all.</summary>
    public string? Help { get; }

    /// <summary>What is filled in.</summary>
    public FormFieldKind Kind => _rule.Kind;

    /// <summary>Whether something must be given; if not, the property may be left out or null.</summary>
    public bool IsRequired { get; }

    /// <summary>What leaving a required field out means, as JSON (<c>false</c>, <c>1</c>, <c>"permanent"</c>); null when it must be given.</summary>
    public string? Default { get; internal set; }

    /// <summary>Whether this is a list of entries of <see cref="Kind"/>.</summary>
    public bool IsList => Count is not null;

    /// <summary>The least number of entries of a list; null when this is no list.</summary>
    public int? MinItems => Count?.AtLeast;

    /// <summary>The greatest number of entries of a list; null when this is no list.</summary>
    public int? MaxItems => Count?.AtMost;

    /// <summary>The greatest length of a text in characters (Unicode code points); null when there is none.</summary>
    public int? MaxLength => _rule.MaxLength;

    /// <summary>The least number; null for what isn't a number.</summary>
    public decimal? Minimum => _rule.Minimum;

    /// <summary>Whether <see cref="Minimum"/> itself is too low.</summary>
    public bool IsAboveMinimum => _rule.IsAboveMinimum;

    /// <summary>The greatest number, itself allowed; null for what isn't a number.</summary>
    public decimal? Maximum => _rule.Maximum;

    /// <summary>The unit of a number, such as <c>mSv</c>; null when it has none.</summary>
    public string? Unit => _rule.Unit;

    /// <summary>The pattern that the written value matches (ECMA-262); null when any value does.</summary>
    public string? Pattern => _rule.Pattern;

    /// <summary>What can be chosen, in the order to show; empty when this is no choice.</summary>
    public IReadOnlyList<FormChoice> Choices => _rule.Choices;

    /// <summary>The form of the part, or of each part of a list; null when this is no part.</summary>
    public Form? Part => _rule.Part;

    internal Count? Count { get; }

    internal ValueRule Rule => _rule;

    /// <inheritdoc />
    public override string ToString() => Name;
}

/// <summary>What a field is called.</summary>
internal sealed record FieldText(string Name, string Label, string? Help);

/// <summary>How many entries a list has, both ends included.</summary>
internal sealed record Count(int AtLeast, int AtMost);
