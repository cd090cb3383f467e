using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using Qms.Domain.Core.Records;
using Qms.Domain.Incidents;

namespace Qms.Domain.Benchmarks;

/// <summary>Verifying a long chain beside hashing the same number of bytes in the same pieces and doing nothing else. The time is for one entry.</summary>
public class HistoryBenchmarks
{
    private const int Entries = 1_000_000;

    private HistoryEntry[] _chain = null!;
    private (byte[] Payload, byte[] Header)[] _pieces = null!;

    /// <summary>Chains a million entries of the life of one incident, over and over.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var life = Scene.Life();
        var number = 0L;
        var events = Enumerable.Range(0, Entries).Select(i => life[i % life.Length]).ToArray();
        _chain = [.. new History<IncidentEvent>(IncidentJson.Events).Append(null, Scene.Reported.Reference, events, Scene.Context, () => new Guid(1, 2, 3, BitConverter.GetBytes(++number)))];
        _pieces = [.. _chain.Take(1_500).Select(entry => (new byte[PayloadBytes(entry)], new byte[HeaderBytes(entry)]))];
        Console.WriteLine($"// {_chain.Sum(entry => (long)PayloadBytes(entry) + HeaderBytes(entry)) / (double)Entries:F1} bytes are hashed for one entry.");
    }

    /// <summary>Ours.</summary>
    [Benchmark(OperationsPerInvoke = Entries)]
    public bool Verify()
    {
        var answer = History.Verify(_chain);
        return answer.IsIntact && answer.EntriesVerified == Entries ? true : throw new InvalidOperationException("The chain is intact.");
    }

    /// <summary>SHA-256 alone, in the one-shot form.</summary>
    [Benchmark(OperationsPerInvoke = Entries, Baseline = true)]
    public byte Sha256Alone()
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        byte all = 0;
        for (var i = 0; i < Entries; i++)
        {
            var (payload, header) = _pieces[i % _pieces.Length];
            SHA256.HashData(payload, digest);
            all ^= digest[0];
            SHA256.HashData(header, digest);
            all ^= digest[0];
        }

        return all;
    }

    private static int PayloadBytes(HistoryEntry entry) => 16 + Encoding.UTF8.GetByteCount(entry.Payload);

    // As docs/core.md describes the form: its name, stream, sequence, event name and version, time, actor, command, two digests.
    private static int HeaderBytes(HistoryEntry entry) =>
        13 + 4 + entry.Stream.ToString().Length + 8 + 4 + entry.EventName.Length + 4 + 8 + 4 + 4 + entry.Actor.Value.Length + 16 + 32 + 32;
}
