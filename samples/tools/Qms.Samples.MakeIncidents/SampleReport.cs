using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Incidents;

namespace Qms.Samples.MakeIncidents;

/// <summary>One line of the file: the filled-in form of a report, in an envelope that says when it came in and from whom.</summary>
/// <param name="Received">When it came in.</param>
/// <param name="Reporter">The reporter's staff key; null when they gave no name.</param>
/// <param name="Source">Where the case comes from: <c>cqc-2023-24</c> or <c>worked-example</c>.</param>
/// <param name="Example">Which worked example; null for others.</param>
/// <param name="IsIndependent">Whether an independent provider gave the care, not the NHS trust.</param>
/// <param name="Report">The form.</param>
internal sealed record SampleReport(Instant Received, string? Reporter, string Source, string? Example, bool IsIndependent, IncidentCommand.Report Report)
{
    // The file is for people to read: an apostrophe stays an apostrophe.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("received", InstantPattern.ExtendedIso.Format(Received));
            if (Reporter is not null) json.WriteString("reporter", Reporter);
            if (IsIndependent) json.WriteString("service", "independent");
            json.WriteString("source", Source);
            if (Example is not null) json.WriteString("example", Example);
            json.WritePropertyName("report");
            using (var form = JsonDocument.Parse(IncidentJson.WriteCommand(Report).Json)) WriteSparsely(json, form.RootElement);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    // What nobody has stated is left out, as in a form.
    private static void WriteSparsely(Utf8JsonWriter json, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            json.WriteStartObject();
            foreach (var property in element.EnumerateObject())
            {
                if (property.Value.ValueKind == JsonValueKind.Null || (property.Value.ValueKind == JsonValueKind.Array && property.Value.GetArrayLength() == 0)) continue;
                json.WritePropertyName(property.Name);
                WriteSparsely(json, property.Value);
            }

            json.WriteEndObject();
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            json.WriteStartArray();
            foreach (var item in element.EnumerateArray()) WriteSparsely(json, item);
            json.WriteEndArray();
        }
        else if (element.ValueKind == JsonValueKind.String)
        {
            json.WriteStringValue(element.GetString());
        }
        else
        {
            element.WriteTo(json);
        }
    }
}
