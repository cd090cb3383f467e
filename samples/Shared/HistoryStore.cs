using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.Data.Sqlite;
using NodaTime.Text;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Records;

namespace Qms.Samples.Shared;

/// <summary>An event store in one SQLite file: entries, anchored heads and a few notes. What a sample keeps beside them, it adds.</summary>
internal class HistoryStore : IDisposable
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
        CREATE TABLE IF NOT EXISTS desk (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        """;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insertEntry;
    private readonly SqliteCommand _putHead;

    /// <summary>Opens the store, or makes one.</summary>
    /// <param name="file">Where it is.</param>
    /// <param name="moreSchema">Statements that make further tables.</param>
    /// <exception cref="SqliteException">The file is no database or cannot be written.</exception>
    public HistoryStore(string file, string moreSchema = "")
    {
        File = file;
        _connection = new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        _connection.Open();
        using (var schema = Prepare(Schema + moreSchema)) schema.ExecuteNonQuery();
        _insertEntry = Prepare("INSERT INTO entries VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)", 13);
        _putHead = Prepare("INSERT OR REPLACE INTO heads VALUES ($1, $2)", 2);
    }

    /// <summary>Where it is.</summary>
    public string File { get; }

    /// <summary>Deletes the store and what SQLite keeps beside it.</summary>
    public static void Delete(string file)
    {
        foreach (var part in (string[])[file, file + "-wal", file + "-shm"]) System.IO.File.Delete(part);
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

    /// <summary>Runs a statement, also within a transaction that is open.</summary>
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
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases the connection and what was prepared on it.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing) return;
        _insertEntry.Dispose();
        _putHead.Dispose();
        _connection.Dispose();
    }

    /// <summary>Begins what is to be written as a whole or not at all.</summary>
    protected SqliteTransaction Begin() => _connection.BeginTransaction();

    /// <summary>Appends entries of one history and renews its head. A second writer of the same sequence fails on the primary key.</summary>
    protected void Write(SqliteTransaction transaction, IReadOnlyList<HistoryEntry> entries)
    {
        foreach (var e in entries)
        {
            _insertEntry.Transaction = transaction;
            Bind(_insertEntry, e.Stream.ToString(), e.Sequence, e.EventName, e.EventVersion, InstantPattern.ExtendedIso.Format(e.RecordedAt), e.Actor.Value, e.CommandId.ToString(),
                e.Payload, e.Blinding.ToString(), e.IsRedacted ? 1 : 0, e.PayloadHash.ToString(), e.PreviousHash.ToString(), e.Hash.ToString());
            _insertEntry.ExecuteNonQuery();
        }

        _putHead.Transaction = transaction;
        Bind(_putHead, entries[^1].Stream.ToString(), entries[^1].ToHead().ToString());
        _putHead.ExecuteNonQuery();
    }

    /// <summary>A statement with parameters <c>$1</c>, <c>$2</c> …</summary>
    protected SqliteCommand Prepare(string sql, int parameters = 0)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++) command.Parameters.Add(new SqliteParameter { ParameterName = "$" + i.ToString(CultureInfo.InvariantCulture) });
        return command;
    }

    /// <summary>Gives the parameters their values.</summary>
    protected static void Bind(SqliteCommand command, params object?[] values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
