using System.Linq;
using System.Text.Json;
using Qms.Domain.Core.Forms;
using Qms.Domain.Tests.Shared;

namespace Qms.Domain.Core.Tests.Forms;

public sealed class FormSchemaTests
{
    [Fact]
    public void The_text_is_the_same_for_ever() =>
        Assert.Equal(
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "$id": "urn:qms:form:visit.note",
              "title": "Note a visit",
              "description": "What the assessor saw.",
              "type": "object",
              "properties": {
                "answer": {
                  "title": "Answer",
                  "description": "What follows",
                  "type": "string",
                  "oneOf": [
                    {
                      "const": "local-review",
                      "title": "Local review"
                    },
                    {
                      "const": "full-investigation",
                      "title": "Full investigation"
                    },
                    {
                      "const": "no-further-action",
                      "title": "No further action"
                    }
                  ]
                },
                "rooms": {
                  "title": "Rooms",
                  "type": "array",
                  "minItems": 1,
                  "maxItems": 4,
                  "items": {
                    "title": "A room",
                    "type": "object",
                    "properties": {
                      "dose": {
                        "title": "Dose rate (µSv/h)",
                        "type": [
                          "number",
                          "null"
                        ],
                        "exclusiveMinimum": 0,
                        "maximum": 7.5
                      }
                    },
                    "required": [],
                    "additionalProperties": false
                  }
                }
              },
              "required": [
                "answer",
                "rooms"
              ],
              "additionalProperties": false
            }
            """.ReplaceLineEndings("\n"),
            Form.For<object>(
                "visit.note",
                "Note a visit",
                form => form
                    .Choice("answer", "Answer", _ => Answer.LocalReview, help: "What follows")
                    .Parts(
                        "rooms",
                        "Rooms",
                        _ => [_],
                        Form.For<object>("visit.room", "A room", room => room.OptionalNumber("dose", "Dose rate", _ => null, min: 0, max: 7.5m, unit: "µSv/h", aboveMin: true)),
                        atLeast: 1,
                        atMost: 4),
                description: "What the assessor saw.").ToJsonSchema());

    [Fact]
    public void Properties_come_in_the_order_of_declaration()
    {
        var properties = JsonDocument.Parse(SampleForms.Sample.ToJsonSchema()).RootElement.GetProperty("properties");
        Assert.Equal(SampleForms.Sample.Fields.Select(field => field.Name), properties.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public void Lines_end_alike_on_every_platform() => Assert.DoesNotContain('\r', SampleForms.Sample.ToJsonSchema());

    [Fact]
    public void A_host_that_renders_by_itself_finds_the_same_as_data()
    {
        var fields = SampleForms.Sample.Fields.ToDictionary(field => field.Name);
        Assert.Equal((FormFieldKind.Part, true, 1, 3), (fields["people"].Kind, fields["people"].IsList, fields["people"].MinItems, fields["people"].MaxItems));
        Assert.Same(SampleForms.Person, fields["people"].Part);
        Assert.Equal((0m, 100_000m, "mSv", false), (fields["dose"].Minimum, fields["dose"].Maximum, fields["dose"].Unit, fields["dose"].IsAboveMinimum));
        Assert.Equal((true, 12, "How the service answers"), (fields["rationale"].IsRequired, fields["rationale"].MaxLength, fields["response"].Help));
        Assert.Equal([new("local-review", "LOCALREVIEW"), new("full-investigation", "FULLINVESTIGATION"), new FormChoice("no-further-action", "NOFURTHERACTION")], fields["earlier"].Choices);
        Assert.False(fields["earlier"].IsRequired);
        Assert.Equal(2, fields["considered"].MaxItems);
        Assert.Equal(3, fields["refused"].MaxItems);
        Assert.Null(fields["note"].MinItems);
    }
}
