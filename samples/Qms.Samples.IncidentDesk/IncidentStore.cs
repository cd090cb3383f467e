using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.Records;
using Qms.Domain.Incidents;
using Qms.Samples.Shared;

namespace Qms.Samples.IncidentDesk;

/// <summary>A report as it was taken in: what the host keeps beside the history.</summary>
internal sealed record TakenIn(int Number, IncidentId Id, string Source, string? Example, bool IsIndependent)
{
    /// <summary>The number that people use.</summary>
    public string Label => "IMG-" + Number.ToString("0000", CultureInfo.InvariantCulture);
}

/// <summary>The event store of incidents: reports and summaries beside the histories. With the class below it, all that a host has to write to keep the SDK's records.</summary>
internal sealed class IncidentStore : HistoryStore
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS reports (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, source TEXT NOT NULL, example TEXT, is_independent INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS summaries (
            id TEXT PRIMARY KEY, status TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL, occurred_at TEXT NOT NULL, reported_at TEXT NOT NULL, location TEXT NOT NULL,
            modality TEXT, error_type TEXT, worst_harm TEXT, is_critical INTEGER NOT NULL, handler TEXT, open_duties INTEGER NOT NULL, is_due_now INTEGER NOT NULL, next_deadline TEXT) WITHOUT ROWID;
        """;

    private readonly SqliteCommand _putSummary;

    private IncidentStore(string file) : base(file, Schema) =>
        _putSummary = Prepare("INSERT OR REPLACE INTO summaries VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)", 15);

    /// <summary>Opens the store, or makes one.</summary>
    /// <exception cref="SqliteException">The file is no database or cannot be written.</exception>
    public static IncidentStore Open(string file) => new(file);

    /// <summary>Takes in a report together with the first entries of its history: all or nothing.</summary>
    public TakenIn TakeIn(ReportLine line, IReadOnlyList<HistoryEntry> entries, Incident incident)
    {
        using var transaction = Begin();
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
        using var transaction = Begin();
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

    /// <summary>How many incidents there are in each state with each worst harm; null harm is ungraded.</summary>
    public IReadOnlyList<(string Status, string? Harm, int Count)> CountByStateAndHarm()
    {
        var counts = new List<(string, string?, int)>();
        using var select = Prepare("SELECT status, worst_harm, COUNT(*) FROM summaries GROUP BY status, worst_harm");
        using var row = select.ExecuteReader();
        while (row.Read()) counts.Add((row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetInt32(2)));
        return counts;
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing) _putSummary.Dispose();
        base.Dispose(disposing);
    }

    private void Write(SqliteTransaction transaction, IReadOnlyList<HistoryEntry> entries, Incident incident)
    {
        Write(transaction, entries);
        var s = IncidentSummary.Of(incident);
        _putSummary.Transaction = transaction;
        Bind(_putSummary, s.Id.ToString(), WireNames.Of(s.Status), WireNames.Of(s.Kind), s.Title, Iso(s.OccurredAt), Iso(s.ReportedAt), s.Location, s.Modality,
            s.ErrorType is { } type ? WireNames.Of(type) : null, s.WorstHarm is { } harm ? WireNames.Of(harm) : null, s.IsCritical ? 1 : 0, s.Handler, s.OpenDuties, s.IsDueNow ? 1 : 0,
            s.NextDeadline is { } next ? Iso(next) : null);
        _putSummary.ExecuteNonQuery();
    }

    private static string Iso(Instant instant) => InstantPattern.ExtendedIso.Format(instant);
}
