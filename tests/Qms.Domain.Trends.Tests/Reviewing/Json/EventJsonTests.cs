using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.Records;
using Qms.Domain.Trends.Reviewing;
using Qms.Domain.Trends.Tests.Reviewing.Support;

namespace Qms.Domain.Trends.Tests.Reviewing.Json;

/// <summary>What is stored for ever: every event's name, form and the places of personal data in it.</summary>
public sealed class EventJsonTests
{
    private static readonly EventCatalogue<TrendReviewEvent> Events = TrendReviewJson.Events;

    public static TheoryData<string> Names => new(Events.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_is_written_as_in_its_golden_files_and_reads_back_equal(string name)
    {
        foreach (var (samples, suffix) in new[] { (Samples.FullEvents, ""), (Samples.BareEvents, ".minimal") })
        {
            var happened = samples.Single(sample => Events.NameOf(sample) == name);
            var encoded = Events.Encode(happened);
            Assert.Equal(1, encoded.Version);
            Golden.Matches($"events/{name}{suffix}.json", encoded.Payload);
            Assert.Equal(happened, Events.Decode(name, 1, Golden.Read($"events/{name}{suffix}.json")));
        }
    }

    [Fact]
    public void Every_event_has_a_name_two_samples_golden_files_and_an_evolution()
    {
        var members = Samples.Members<TrendReviewEvent>();
        Assert.All(members, static type => Assert.True(type.IsSealed));
        Assert.Equal(members.Count, Events.Names.Count);
        Assert.Equal(members.ToHashSet(), Samples.FullEvents.Select(static e => e.GetType()).ToHashSet());
        Assert.Equal(members.ToHashSet(), Samples.BareEvents.Select(static e => e.GetType()).ToHashSet());
        Assert.Equal(Events.Names.SelectMany(static name => new[] { name + ".json", name + ".minimal.json" }).Order(StringComparer.Ordinal), Golden.Names("events").Order(StringComparer.Ordinal));
        Assert.Equal(Events.Names, Samples.FullEvents.Select(Events.NameOf));
        foreach (var happened in Samples.FullEvents.Concat(Samples.BareEvents)) Assert.NotNull(TrendReviewDecider.Evolve(Desk.At(TrendReviewStatus.LearningShared).Review, happened));
    }

    [Fact]
    public void An_event_on_nothing_does_no_harm()
    {
        // Yesterday's facts are never refused, not even those that no history begins with.
        foreach (var happened in Samples.FullEvents) Assert.NotNull(TrendReviewDecider.Evolve(TrendReview.None, happened));
    }

    [Fact]
    public void The_full_samples_leave_nothing_out_and_the_bare_ones_hold_no_more_than_they_must()
    {
        foreach (var happened in Samples.FullEvents)
        {
            Assert.All(ObjectGraph.Leaves(happened), leaf => Assert.False(leaf.Value is null || (leaf.Value is 0 && leaf.Path.EndsWith(".count", StringComparison.Ordinal)), $"{happened}{leaf.Path} is empty."));
        }

        foreach (var happened in Samples.BareEvents)
        {
            foreach (var record in ObjectGraph.Records(happened))
            {
                foreach (var property in ObjectGraph.Properties(record.GetType()).Where(static property => property.CanWrite && new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable))
                {
                    if (record.GetType().Namespace!.StartsWith("Qms.Domain.Trends", StringComparison.Ordinal)) Assert.True(property.GetValue(record) is null, $"{happened}: {property.Name} is filled in.");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_payload_with_its_keys_in_another_order_reads_back_equal(string name)
    {
        var happened = Samples.FullEvents.Single(sample => Events.NameOf(sample) == name);
        var shuffled = Reversed(JsonNode.Parse(Events.Encode(happened).Payload)!).ToJsonString();
        Assert.Equal(happened, Events.Decode(name, 1, shuffled));
        Assert.Equal(Events.Encode(happened).Payload, CanonicalJson.Of(shuffled));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_property_that_nobody_knows_is_refused_or_tolerated_as_the_host_decides(string name)
    {
        var happened = Samples.FullEvents.Single(sample => Events.NameOf(sample) == name);
        var payload = JsonNode.Parse(Events.Encode(happened).Payload)!.AsObject();
        payload["unheardOf"] = 7;
        var refused = Assert.Throws<CorruptRecordException>(() => Events.Decode(name, 1, payload.ToJsonString()));
        Assert.Contains(name, refused.Message, StringComparison.Ordinal);
        Assert.Equal(happened, Events.With(UnknownProperties.Tolerate).Decode(name, 1, payload.ToJsonString()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_payload_without_one_of_its_properties_is_read_with_it_absent_or_named_as_damaged(string name)
    {
        var full = JsonNode.Parse(Events.Encode(Samples.FullEvents.Single(sample => Events.NameOf(sample) == name)).Payload)!.AsObject();
        foreach (var key in full.Select(static property => property.Key).ToList())
        {
            var less = full.DeepClone().AsObject();
            less.Remove(key);
            Assert.Contains(name, Assert.Throws<CorruptRecordException>(() => Events.Decode(name, 1, less.ToJsonString())).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_unknown_event_or_version_is_named()
    {
        Assert.Equal("trend-review.sublimated", Assert.Throws<UnknownEventException>(static () => Events.Decode("trend-review.sublimated", 1, "{}")).EventName);
        var newer = Assert.Throws<UnknownEventException>(static () => Events.Decode("trend-review.detected", 2, "{}"));
        Assert.Equal(("trend-review.detected", 2, 1), (newer.EventName, newer.EventVersion, newer.NewestKnown));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_places_of_personal_data_are_those_that_are_marked(string name)
    {
        var type = Samples.FullEvents.Single(sample => Events.NameOf(sample) == name).GetType();
        Assert.Equal(ObjectGraph.PersonalPaths(type).Order(StringComparer.Ordinal), Events.PersonalPathsOf(name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_name_that_an_enum_is_stored_under_stays_as_it_is()
    {
        var enums = typeof(TrendReviewEvent).Assembly.GetExportedTypes().Where(static type => type.IsEnum && type.Namespace == typeof(TrendReview).Namespace).OrderBy(static type => type.FullName, StringComparer.Ordinal).ToList();
        Assert.All(enums, static type => Assert.NotNull(type.GetCustomAttributes().SingleOrDefault(attribute => attribute.GetType().Name == "JsonConverterAttribute")));
        var lines = enums.Select(static type => $"{type.FullName}: {string.Join(", ", (IEnumerable<string>)typeof(WireNames).GetMethod(nameof(WireNames.All))!.MakeGenericMethod(type).Invoke(null, null)!)}");
        Golden.Matches("enums.txt", string.Join("\n", lines));
    }

    [ReviewProperty]
    public void A_damaged_payload_is_a_corrupt_record_and_nothing_else(Wishes wishes)
    {
        foreach (var happened in Walk.Run(wishes).SelectMany(static step => step.Decision.Events).Take(10))
        {
            var encoded = Events.Encode(happened);
            var cut = encoded.Payload[..(wishes.All[0].Pick % encoded.Payload.Length)];
            Assert.Throws<CorruptRecordException>(() => Events.Decode(encoded.Name, 1, cut));
        }
    }

    private static JsonNode Reversed(JsonNode node) => node switch
    {
        JsonObject map => new JsonObject(map.Reverse().Select(static pair => KeyValuePair.Create(pair.Key, pair.Value is null ? null : (JsonNode?)Reversed(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(static item => item is null ? null : Reversed(item))]),
        _ => node.DeepClone(),
    };
}
