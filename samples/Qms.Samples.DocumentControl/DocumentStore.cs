using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Data.Sqlite;
using NodaTime.Text;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Records;

namespace Qms.Samples.DocumentControl;

/// <summary>The event store: one table in one SQLite file. A second writer of the same sequence fails on the primary key.</summary>
internal sealed class DocumentStore : IDisposable
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS entries (
            stream TEXT NOT NULL, sequence INTEGER NOT NULL, event_name TEXT NOT NULL, event_version INTEGER NOT NULL, recorded_at TEXT NOT NULL,
            actor TEXT NOT NULL, command_id TEXT NOT NULL, payload TEXT NOT NULL, blinding TEXT NOT NULL, is_redacted INTEGER NOT NULL,
            payload_hash TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL,
            PRIMARY KEY (stream, sequence)) WITHOUT ROWID;
        """;

    private readonly SqliteConnection _connection;

    public DocumentStore(string file)
    {
        _connection = new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        _connection.Open();
        Run(Schema);
    }

    public void Append(IReadOnlyList<HistoryEntry> entries)
    {
        using var transaction = _connection.BeginTransaction();
        foreach (var entry in entries)
        {
            Run(
                "INSERT INTO entries VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)", transaction, entry.Stream.ToString(), entry.Sequence, entry.EventName, entry.EventVersion,
                InstantPattern.ExtendedIso.Format(entry.RecordedAt), entry.Actor.Value, entry.CommandId.ToString(), entry.Payload, entry.Blinding.ToString(), entry.IsRedacted ? 1 : 0,
                entry.PayloadHash.ToString(), entry.PreviousHash.ToString(), entry.Hash.ToString());
        }

        transaction.Commit();
    }

    /// <summary>Every history, each in order.</summary>
    public IReadOnlyList<IReadOnlyList<HistoryEntry>> Histories()
    {
        using var select = _connection.CreateCommand();
        select.CommandText = "SELECT stream, sequence, event_name, event_version, recorded_at, actor, command_id, payload, blinding, is_redacted, payload_hash, previous_hash, hash FROM entries ORDER BY stream, sequence";
        using var row = select.ExecuteReader();
        var entries = new List<HistoryEntry>();
        while (row.Read())
        {
            _ = RecordReference.TryParse(row.GetString(0), out var stream);
            entries.Add(new(
                stream!, row.GetInt64(1), row.GetString(2), row.GetInt32(3), InstantPattern.ExtendedIso.Parse(row.GetString(4)).Value, new ActorId(row.GetString(5)), CommandId.Parse(row.GetString(6)), row.GetString(7),
                Guid.Parse(row.GetString(8)), row.GetBoolean(9), Sha256Digest.Parse(row.GetString(10)), Sha256Digest.Parse(row.GetString(11)), Sha256Digest.Parse(row.GetString(12))));
        }

        return [.. entries.GroupBy(entry => entry.Stream).Select(group => (IReadOnlyList<HistoryEntry>)[.. group])];
    }

    public void Dispose() => _connection.Dispose();

    private void Run(string sql, SqliteTransaction? transaction = null, params object[] values)
    {
        using var command = _connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue("$" + i, values[i]);
        command.ExecuteNonQuery();
    }
}
