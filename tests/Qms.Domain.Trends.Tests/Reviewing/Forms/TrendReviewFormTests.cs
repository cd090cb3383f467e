using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Qms.Domain.Core.Forms;
using Qms.Domain.Trends.Reviewing;
using Qms.Domain.Trends.Tests.Reviewing.Support;
using Qms.Domain.Tests.Shared;

namespace Qms.Domain.Trends.Tests.Reviewing.Forms;

/// <summary>A form for every command, from which the JSON Schema comes; schema, reader and check agree.</summary>
public sealed class TrendReviewFormTests
{
    public static TheoryData<string> Ids => new(TrendReviewForms.All.Select(static form => form.Id));

    [Fact]
    public void Every_command_has_a_form_and_every_form_a_command()
    {
        var commands = Samples.Members<TrendReviewCommand>();
        Assert.All(commands, static type => Assert.True(type.IsSealed));
        Assert.Equal(commands.ToHashSet(), Samples.FullCommands.Select(static command => command.GetType()).ToHashSet());
        Assert.Equal(commands.ToHashSet(), TrendReviewForms.All.Select(CommandOf).ToHashSet());
        Assert.Equal(TrendReviewForms.All.Select(static form => form.Id), Samples.FullCommands.Select(static command => TrendReviewJson.WriteCommand(command).Form));
        Assert.Equal(TrendReviewForms.All.Count, TrendReviewForms.All.Select(static form => form.Id).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_schema_stays_as_it_is(string id) => Golden.Matches($"forms/{id}.schema.json", Form(id).ToJsonSchema());

    [Fact]
    public void Every_golden_schema_is_some_forms() =>
        Assert.Equal(TrendReviewForms.All.Select(static form => form.Id + ".schema.json").Order(StringComparer.Ordinal), Golden.Names("forms").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_schema_accepts_exactly_what_is_read_and_found_fine(string id)
    {
        var form = Form(id);
        var check = typeof(TrendReviewFormTests).GetMethod(nameof(Agree), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(CommandOf(form));
        check.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [form], null);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_property_that_can_be_set_is_a_field_and_every_field_a_property(string id) => AssertFields(Form(id), CommandOf(Form(id)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Leaving_a_field_out_means_what_the_form_says(string id)
    {
        var json = JsonNode.Parse(TrendReviewJson.WriteCommand(Full(id)).Json)!;
        foreach (var (parent, field) in Fields(Form(id), json.AsObject()).ToList())
        {
            // The very same node goes back: what is below it is looked at next.
            var given = parent[field.Name];
            parent.Remove(field.Name);
            var why = TrendReviewJson.TryReadCommand(id, json.ToJsonString(), out var command);
            if (field.IsRequired && field.Default is null) Assert.True(why.Count > 0, $"{id}: {field.Name} can be left out.");
            if (command is not null)
            {
                parent[field.Name] = field.Default is { } meant ? JsonNode.Parse(meant) : field.IsList ? new JsonArray() : null;
                Assert.Empty(TrendReviewJson.TryReadCommand(id, json.ToJsonString(), out var spelledOut));
                Assert.Equal(spelledOut, command);
            }

            parent[field.Name] = given;
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_samples_are_fine(string id)
    {
        foreach (var command in Samples.FullCommands.Concat(Samples.BareCommands).Where(sample => TrendReviewJson.WriteCommand(sample).Form == id)) Assert.Empty(TrendReviewForms.Check(command));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_cannot_be_stored_is_refused_by_the_form(string id)
    {
        var json = JsonNode.Parse(TrendReviewJson.WriteCommand(Full(id)).Json)!;
        var schema = JsonDocument.Parse(Form(id).ToJsonSchema()).RootElement;
        foreach (var (parent, field) in Fields(Form(id), json.AsObject()).Where(static place => place.Field is { Kind: FormFieldKind.Text or FormFieldKind.Actor or FormFieldKind.Reference, IsList: false }).ToList())
        {
            var given = parent[field.Name]!.DeepClone();
            parent[field.Name] = given.GetValue<string>() + "\0";
            Assert.False(JsonSchemaEvaluator.Accepts(schema, JsonSerializer.SerializeToElement(json)), field.Name);
            var read = TrendReviewJson.TryReadCommand(id, json.ToJsonString(), out var command);
            Assert.True(read.Count > 0 || TrendReviewForms.Check(command!).Count > 0, $"{id}: {field.Name} may hold U+0000.");
            parent[field.Name] = given;
        }
    }

    [Fact]
    public void Labels_are_short_and_say_something()
    {
        foreach (var form in TrendReviewForms.All.SelectMany(static form => Forms(form)).Distinct())
        {
            Assert.InRange(form.Title.Length, 3, 60);
            Assert.All(form.Fields, field => Assert.InRange(field.Label.Length, 2, 80));
            Assert.Equal(form.Fields.Count, form.Fields.Select(static field => field.Label).Distinct().Count());
        }
    }

    private static void Agree<T>(Form<T> form)
        where T : class
    {
        var type = (JsonTypeInfo<T>)TrendReviewJsonContext.Strict.GetTypeInfo(typeof(T))!;
        var text = form.ToJsonSchema();
        var schema = JsonDocument.Parse(text).RootElement;
        string[] valid = [.. Samples.FullCommands.Concat(Samples.BareCommands).OfType<T>().Cast<TrendReviewCommand>().Select(static command => TrendReviewJson.WriteCommand(command).Json)];
        Assert.All(valid, document => Assert.True(JsonSchemaEvaluator.Accepts(schema, JsonDocument.Parse(document).RootElement), document));
        var (fine, count) = (0, form.Fields.Any(static field => field.Kind == FormFieldKind.Part) ? 1_000 : 200);
        for (var seed = 0; seed < count; seed++)
        {
            var document = JsonMutations.Mutate(text, valid, seed);
            var accepted = JsonSchemaEvaluator.Accepts(schema, JsonDocument.Parse(document).RootElement);
            var (isFine, because) = FormAgreement.Read(form, type, document);
            Assert.True(accepted == isFine, $"schema: {accepted}; read and checked: {because}; {(document.Length > 3_000 ? document[..3_000] : document)}");
            fine += isFine ? 1 : 0;
        }

        Assert.InRange(fine, 1, count - 1);
    }

    private static void AssertFields(Form form, Type type)
    {
        var properties = ObjectGraph.Properties(type).Where(static property => property.CanWrite).ToDictionary(static property => ObjectGraph.Camel(property.Name), static property => property.PropertyType);
        Assert.Equal(properties.Keys.Order(StringComparer.Ordinal), form.Fields.Select(static field => field.Name).Order(StringComparer.Ordinal));
        foreach (var field in form.Fields.Where(static field => field.Part is not null))
        {
            var held = properties[field.Name];
            AssertFields(field.Part!, held.IsGenericType ? held.GetGenericArguments()[0] : held);
        }
    }

    private static IEnumerable<(JsonObject Parent, FormField Field)> Fields(Form form, JsonObject json)
    {
        foreach (var field in form.Fields)
        {
            yield return (json, field);
            var parts = field.Part is null ? [] : json[field.Name] switch { JsonObject part => [part], JsonArray list => list.OfType<JsonObject>(), _ => Enumerable.Empty<JsonObject>() };
            foreach (var below in parts.SelectMany(part => Fields(field.Part!, part))) yield return below;
        }
    }

    private static IEnumerable<Form> Forms(Form form) => form.Fields.Where(static field => field.Part is not null).SelectMany(static field => Forms(field.Part!)).Prepend(form);

    private static Form Form(string id) => TrendReviewForms.All.Single(form => form.Id == id);

    private static Type CommandOf(Form form) => form.GetType().GetGenericArguments()[0];

    private static TrendReviewCommand Full(string id) => Samples.FullCommands.Single(command => TrendReviewJson.WriteCommand(command).Form == id);
}
