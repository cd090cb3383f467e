using System;
using System.Collections.Generic;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Core.Forms;

/// <summary>What a person fills in to ask for something: declared once, and read by the check of the command, by screens (as data or as JSON Schema) and by validators.</summary>
public abstract class Form
{
    private protected Form(string id, string title, string? description, IReadOnlyList<FormField> fields)
    {
        if (!IsId(id)) throw new ArgumentException($"\"{id}\" is not a form's id such as \"incident.triage\".", nameof(id));
        if (string.IsNullOrWhiteSpace(title)) throw new ArgumentException("A form has a title.", nameof(title));
        (Id, Title, Description) = (id, title, description);
        Fields = ContentList.Of(fields);
    }

    /// <summary>The stable name: lower-case words joined by hyphens and full stops, such as <c>incident.triage</c>.</summary>
    public string Id { get; }

    /// <summary>What stands above the form.</summary>
    public string Title { get; }

    /// <summary>What the form is for; null when the title says it all.</summary>
    public string? Description { get; }

    /// <summary>The fields in the order to show.</summary>
    public IReadOnlyList<FormField> Fields { get; }

    /// <summary>Declares a form.</summary>
    /// <typeparam name="T">The record that is filled in.</typeparam>
    /// <param name="id">The stable name, such as <c>incident.triage</c>.</param>
    /// <param name="title">What stands above the form.</param>
    /// <param name="fields">Names the fields in the order to show.</param>
    /// <param name="description">What the form is for.</param>
    /// <exception cref="ArgumentException">The id or a field's name has another form, a name is used twice, a title or label is blank, or limits contradict each other.</exception>
    public static Form<T> For<T>(string id, string title, Action<FormBuilder<T>> fields, string? description = null)
        where T : class
    {
        if (fields is null) throw new ArgumentNullException(nameof(fields));
        var builder = new FormBuilder<T>();
        fields(builder);
        return new Form<T>(id, title, description, builder.Build());
    }

    /// <summary>The form as JSON Schema, draft 2020-12, indented: the same text every time and everywhere, so that it can be stored and compared.</summary>
    /// <remarks>It accepts a document exactly when the SDK's JSON converters read it and the check finds nothing, but for two things that no schema can say: a whole number is written without a decimal point, and a number has at most 28 digits.</remarks>
    public string ToJsonSchema() => FormSchema.Of(this);

    /// <inheritdoc />
    public override string ToString() => Id;

    private static bool IsId(string? id)
    {
        if (string.IsNullOrEmpty(id)) return false;
        foreach (var c in id!)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.')) return false;
        }

        return true;
    }
}
