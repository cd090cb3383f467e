using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FsCheck;
using FsCheck.Fluent;
using Qms.Domain.Core.Forms;

namespace Qms.Domain.Tests.Shared;

/// <summary>The property that every form has: its schema accepts a document exactly when it is read strictly and the check finds nothing.</summary>
internal static class FormAgreement
{
    /// <summary>The property for documents near <paramref name="valid"/> ones: give enough of them to have every field filled in.</summary>
    public static Property Holds<T>(Form<T> form, JsonTypeInfo<T> type, params string[] valid)
        where T : class
    {
        var text = form.ToJsonSchema();
        var schema = JsonDocument.Parse(text).RootElement;
        return Prop.ForAll(JsonMutations.Of(text, valid), document =>
        {
            var accepted = JsonSchemaEvaluator.Accepts(schema, JsonDocument.Parse(document).RootElement);
            var (isFine, because) = Read(form, type, document);
            return (accepted == isFine).Label($"schema: {accepted}; read and checked: {because}; {document}");
        });
    }

    /// <summary>Whether <paramref name="document"/> is read and found fine, and what was said of it.</summary>
    public static (bool IsFine, string Because) Read<T>(Form<T> form, JsonTypeInfo<T> type, string document)
        where T : class
    {
        T? value;
        try
        {
            value = JsonSerializer.Deserialize(document, type);
        }
        catch (JsonException refusal)
        {
            return (false, refusal.Message);
        }

        if (value is null) return (false, "null");
        var problems = form.Check(value);
        return (problems.Count == 0, string.Join("; ", problems));
    }
}
