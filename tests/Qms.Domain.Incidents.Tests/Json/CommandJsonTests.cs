using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Qms.Domain.Incidents.Tests.Support;
using Qms.Domain.Tests.Shared;

namespace Qms.Domain.Incidents.Tests.Json;

/// <summary>Commands as a host receives them.</summary>
public sealed class CommandJsonTests
{
    public static TheoryData<string> Forms => new(IncidentForms.All.Select(static form => form.Id));

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_command_reads_back_equal(string form)
    {
        foreach (var command in Samples.FullCommands.Concat(Samples.BareCommands).Where(sample => IncidentJson.WriteCommand(sample).Form == form))
        {
            Assert.Empty(IncidentJson.TryReadCommand(form, IncidentJson.WriteCommand(command).Json, out var read));
            Assert.Equal(command, read);
        }
    }

    [DomainProperty]
    public void Any_command_reads_back_equal(Wishes wishes)
    {
        foreach (var step in Walk.Run(UnitedKingdom.ImagingService.InEngland(), wishes))
        {
            var (form, json) = IncidentJson.WriteCommand(step.Command);
            Assert.Empty(IncidentJson.TryReadCommand(form, json, out var read));
            Assert.Equal(step.Command, read);
        }
    }

    [Theory]
    [InlineData("incident.triage", """{"response":"local-review","rationale":7,"handler":"anna"}""", "rationale")]
    [InlineData("incident.triage", """{"response":"later","rationale":"Small","handler":"anna"}""", "response")]
    [InlineData("incident.triage", """{"response":"local-review","rationale":"Small","handler":"anna","unheardOf":1}""", "unheardOf")]
    [InlineData("incident.triage", """{"response":"local-review","rationale":null,"handler":"anna"}""", "rationale")]
    [InlineData("incident.triage", """{"response":"local-review","rationale":"a","rationale":"b","handler":"anna"}""", "rationale")]
    [InlineData("incident.triage", """{"response":"local-review"}""", "")]
    [InlineData("incident.triage", "null", "")]
    [InlineData("incident.triage", "", "")]
    [InlineData("incident.triage", "[]", "")]
    [InlineData("incident.add-timeline-entry", """{"entry":{"id":"01981a2b-3c4d-7e5f-8a9b-000000000001","happenedAt":"yesterday","what":"a","source":"b"}}""", "entry.happenedAt")]
    [InlineData("incident.share-learning", """{"lesson":"a","sharedBy":"b","audiences":[{"name":"c"},{"name":7}]}""", "audiences[1].name")]
    public void Damaged_text_is_refused_with_its_path(string form, string json, string path)
    {
        var why = Assert.Single(IncidentJson.TryReadCommand(form, json, out var command));
        Assert.Equal((IncidentJson.NotReadable, path), (why.Code, why.Path));
        Assert.Null(command);
    }

    [Fact]
    public void An_unknown_command_is_named()
    {
        var why = Assert.Single(IncidentJson.TryReadCommand("incident.sublimate", "{}", out _));
        Assert.Equal((IncidentJson.UnknownCommand, "\"incident.sublimate\" is no form of an incident."), (why.Code, why.Message));
    }

    [Property(MaxTest = 2000)]
    public void No_text_makes_it_throw(string? text, NonNegativeInt form)
    {
        var id = IncidentForms.All[form.Get % IncidentForms.All.Count].Id;
        AssertReadOrRefused(id, text ?? "");
        AssertReadOrRefused(id, $$"""{"reason":"{{text}}","id":"{{text}}","facts":{{text}}}""");
    }

    [Theory]
    [InlineData("{\"reason\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"reason\":\"\\u0000\"}")]
    [InlineData("\ufeff{\"reason\":\"a\"}")]
    [InlineData("{\"reason\":1e999999}")]
    public void Text_that_is_no_Unicode_is_refused_like_any_other(string json) => AssertReadOrRefused("incident.resume", json);

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused_wherever_it_stands()
    {
        AssertReadOrRefused("incident.resume", "{\"reason\":\"" + '\ud800' + "\"}");
        AssertReadOrRefused("incident.resume", '\udc00' + "{}");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void No_mutation_of_a_document_makes_it_throw_and_what_is_accepted_can_be_stored(string form)
    {
        var sample = Samples.FullCommands.Single(command => IncidentJson.WriteCommand(command).Form == form);
        var schema = IncidentForms.All.Single(known => known.Id == form).ToJsonSchema();
        var desk = Desk.At(sample is IncidentCommand.Report ? IncidentStatus.None : IncidentStatus.UnderReview, Known.Fall);
        for (var seed = 0; seed < 100; seed++)
        {
            AssertReadOrRefused(form, JsonMutations.Mutate(schema, [IncidentJson.WriteCommand(sample).Json], seed));
            if (IncidentJson.TryReadCommand(form, JsonMutations.Mutate(schema, [IncidentJson.WriteCommand(sample).Json], seed), out var command).Count > 0) continue;
            foreach (var happened in desk.Try(command!).Events) IncidentJson.Events.Encode(happened);
        }
    }

    [Fact]
    public void A_number_that_no_store_gives_back_is_refused_before_it_is_decided()
    {
        var json = JsonNode.Parse(IncidentJson.WriteCommand(new IncidentCommand.Report(Known.Id, Known.Exposed)).Json)!;
        json["facts"]!["exposures"]![0]!["totalDose"] = JsonNode.Parse("-0.0");
        Assert.Empty(IncidentJson.TryReadCommand("incident.report", json.ToJsonString(), out var command));
        foreach (var happened in new Desk().Try(command!).Events) IncidentJson.Events.Encode(happened);
    }

    private static void AssertReadOrRefused(string form, string json)
    {
        var why = IncidentJson.TryReadCommand(form, json, out var command);
        Assert.Equal(command is null, why.Count > 0);
        Assert.All(why, static reason => Assert.Equal(IncidentJson.NotReadable, reason.Code));
    }
}
