using System;
using System.Linq;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.Records;
using Qms.Domain.Incidents;

namespace Qms.Domain.Benchmarks;

/// <summary>The report of an incident as JSON: the catalogue (generated code, canonical form, checked on the way) beside System.Text.Json by reflection.</summary>
public class JsonBenchmarks
{
    // System.Text.Json does not know NodaTime; the peer takes our converters for it.
    private static readonly JsonSerializerOptions Reflection = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Converters = { new InstantConverter(), new LocalDateConverter() } };

    private IncidentEvent.Reported _reported = null!;
    private EncodedEvent _encoded;
    private string _text = null!;

    /// <summary>Makes the event and both texts, and proves that both read back equal.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _reported = Scene.Life().OfType<IncidentEvent.Reported>().First();
        _encoded = Write();
        _text = ReflectionWrite();
        if (!Read().Equals(_reported)) throw new InvalidOperationException("It does not read back equal.");
        if (!ReflectionRead()!.Equals(_reported)) throw new InvalidOperationException("The peer does not read back equal.");
    }

    /// <summary>Ours.</summary>
    [Benchmark]
    public EncodedEvent Write() => IncidentJson.Events.Encode(_reported);

    /// <summary>Peer.</summary>
    [Benchmark]
    public string ReflectionWrite() => JsonSerializer.Serialize(_reported, Reflection);

    /// <summary>Ours.</summary>
    [Benchmark]
    public IncidentEvent Read() => IncidentJson.Events.Decode(_encoded.Name, _encoded.Version, _encoded.Payload);

    /// <summary>Peer.</summary>
    [Benchmark]
    public IncidentEvent.Reported? ReflectionRead() => JsonSerializer.Deserialize<IncidentEvent.Reported>(_text, Reflection);
}
