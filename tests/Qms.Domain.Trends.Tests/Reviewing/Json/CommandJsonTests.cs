using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Qms.Domain.Trends.Reviewing;
using Qms.Domain.Trends.Tests.Reviewing.Support;
using Qms.Domain.Tests.Shared;

namespace Qms.Domain.Trends.Tests.Reviewing.Json;

/// <summary>Commands as a host receives them.</summary>
public sealed class CommandJsonTests
{
    public static TheoryData<string> Forms => new(TrendReviewForms.All.Select(static form => form.Id));

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_command_reads_back_equal(string form)
    {
        foreach (var command in Samples.FullCommands.Concat(Samples.BareCommands).Where(sample => TrendReviewJson.WriteCommand(sample).Form == form))
        {
            Assert.Empty(TrendReviewJson.TryReadCommand(form, TrendReviewJson.WriteCommand(command).Json, out var read));
            Assert.Equal(command, read);
        }
    }

    [ReviewProperty]
    public void Any_command_reads_back_equal(Wishes wishes)
    {
        foreach (var step in Walk.Run(wishes))
        {
            var (form, json) = TrendReviewJson.WriteCommand(step.Command);
            Assert.Empty(TrendReviewJson.TryReadCommand(form, json, out var read));
            Assert.Equal(step.Command, read);
        }
    }

    [Theory]
    [InlineData("trend-review.transfer", """{"handler":"anna","reason":7}""", "reason")]
    [InlineData("trend-review.explain", """{"kind":"later","text":"Small"}""", "kind")]
    [InlineData("trend-review.transfer", """{"handler":"anna","reason":"a","unheardOf":1}""", "unheardOf")]
    [InlineData("trend-review.transfer", """{"handler":"anna","reason":null}""", "reason")]
    [InlineData("trend-review.transfer", """{"handler":"anna","reason":"a","reason":"b"}""", "reason")]
    [InlineData("trend-review.transfer", """{"handler":"anna"}""", "")]
    [InlineData("trend-review.transfer", "null", "")]
    [InlineData("trend-review.transfer", "", "")]
    [InlineData("trend-review.transfer", "[]", "")]
    [InlineData("trend-review.close", """{"persistence":{"reason":"a","seenTo":"yesterday"}}""", "persistence.seenTo")]
    [InlineData("trend-review.share-learning", """{"lesson":"a","sharedBy":"b","audiences":[{"name":"c"},{"name":7}]}""", "audiences[1].name")]
    public void Damaged_text_is_refused_with_its_path(string form, string json, string path)
    {
        var why = Assert.Single(TrendReviewJson.TryReadCommand(form, json, out var command));
        Assert.Equal((TrendReviewJson.NotReadable, path), (why.Code, why.Path));
        Assert.Null(command);
    }

    [Fact]
    public void An_unknown_command_is_named()
    {
        var why = Assert.Single(TrendReviewJson.TryReadCommand("trend-review.sublimate", "{}", out _));
        Assert.Equal((TrendReviewJson.UnknownCommand, "\"trend-review.sublimate\" is no form of a trend review."), (why.Code, why.Message));
    }

    [Property(MaxTest = 2000)]
    public void No_text_makes_it_throw(string? text, NonNegativeInt form)
    {
        var id = TrendReviewForms.All[form.Get % TrendReviewForms.All.Count].Id;
        AssertReadOrRefused(id, text ?? "");
        AssertReadOrRefused(id, $$"""{"reason":"{{text}}","id":"{{text}}","signal":{{text}}}""");
    }

    [Theory]
    [InlineData("{\"reason\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"reason\":\"\\u0000\"}")]
    [InlineData("\ufeff{\"reason\":\"a\"}")]
    [InlineData("{\"reason\":1e999999}")]
    public void Text_that_is_no_Unicode_is_refused_like_any_other(string json) => AssertReadOrRefused("trend-review.reopen", json);

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused_wherever_it_stands()
    {
        AssertReadOrRefused("trend-review.reopen", "{\"reason\":\"" + '\ud800' + "\"}");
        AssertReadOrRefused("trend-review.reopen", '\udc00' + "{}");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void No_mutation_of_a_document_makes_it_throw_and_what_is_accepted_can_be_stored(string form)
    {
        var sample = Samples.FullCommands.Single(command => TrendReviewJson.WriteCommand(command).Form == form);
        var schema = TrendReviewForms.All.Single(known => known.Id == form).ToJsonSchema();
        var desk = Desk.At(sample is TrendReviewCommand.Open ? TrendReviewStatus.None : TrendReviewStatus.LearningShared);
        for (var seed = 0; seed < 100; seed++)
        {
            AssertReadOrRefused(form, JsonMutations.Mutate(schema, [TrendReviewJson.WriteCommand(sample).Json], seed));
            if (TrendReviewJson.TryReadCommand(form, JsonMutations.Mutate(schema, [TrendReviewJson.WriteCommand(sample).Json], seed), out var command).Count > 0) continue;
            foreach (var happened in desk.Try(command!).Events) TrendReviewJson.Events.Encode(happened);
        }
    }

    [Fact]
    public void A_number_that_no_store_gives_back_is_refused_before_it_is_decided()
    {
        var json = JsonNode.Parse(TrendReviewJson.WriteCommand(new TrendReviewCommand.Open(Known.Id, Known.FullSignal)).Json)!;
        json["signal"]!["figures"]!["latest"] = JsonNode.Parse("-0.0");
        Assert.Empty(TrendReviewJson.TryReadCommand("trend-review.open", json.ToJsonString(), out var command));
        foreach (var happened in new Desk().Try(command!).Events) TrendReviewJson.Events.Encode(happened);
    }

    [Fact]
    public void An_entry_of_trends_considered_reads_back_equal_and_is_checked_by_its_form()
    {
        var entry = new TrendsConsidered(["Incidents by modality"], new(2026, 1, 1), new(2026, 1, 31), Known.Now, Known.Manager.Id, 0, "Quiet", Known.Record("meeting", 1));
        Assert.Equal(entry, JsonSerializer.Deserialize(JsonSerializer.Serialize(entry, TrendReviewJson.Considered), TrendReviewJson.Considered));
        Assert.Empty(TrendReviewForms.Considered.Check(entry));
        Assert.Equal(["series", "signals"], TrendReviewForms.Considered.Check(entry with { Series = [], Signals = -1 }).Select(static why => why.Path));
    }

    [Property(MaxTest = 1000)]
    public Property The_schema_of_trends_considered_agrees_with_reader_and_check() => FormAgreement.Holds(
        TrendReviewForms.Considered, TrendReviewJson.Considered,
        """{"series":["Incidents"],"from":"2026-01-01","to":"2026-01-31","at":"2026-02-02T09:00:00Z","by":"manager","signals":2,"note":"Quiet","record":"meeting/7"}""",
        """{"series":["Incidents","Discrepancies"],"from":"2026-01-01","to":"2026-01-31","at":"2026-02-02T09:00:00Z","by":"manager","signals":0}""");

    private static void AssertReadOrRefused(string form, string json)
    {
        var why = TrendReviewJson.TryReadCommand(form, json, out var command);
        Assert.Equal(command is null, why.Count > 0);
        Assert.All(why, static reason => Assert.Equal(TrendReviewJson.NotReadable, reason.Code));
    }
}
