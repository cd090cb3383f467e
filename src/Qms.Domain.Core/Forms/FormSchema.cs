using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Qms.Domain.Core.Forms;

/// <summary>Writes a form as JSON Schema, from nothing but its public data.</summary>
/// <remarks>
/// Labelled choices are <c>oneOf</c> of <c>const</c> and <c>title</c>, which the usual form renderers show as a labelled list.
/// Parts are written in place: renderers and code generators handle that more alike than references.
/// </remarks>
internal static class FormSchema
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        // Labels and patterns stay readable; the text is for .json files and responses, not for the inside of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(Form form)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("$id", "urn:qms:form:" + form.Id);
            Titled(json, form.Title, form.Description);
            json.WriteString("type", "object");
            Properties(json, form);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Properties(Utf8JsonWriter json, Form form)
    {
        json.WriteStartObject("properties");
        foreach (var field in form.Fields)
        {
            json.WriteStartObject(field.Name);
            Field(json, field);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("required");
        foreach (var field in form.Fields)
        {
            if (field.IsRequired && field.Default is null) json.WriteStringValue(field.Name);
        }

        json.WriteEndArray();
        json.WriteBoolean("additionalProperties", false);
    }

    private static void Field(Utf8JsonWriter json, FormField field)
    {
        Titled(json, field.Unit is null ? field.Label : $"{field.Label} ({field.Unit})", field.Help);
        if (field.Default is { } assumed)
        {
            json.WritePropertyName("default");
            json.WriteRawValue(assumed);
        }

        if (field.Count is not { } count)
        {
            Value(json, field.Rule, !field.IsRequired);
            return;
        }

        Type(json, "array", !field.IsRequired);
        if (count.AtLeast > 0) json.WriteNumber("minItems", count.AtLeast);
        json.WriteNumber("maxItems", count.AtMost);
        if (field.Kind == FormFieldKind.Choice) json.WriteBoolean("uniqueItems", true);
        json.WriteStartObject("items");
        if (field.Part is { } part) Titled(json, part.Title, part.Description);
        Value(json, field.Rule, false);
        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, ValueRule rule, bool nullable)
    {
        Type(json, TypeOf(rule.Kind), nullable);
        if (rule.Format is { } format) json.WriteString("format", format);
        if (rule.MinLength is { } shortest) json.WriteNumber("minLength", shortest);
        if (rule.MaxLength is { } longest) json.WriteNumber("maxLength", longest);
        if (rule.Pattern is { } pattern) json.WriteString("pattern", pattern);
        if (rule.Minimum is { } least) json.WriteNumber(rule.IsAboveMinimum ? "exclusiveMinimum" : "minimum", least);
        if (rule.Maximum is { } greatest) json.WriteNumber("maximum", greatest);
        if (rule.Choices.Count > 0) Choices(json, rule, nullable);
        if (rule.Part is { } part) Properties(json, part);
    }

    private static void Choices(Utf8JsonWriter json, ValueRule rule, bool nullable)
    {
        json.WriteStartArray("oneOf");
        foreach (var choice in rule.Choices)
        {
            json.WriteStartObject();
            json.WriteString("const", choice.Value);
            json.WriteString("title", choice.Label);
            json.WriteEndObject();
        }

        if (nullable)
        {
            json.WriteStartObject();
            json.WriteNull("const");
            json.WriteString("title", "Not stated");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Titled(Utf8JsonWriter json, string title, string? description)
    {
        json.WriteString("title", title);
        if (description is not null) json.WriteString("description", description);
    }

    private static void Type(Utf8JsonWriter json, string type, bool nullable)
    {
        if (!nullable)
        {
            json.WriteString("type", type);
            return;
        }

        json.WriteStartArray("type");
        json.WriteStringValue(type);
        json.WriteStringValue("null");
        json.WriteEndArray();
    }

    private static string TypeOf(FormFieldKind kind) => kind switch
    {
        FormFieldKind.Number => "number",
        FormFieldKind.Whole => "integer",
        FormFieldKind.YesNo => "boolean",
        FormFieldKind.Part => "object",
        _ => "string",
    };
}
