using System;
using System.Linq;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Qms.Domain.Incidents.Tests.Support;

namespace Qms.Domain.Incidents.Tests.Querying;

/// <summary>A database answers each named question as memory does.</summary>
public sealed class DatabaseTests
{
    [Fact]
    public void The_database_and_memory_answer_alike()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        var rows = IncidentQueryTests.RandomIncidents(200).Select(static (incident, n) => IncidentSummary.Of(incident with { Id = new(new Guid(n + 1, 0, 0, new byte[8])) })).ToList();
        using (var writing = new Database(connection))
        {
            writing.Database.EnsureCreated();
            writing.AddRange(rows);
            writing.SaveChanges();
        }

        using var database = new Database(connection);
        Assert.Equal(rows.OrderBy(static row => row.Id.Value), database.Rows.AsEnumerable().OrderBy(static row => row.Id.Value));
        foreach (var (name, where, _) in IncidentQueryTests.Questions)
        {
            var remembered = rows.Where(where.IsSatisfiedBy).Select(static row => row.Id).ToHashSet();
            Assert.True(remembered.SetEquals(database.Rows.Where(where.Criteria).Select(static row => row.Id)), name);
        }

        static (bool, Instant?, Instant) Key(IncidentSummary row) => (row.IsDueNow, row.NextDeadline, row.ReportedAt);
        Assert.Equal(IncidentQueries.Worklist.ApplyTo(rows.AsQueryable()).Select(Key), IncidentQueries.Worklist.ApplyTo(database.Rows).AsEnumerable().Select(Key));
        Assert.Equal(10, IncidentQueries.Worklist.Page(2, 10).ApplyTo(database.Rows).Count());
    }

    private sealed class Database(SqliteConnection connection) : DbContext
    {
        public DbSet<IncidentSummary> Rows => Set<IncidentSummary>();

        protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite(connection);

        protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
        {
            conventions.Properties<Instant>().HaveConversion<TicksConverter>();
            conventions.Properties<Enum>().HaveConversion<string>();
            conventions.Properties<IncidentId>().HaveConversion<IdConverter>();
        }

        protected override void OnModelCreating(ModelBuilder model) => model.Entity<IncidentSummary>().HasKey(static row => row.Id);
    }

    private sealed class TicksConverter() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<Instant, long>(static at => at.ToUnixTimeTicks(), static ticks => Instant.FromUnixTimeTicks(ticks));

    private sealed class IdConverter() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<IncidentId, Guid>(static id => id.Value, static value => new IncidentId(value));
}
