using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.Forms;
using Qms.Domain.Documents.Tests.Support;
using Qms.Domain.Tests.Shared;

namespace Qms.Domain.Documents.Tests.Json;

/// <summary>Commands as a host receives them.</summary>
public sealed class CommandJsonTests
{
    public static TheoryData<string> Forms => new(DocumentForms.All.Select(static form => form.Id));

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_command_reads_back_equal(string form)
    {
        foreach (var command in Samples.FullCommands.Concat(Samples.BareCommands).Where(sample => DocumentJson.WriteCommand(sample).Form == form))
        {
            Assert.Empty(DocumentJson.TryReadCommand(form, DocumentJson.WriteCommand(command).Json, out var read));
            Assert.Equal(command, read);
        }
    }

    [Theory]
    [InlineData("document.discard-draft", """{"version":"2.1","reason":7}""", "reason")]
    [InlineData("document.discard-draft", """{"version":"2.01","reason":"a"}""", "version")]
    [InlineData("document.discard-draft", """{"version":2.1,"reason":"a"}""", "version")]
    [InlineData("document.discard-draft", """{"version":"2.1","reason":"a","unheardOf":1}""", "unheardOf")]
    [InlineData("document.discard-draft", """{"version":"2.1","reason":null}""", "reason")]
    [InlineData("document.discard-draft", """{"version":"2.1","reason":"a","reason":"b"}""", "reason")]
    [InlineData("document.discard-draft", """{"version":"2.1"}""", "")]
    [InlineData("document.discard-draft", "null", "")]
    [InlineData("document.discard-draft", "", "")]
    [InlineData("document.discard-draft", "[]", "")]
    [InlineData("document.register", """{"id":"01981a2b-3c4d-7e5f-8a9b-000000000001","number":"A-1","details":{"type":"opinion"}}""", "details.type")]
    [InlineData("document.register", """{"id":"01981a2b-3c4d-7e5f-8a9b-000000000001","number":"A 1","details":{"type":"policy"}}""", "number")]
    [InlineData("document.register", """{"id":"01981a2b-3c4d-7e5f-8a9b-000000000001","number":"A-1","details":{"type":"policy","reviewEvery":"every 24 month"}}""", "details.reviewEvery")]
    [InlineData("document.register", """{"id":"01981a2b-3c4d-7e5f-8a9b-000000000001","number":"A-1","details":{"type":"policy","related":["risk/7","risk"]}}""", "details.related[1]")]
    [InlineData("document.retire", """{"reason":"a","signing":{"printedName":"b","proof":{"session":"c","components":["password","magic"],"provedAt":"2026-03-02T09:30:00Z"}}}""", "signing.proof.components[1]")]
    public void Damaged_text_is_refused_with_its_path(string form, string json, string path)
    {
        var why = Assert.Single(DocumentJson.TryReadCommand(form, json, out var command));
        Assert.Equal((DocumentJson.NotReadable, path), (why.Code, why.Path));
        Assert.Null(command);
    }

    [Fact]
    public void An_unknown_command_is_named()
    {
        var why = Assert.Single(DocumentJson.TryReadCommand("document.sublimate", "{}", out _));
        Assert.Equal((DocumentJson.UnknownCommand, "\"document.sublimate\" is no form of a document."), (why.Code, why.Message));
    }

    [Property(MaxTest = 2000)]
    public void No_text_makes_it_throw(string? text, NonNegativeInt form)
    {
        var id = DocumentForms.All[form.Get % DocumentForms.All.Count].Id;
        AssertReadOrRefused(id, text ?? "");
        AssertReadOrRefused(id, $$"""{"reason":"{{text}}","version":"{{text}}","details":{{text}}}""");
    }

    [Theory]
    [InlineData("{\"reason\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"reason\":\"\\u0000\"}")]
    [InlineData("\ufeff{\"reason\":\"a\"}")]
    [InlineData("{\"reason\":1e999999}")]
    public void Text_that_is_no_Unicode_is_refused_like_any_other(string json) => AssertReadOrRefused("document.reinstate", json);

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused_wherever_it_stands()
    {
        AssertReadOrRefused("document.reinstate", "{\"reason\":\"" + '\ud800' + "\"}");
        AssertReadOrRefused("document.reinstate", '\udc00' + "{}");
    }

    [Fact]
    public void Every_command_is_accepted_somewhere_and_what_happens_then_is_stored_and_read_back()
    {
        var scenes = Scene.All();
        Assert.Equal(DocumentForms.All.Select(static form => form.Id), scenes.Select(static scene => DocumentJson.WriteCommand(scene.Command).Form));
        foreach (var scene in scenes)
        {
            Assert.NotEmpty(scene.Desk.Do(scene.By, scene.Command).Events);
            Assert.Equal(scene.Desk.Document, DocumentDecider.Replay(scene.Desk.Events.Select(Stored)));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void No_mutation_of_a_document_makes_it_throw_and_what_is_accepted_can_be_stored(string form)
    {
        var scene = Scene.All().Single(scene => DocumentJson.WriteCommand(scene.Command).Form == form);
        var schema = DocumentForms.All.Single(known => known.Id == form).ToJsonSchema();
        for (var seed = 0; seed < 200; seed++)
        {
            var json = JsonMutations.Mutate(schema, [DocumentJson.WriteCommand(scene.Command).Json], seed);
            AssertReadOrRefused(form, json);
            if (DocumentJson.TryReadCommand(form, json, out var command).Count > 0) continue;
            foreach (var happened in scene.Desk.Ask(scene.By, command!).Events) Assert.Equal(happened, Stored(happened));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void No_day_or_moment_that_a_form_lets_through_makes_it_throw(string form)
    {
        var scene = Scene.All().Single(scene => DocumentJson.WriteCommand(scene.Command).Form == form);
        var json = JsonNode.Parse(DocumentJson.WriteCommand(scene.Command).Json)!.AsObject();
        foreach (var (parent, name, given) in Times(json).ToList())
        {
            foreach (var extreme in given.Length == 10 ? ["1900-01-01", "1900-12-31", "9999-01-01", "9999-12-31"] : new[] { "1900-01-01T00:00:00.000000001Z", "9999-12-31T23:59:59.999999999Z" })
            {
                parent[name] = extreme;
                Assert.Empty(DocumentJson.TryReadCommand(form, json.ToJsonString(), out var command));
                foreach (var happened in scene.Desk.Ask(scene.By, command!).Events) Assert.Equal(happened, Stored(happened));
            }

            parent[name] = given;
        }
    }

    [Fact]
    public void A_day_more_than_a_hundred_years_ahead_is_a_slip_of_the_pen()
    {
        var desk = new Desk().Registered().Drafted();
        var submit = new DocumentCommand.Submit(desk.Latest, desk.Version().Draft.Content.Sha256, desk.Signing(Desk.Author), desk.Today.PlusYears(100).PlusDays(1));
        var why = Assert.Single(desk.Ask(Desk.Author, submit).Rejections);
        Assert.Equal((FormCodes.OutOfRange, "effectiveOn", "2126-01-06 is more than a hundred years ahead."), (why.Code, why.Path, why.Message));
        desk.Do(Desk.Author, submit with { EffectiveOn = desk.Today.PlusYears(100) }).Signed(Desk.Lead).Signed(Desk.Manager);
        Assert.Equal(new LocalDate(2128, 1, 5), desk.Document.ReviewPlans.Single().DueOn);
    }

    private static IEnumerable<(JsonObject Parent, string Name, string Given)> Times(JsonObject json)
    {
        foreach (var (name, value) in json)
        {
            if (value is JsonObject below)
            {
                foreach (var time in Times(below)) yield return time;
            }
            else if (value?.GetValueKind() == JsonValueKind.String && Regex.IsMatch(value.GetValue<string>(), "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T.*Z)?$")) yield return (json, name, value.GetValue<string>());
        }
    }

    private static DocumentEvent Stored(DocumentEvent happened)
    {
        var encoded = DocumentJson.Events.Encode(happened);
        return DocumentJson.Events.Decode(encoded.Name, encoded.Version, encoded.Payload);
    }

    private static void AssertReadOrRefused(string form, string json)
    {
        var why = DocumentJson.TryReadCommand(form, json, out var command);
        Assert.Equal(command is null, why.Count > 0);
        Assert.All(why, static reason => Assert.Equal(DocumentJson.NotReadable, reason.Code));
    }
}
