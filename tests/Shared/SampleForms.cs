using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using Qms.Domain.Core.Forms;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.People;

namespace Qms.Domain.Tests.Shared;

[JsonConverter(typeof(WireEnumConverter<Answer>))]
internal enum Answer
{
    LocalReview,
    FullInvestigation,
    NoFurtherAction,
}

[JsonConverter(typeof(SampleIdConverter))]
internal readonly record struct SampleId(Guid Value);

internal sealed class SampleIdConverter : TypedIdConverter<SampleId>
{
    public SampleIdConverter() : base(static value => new(value), static id => id.Value) { }
}

internal sealed record Measure(string Site, decimal Dose, decimal? Estimate = null);

internal sealed record Person(string Description, Answer? Wish = null, Measure? Measure = null);

/// <summary>Has a property of every kind, once required and once optional.</summary>
internal sealed record Sample(
    SampleId Id,
    Answer Response,
    string Rationale,
    string Code,
    ActorId Lead,
    Role Owner,
    RecordReference About,
    Instant OccurredAt,
    LocalDate NoticedOn,
    decimal Dose,
    int Images,
    bool Told,
    Measure Measure,
    IReadOnlyList<string> Steps,
    IReadOnlyList<Answer> Considered,
    IReadOnlyList<ActorId> Team,
    IReadOnlyList<RecordReference> Related,
    IReadOnlyList<Person> People,
    SampleId? Former = null,
    Answer? Earlier = null,
    string? Note = null,
    ActorId? Deputy = null,
    Role? Helper = null,
    RecordReference? Cause = null,
    Instant? EndedAt = null,
    LocalDate? ClosedOn = null,
    decimal? Threshold = null,
    int? Repeats = null,
    bool? Consented = null,
    Measure? Second = null,
    IReadOnlyList<string>? Aliases = null,
    IReadOnlyList<Answer>? Refused = null,
    IReadOnlyList<ActorId>? Observers = null,
    IReadOnlyList<RecordReference>? Sources = null,
    IReadOnlyList<Person>? Witnesses = null);

internal static class SampleForms
{
    public static TextShape OrganisationCode { get; } =
        new("^[A-Z0-9]{3,6}$", "3 to 6 capital letters or digits", static text => text.Length is >= 3 and <= 6 && text.AsSpan().IndexOfAnyExcept("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") < 0);

    public static Form<Measure> Measure { get; } = Form.For<Measure>("sample.measure", "A measured dose", form => form
        .Text("site", "Site", x => x.Site, max: 20)
        .Number("dose", "Dose", x => x.Dose, min: 0, max: 12.5m, unit: "mSv", aboveMin: true)
        .OptionalNumber("estimate", "First estimate", x => x.Estimate, min: -1, max: 1));

    public static Form<Person> Person { get; } = Form.For<Person>("sample.person", "A person affected", form => form
        .Text("description", "Description", x => x.Description, max: 10)
        .OptionalChoice("wish", "Wish", x => x.Wish, among: [Answer.LocalReview, Answer.NoFurtherAction])
        .OptionalPart("measure", "Dose", x => x.Measure, Measure));

    public static Form<Sample> Sample { get; } = Form.For<Sample>("sample", "A sample", form => form
        .Id("id", "Sample", x => x.Id.Value)
        .Choice("response", "Response", x => x.Response, help: "How the service answers")
        .Text("rationale", "Rationale", x => x.Rationale, max: 12)
        .Text("code", "Organisation", x => x.Code, max: 6, shape: OrganisationCode)
        .Actor("lead", "Lead", x => x.Lead)
        .Role("owner", "Owner", x => x.Owner)
        .Reference("about", "About", x => x.About)
        .Moment("occurredAt", "When it happened", x => x.OccurredAt)
        .Day("noticedOn", "Noticed on", x => x.NoticedOn)
        .Number("dose", "Total dose", x => x.Dose, min: 0, max: 100_000, unit: "mSv")
        .Whole("images", "Images", x => x.Images, min: 1, max: 5)
        .YesNo("told", "The patient was told", x => x.Told)
        .Part("measure", "Measured", x => x.Measure, Measure)
        .Texts("steps", "Steps taken", x => x.Steps, max: 8, atLeast: 1, atMost: 3)
        .Choices("considered", "Considered", x => x.Considered, atLeast: 1, atMost: 2)
        .Actors("team", "Team", x => x.Team, atMost: 2)
        .References("related", "Related", x => x.Related, atMost: 2)
        .Parts("people", "People affected", x => x.People, Person, atLeast: 1, atMost: 3)
        .OptionalId("former", "Former", x => x.Former?.Value)
        .OptionalChoice("earlier", "Earlier answer", x => x.Earlier, words: answer => answer.ToString().ToUpperInvariant())
        .OptionalText("note", "Note", x => x.Note, max: 9)
        .OptionalActor("deputy", "Deputy", x => x.Deputy)
        .OptionalRole("helper", "Helper", x => x.Helper)
        .OptionalReference("cause", "Cause", x => x.Cause)
        .OptionalMoment("endedAt", "When it ended", x => x.EndedAt)
        .OptionalDay("closedOn", "Closed on", x => x.ClosedOn)
        .OptionalNumber("threshold", "Threshold", x => x.Threshold, min: -0.5m, max: 0.5m, unit: "mGy")
        .OptionalWhole("repeats", "Repeats", x => x.Repeats, min: 0, max: 2)
        .OptionalYesNo("consented", "Consented", x => x.Consented)
        .OptionalPart("second", "Measured again", x => x.Second, Measure)
        .OptionalTexts("aliases", "Aliases", x => x.Aliases, max: 5, atMost: 2)
        .OptionalChoices("refused", "Refused", x => x.Refused)
        .OptionalActors("observers", "Observers", x => x.Observers, atMost: 1)
        .OptionalReferences("sources", "Sources", x => x.Sources, atLeast: 1, atMost: 2)
        .OptionalParts("witnesses", "Witnesses", x => x.Witnesses, Person, atMost: 2));

    /// <summary>Valid, with every field filled in.</summary>
    public const string Full = """
        {
          "id": "01981a2b-3c4d-7e5f-8a9b-0c1d2e3f4a5b", "response": "local-review", "rationale": "Wrong side", "code": "RX1",
          "lead": "s-17", "owner": "investigator", "about": "incident/42", "occurredAt": "2026-03-02T09:30:00Z", "noticedOn": "2026-03-03",
          "dose": 1.25, "images": 2, "told": true, "measure": { "site": "Chest", "dose": 12.5, "estimate": 0 },
          "steps": ["Stopped", "Told"], "considered": ["local-review", "no-further-action"], "team": ["s-17"], "related": ["audit/7"],
          "people": [{ "description": "Patient", "wish": "local-review", "measure": { "site": "Head", "dose": 0.1 } }, { "description": "Carer" }],
          "former": "01981a2b-3c4d-7e5f-8a9b-0c1d2e3f4a5c", "earlier": "full-investigation", "note": "By phone", "deputy": "s-18", "helper": "staff",
          "cause": "document/9", "endedAt": "2026-03-02T10:00:00Z", "closedOn": "2026-04-01", "threshold": 0.5, "repeats": 1, "consented": false,
          "second": { "site": "Chest", "dose": 1 }, "aliases": ["A", "B"], "refused": ["full-investigation"], "observers": ["s-19"],
          "sources": ["complaint/3"], "witnesses": [{ "description": "Porter" }]
        }
        """;

    /// <summary>Valid, with nothing that can be left out.</summary>
    public const string Bare = """
        {
          "id": "01981a2b-3c4d-7e5f-8a9b-0c1d2e3f4a5b", "response": "full-investigation", "rationale": "Unclear", "code": "RJ121",
          "lead": "s-17", "owner": "staff", "about": "incident/42", "occurredAt": "2024-02-29T24:00:00Z", "noticedOn": "2024-02-29",
          "dose": 0, "images": 5, "told": false, "measure": { "site": "Chest", "dose": 0.001 },
          "steps": ["Stopped"], "considered": ["local-review"], "team": [], "related": [], "people": [{ "description": "Patient" }]
        }
        """;
}

internal static class SampleJson
{
    /// <summary>Reads as strictly as the SDK reads commands.</summary>
    public static JsonTypeInfo<Sample> Sample { get; } = Reading(strictly: true);

    /// <summary>Lets through what a host that ignores the annotations may build: nulls everywhere, and <c>default</c> for what was left out.</summary>
    public static JsonTypeInfo<Sample> Careless { get; } = Reading(strictly: false);

    private static JsonTypeInfo<Sample> Reading(bool strictly)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            UnmappedMemberHandling = strictly ? JsonUnmappedMemberHandling.Disallow : JsonUnmappedMemberHandling.Skip,
            RespectNullableAnnotations = strictly,
            RespectRequiredConstructorParameters = strictly,
            Converters = { new InstantConverter(), new LocalDateConverter() },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        return (JsonTypeInfo<Sample>)options.GetTypeInfo(typeof(Sample));
    }
}
