using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Records;
using Qms.Domain.Incidents;

namespace Qms.Samples.IncidentDesk;

/// <summary>A report as it was taken in: what the host keeps beside the history.</summary>
internal sealed record TakenIn(int Number, IncidentId Id, string Source, string? Example, bool IsIndependent)
{
    /// <summary>The number that people use.</summary>
    public string Label => "IMG-" + Number.ToString("0000", CultureInfo.InvariantCulture);
}

/// <summary>The event store: four tables in one SQLite file. All that a host has to write to keep the SDK's records.</summary>
internal sealed class IncidentStore : IDisposable
{
    private const string Schema = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        CREATE TABLE IF NOT EXISTS entries (
            stream TEXT NOT NULL, sequence INTEGER NOT NULL, event_name TEXT NOT NULL, event_version INTEGER NOT NULL, recorded_at TEXT NOT NULL,
            actor TEXT NOT NULL, command_id TEXT NOT NULL, payload TEXT NOT NULL, blinding TEXT NOT NULL, is_redacted INTEGER NOT NULL,
            payload_hash TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL,
            PRIMARY KEY (stream, sequence)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS heads (stream TEXT PRIMARY KEY, head TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS reports (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, source TEXT NOT NULL, example TEXT, is_independent INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS summaries (
            id TEXT PRIMARY KEY, status TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL, occurred_at TEXT NOT NULL, reported_at TEXT NOT NULL, location TEXT NOT NULL,
            modality TEXT, error_type TEXT, worst_harm TEXT, is_critical INTEGER NOT NULL, handler TEXT, open_duties INTEGER NOT NULL, is_due_now INTEGER NOT NULL, next_deadline TEXT) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS desk (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        """;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insertEntry;
    private readonly SqliteCommand _putHead;
    private readonly SqliteCommand _putSummary;

    private IncidentStore(string file)
    {
        File = file;
        _connection = new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        _connection.Open();
        using (var schema = Prepare(Schema)) schema.ExecuteNonQuery();
        _insertEntry = Prepare("INSERT INTO entries VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)", 13);
        _putHead = Prepare("INSERT OR REPLACE INTO heads VALUES ($1, $2)", 2);
        _putSummary = Prepare("INSERT OR REPLACE INTO summaries VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)", 15);
    }

    /// <summary>Where it is.</summary>
    public string File { get; }

    /// <summary>Opens the store, or makes one.</summary>
    /// <exception cref="SqliteException">The file is no database or cannot be written.</exception>
    public static IncidentStore Open(string file) => new(file);

    /// <summary>Deletes the store and what SQLite keeps beside it.</summary>
    public static void Delete(string file)
    {
        foreach (var part in (string[])[file, file + "-wal", file + "-shm"]) System.IO.File.Delete(part);
    }

    /// <summary>Takes in a report together with the first entries of its history: all or nothing.</summary>
    public TakenIn TakeIn(ReportLine line, IReadOnlyList<HistoryEntry> entries, Incident incident)
    {
        using var transaction = _connection.BeginTransaction();
        using var insert = Prepare("INSERT INTO reports (id, source, example, is_independent) VALUES ($1, $2, $3, $4) RETURNING number", 4);
        insert.Transaction = transaction;
        Bind(insert, incident.Id.ToString(), line.Source, line.Example, line.IsIndependent ? 1 : 0);
        var number = Convert.ToInt32(insert.ExecuteScalar(), CultureInfo.InvariantCulture);
        Write(transaction, entries, incident);
        transaction.Commit();
        return new(number, incident.Id, line.Source, line.Example, line.IsIndependent);
    }

    /// <summary>Appends entries and renews head and summary: all or nothing. A second writer of the same sequence fails on the primary key.</summary>
    public void Append(IReadOnlyList<HistoryEntry> entries, Incident incident)
    {
        using var transaction = _connection.BeginTransaction();
        Write(transaction, entries, incident);
        transaction.Commit();
    }

    /// <summary>Every report that was taken in, by number.</summary>
    public IReadOnlyList<TakenIn> Reports()
    {
        var reports = new List<TakenIn>();
        using var select = Prepare("SELECT number, id, source, example, is_independent FROM reports ORDER BY number");
        using var row = select.ExecuteReader();
        while (row.Read()) reports.Add(new(row.GetInt32(0), IncidentId.Parse(row.GetString(1)), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetBoolean(4)));
        return reports;
    }

    /// <summary>The entries of one history, ordered as stored; read as they are used.</summary>
    public IEnumerable<HistoryEntry> Entries(RecordReference stream)
    {
        using var select = Prepare("SELECT sequence, event_name, event_version, recorded_at, actor, command_id, payload, blinding, is_redacted, payload_hash, previous_hash, hash FROM entries WHERE stream = $1 ORDER BY sequence", 1);
        Bind(select, stream.ToString());
        using var row = select.ExecuteReader();
        while (row.Read())
        {
            yield return new HistoryEntry(
                stream, row.GetInt64(0), row.GetString(1), row.GetInt32(2), InstantPattern.ExtendedIso.Parse(row.GetString(3)).Value, new ActorId(row.GetString(4)),
                CommandId.Parse(row.GetString(5)), row.GetString(6), Guid.Parse(row.GetString(7)), row.GetBoolean(8),
                Sha256Digest.Parse(row.GetString(9)), Sha256Digest.Parse(row.GetString(10)), Sha256Digest.Parse(row.GetString(11)));
        }
    }

    /// <summary>The anchored head of a history. A real service keeps heads out of reach of whoever can write this file, for example in a daily e-mail.</summary>
    public HistoryHead? Head(RecordReference stream)
    {
        using var select = Prepare("SELECT head FROM heads WHERE stream = $1", 1);
        Bind(select, stream.ToString());
        return select.ExecuteScalar() is string text && HistoryHead.TryParse(text, out var head) ? head : null;
    }

    /// <summary>How many incidents there are in each state with each worst harm; null harm is ungraded.</summary>
    public IReadOnlyList<(string Status, string? Harm, int Count)> CountByStateAndHarm()
    {
        var counts = new List<(string, string?, int)>();
        using var select = Prepare("SELECT status, worst_harm, COUNT(*) FROM summaries GROUP BY status, worst_harm");
        using var row = select.ExecuteReader();
        while (row.Read()) counts.Add((row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetInt32(2)));
        return counts;
    }

    /// <summary>One number.</summary>
    public long Scalar(string sql)
    {
        using var select = Prepare(sql);
        return Convert.ToInt64(select.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>What the desk has noted under <paramref name="name"/>.</summary>
    public string? Note(string name)
    {
        using var select = Prepare("SELECT value FROM desk WHERE name = $1", 1);
        Bind(select, name);
        return select.ExecuteScalar() as string;
    }

    /// <summary>Notes <paramref name="value"/>.</summary>
    public void Note(string name, string value) => Run("INSERT OR REPLACE INTO desk VALUES ($1, $2)", name, value);

    /// <summary>Runs a statement, for the tamper check.</summary>
    public int Run(string sql, params object?[] values)
    {
        using var command = Prepare(sql, values.Length);
        Bind(command, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Copies the whole store to another file.</summary>
    public void CopyTo(string file)
    {
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        target.Open();
        _connection.BackupDatabase(target);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _insertEntry.Dispose();
        _putHead.Dispose();
        _putSummary.Dispose();
        _connection.Dispose();
    }

    private void Write(SqliteTransaction transaction, IReadOnlyList<HistoryEntry> entries, Incident incident)
    {
        foreach (var e in entries)
        {
            _insertEntry.Transaction = transaction;
            Bind(_insertEntry, e.Stream.ToString(), e.Sequence, e.EventName, e.EventVersion, InstantPattern.ExtendedIso.Format(e.RecordedAt), e.Actor.Value, e.CommandId.ToString(),
                e.Payload, e.Blinding.ToString(), e.IsRedacted ? 1 : 0, e.PayloadHash.ToString(), e.PreviousHash.ToString(), e.Hash.ToString());
            _insertEntry.ExecuteNonQuery();
        }

        _putHead.Transaction = transaction;
        Bind(_putHead, incident.Reference.ToString(), entries[^1].ToHead().ToString());
        _putHead.ExecuteNonQuery();

        var s = IncidentSummary.Of(incident);
        _putSummary.Transaction = transaction;
        Bind(_putSummary, s.Id.ToString(), WireNames.Of(s.Status), WireNames.Of(s.Kind), s.Title, Iso(s.OccurredAt), Iso(s.ReportedAt), s.Location, s.Modality,
            s.ErrorType is { } type ? WireNames.Of(type) : null, s.WorstHarm is { } harm ? WireNames.Of(harm) : null, s.IsCritical ? 1 : 0, s.Handler, s.OpenDuties, s.IsDueNow ? 1 : 0,
            s.NextDeadline is { } next ? Iso(next) : null);
        _putSummary.ExecuteNonQuery();
    }

    private static string Iso(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    private SqliteCommand Prepare(string sql, int parameters = 0)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++) command.Parameters.Add(new SqliteParameter { ParameterName = "$" + i.ToString(CultureInfo.InvariantCulture) });
        return command;
    }

    private static void Bind(SqliteCommand command, params object?[] values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
