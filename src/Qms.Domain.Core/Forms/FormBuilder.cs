using System;
using System.Collections.Generic;
using System.Linq;

namespace Qms.Domain.Core.Forms;

/// <summary>Names the fields of a form in the order to show: <see cref="Form.For{T}"/> hands it out.</summary>
/// <remarks>
/// Every field takes the name of the property in JSON (camelCase), the label, and how the value is read; most take limits, and all take a help text.
/// What is required may not be null, blank or <c>default</c>; what is optional may be null or left out, but not blank.
/// For the schema to tell the truth, an optional property must also be optional to the JSON reader: a constructor parameter with the default null.
/// </remarks>
public sealed partial class FormBuilder<T>
    where T : class
{
    private readonly List<CheckedField<T>> _fields = [];

    internal FormBuilder() { }

    internal CheckedField<T>[] Build() => _fields.ToArray();

    /// <summary>Says what leaving out the field just named means; it is then not asked for in JSON, but is never null.</summary>
    /// <param name="json">The value as JSON, the same as the default of the record's constructor: <c>false</c>, <c>1</c>, <c>"permanent"</c>.</param>
    /// <exception cref="InvalidOperationException">No field was named, or the last one is optional: leaving that out means that nothing is stated.</exception>
    public FormBuilder<T> LeftOutMeans(string json)
    {
        if (_fields.Count == 0 || !_fields[_fields.Count - 1].IsRequired) throw new InvalidOperationException("Only a required field can mean something when it is left out.");
        _fields[_fields.Count - 1].Default = json ?? throw new ArgumentNullException(nameof(json));
        return this;
    }

    private static FieldText Named(string name, string label, string? help)
    {
        if (!IsCamelCase(name)) throw new ArgumentException($"\"{name}\" is not a property in camelCase.", nameof(name));
        if (string.IsNullOrWhiteSpace(label)) throw new ArgumentException($"{name} has a label.", nameof(label));
        return new(name, label, help);
    }

    private static bool IsCamelCase(string? name)
    {
        if (string.IsNullOrEmpty(name) || name![0] is not (>= 'a' and <= 'z')) return false;
        foreach (var c in name)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))) return false;
        }

        return true;
    }

    private static TextRule Words(string name, int max, TextShape? shape) =>
        max > 0 ? new(max, shape) : throw new ArgumentException($"{name} holds at least one character.", nameof(max));

    private static Count Between(string name, int atLeast, int atMost) =>
        atLeast >= 0 && atMost > 0 && atLeast <= atMost
            ? new(atLeast, atMost)
            : throw new ArgumentException($"The counts of {name} contradict each other.", nameof(atLeast));

    private FormBuilder<T> Add(CheckedField<T> field)
    {
        if (_fields.Any(other => other.Name == field.Name)) throw new ArgumentException($"The field {field.Name} is named twice.", nameof(field));
        _fields.Add(field);
        return this;
    }

    private FormBuilder<T> Required<TValue>(string name, string label, Func<T, TValue> read, ValueRule<TValue> rule, string? help) =>
        Add(new RequiredField<T, TValue>(Named(name, label, help), Known(read), rule));

    private FormBuilder<T> Optional<TValue>(string name, string label, Func<T, TValue?> read, ValueRule<TValue?> rule, string? help)
        where TValue : class =>
        Add(new OptionalField<T, TValue>(Named(name, label, help), Known(read), rule));

    private FormBuilder<T> OptionalValue<TValue>(string name, string label, Func<T, TValue?> read, ValueRule<TValue> rule, string? help)
        where TValue : struct =>
        Add(new OptionalValueField<T, TValue>(Named(name, label, help), Known(read), rule));

    private FormBuilder<T> List<TItem>(string name, string label, Func<T, IReadOnlyList<TItem>?> read, ValueRule<TItem> rule, bool required, Count count, bool isSet, string? help) =>
        Add(new ListField<T, TItem>(Named(name, label, help), Known(read), rule, required, count, isSet));

    private static Func<T, TValue> Known<TValue>(Func<T, TValue>? read) => read ?? throw new ArgumentNullException(nameof(read));
}
