using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Qms.Domain.Core.Forms;
using Qms.Domain.Incidents;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>Answers a rule's question as a screen would: finds the field of the form that the path names, and fills it in.</summary>
internal static class FormAnswers
{
    /// <summary>The facts with the field at <paramref name="path"/> filled in; throws when no form has such a field.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="path">The path of a missing fact.</param>
    /// <param name="choice">Which of the possible answers.</param>
    public static IncidentFacts Fill(IncidentFacts facts, string path, int choice)
    {
        var root = JsonSerializer.SerializeToNode(facts, IncidentJsonContext.Strict.IncidentFacts)!.AsObject();
        Form form = IncidentForms.Facts;
        var at = root;
        var segments = path.Split('.');
        for (var i = 0; i < segments.Length; i++)
        {
            var (name, index) = Parsed(segments[i]);
            var field = form.Fields.SingleOrDefault(field => field.Name == name) ?? throw new InvalidOperationException($"No form has the field {name} of {path}.");
            if (i == segments.Length - 1)
            {
                at[name] = field.IsList ? new JsonArray(Sample(field, facts, choice)) : Sample(field, facts, choice);
                break;
            }

            form = field.Part ?? throw new InvalidOperationException($"{name} of {path} has no fields.");
            if (index is { } n) at = at[name]!.AsArray()[n]!.AsObject();
            else at = (at[name] ??= Filled(form, facts, choice)).AsObject();
        }

        return root.Deserialize(IncidentJsonContext.Strict.IncidentFacts)!;
    }

    private static (string Name, int? Index) Parsed(string segment)
    {
        var open = segment.IndexOf('[', StringComparison.Ordinal);
        return open < 0 ? (segment, null) : (segment[..open], int.Parse(segment.AsSpan(open + 1, segment.Length - open - 2), CultureInfo.InvariantCulture));
    }

    private static JsonObject Filled(Form form, IncidentFacts facts, int choice)
    {
        var filled = new JsonObject();
        foreach (var field in form.Fields.Where(static field => field.IsRequired && field.Default is null)) filled[field.Name] = Sample(field, facts, choice);
        return filled;
    }

    private static JsonNode Sample(FormField field, IncidentFacts facts, int choice) => field.Kind switch
    {
        FormFieldKind.YesNo => choice % 2 == 0,
        FormFieldKind.Choice => field.Choices[choice % field.Choices.Count].Value,
        FormFieldKind.Whole => (int)(field.Minimum!.Value + (choice % Math.Min(60, field.Maximum!.Value - field.Minimum.Value + 1))),
        FormFieldKind.Number => Math.Min(field.Maximum!.Value, field.Minimum!.Value + (choice % 60)),
        FormFieldKind.Id => (facts.People.Count > 0 ? facts.People[0] : Given.Patient).Id.ToString(),
        FormFieldKind.Moment => InstantPattern.ExtendedIso.Format(facts.DiscoveredAt),
        FormFieldKind.Day => LocalDatePattern.Iso.Format(facts.DiscoveredAt.InZone(Given.London).Date),
        FormFieldKind.Text => "Stated",
        FormFieldKind.Part => Filled(field.Part!, facts, choice),
        _ => throw new InvalidOperationException($"No answer for {field.Name}."),
    };
}
