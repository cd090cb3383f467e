using System;
using System.Linq;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace Qms.Domain.Documents.Tests.Querying;

/// <summary>A database answers each named question as memory does.</summary>
public sealed class DatabaseTests
{
    [Fact]
    public void The_database_and_memory_answer_alike()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        var rows = DocumentQueryTests.RandomDocuments(300).Select(static document => DocumentSummary.Of(document, DocumentQueryTests.Now)).ToList();
        using (var writing = new Database(connection))
        {
            writing.Database.EnsureCreated();
            writing.AddRange(rows);
            writing.SaveChanges();
        }

        using var database = new Database(connection);
        Assert.Equal(rows.OrderBy(static row => row.Id.Value), database.Rows.AsEnumerable().OrderBy(static row => row.Id.Value));
        foreach (var (name, where, _) in DocumentQueryTests.Questions)
        {
            var remembered = rows.Where(where.IsSatisfiedBy).Select(static row => row.Id).ToHashSet();
            Assert.True(remembered.SetEquals(database.Rows.Where(where.Criteria).Select(static row => row.Id)), name);
            var page = DocumentQueries.Index(where).Page(1, 20);
            Assert.Equal(page.ApplyTo(rows.AsQueryable()).Select(static row => row.Number), page.ApplyTo(database.Rows).Select(static row => row.Number));
            Assert.Equal(page.ApplyTo(rows), page.ApplyTo(database.Rows).AsEnumerable());
        }

        Assert.Equal(DocumentQueries.Index().ApplyTo(rows.AsQueryable()), DocumentQueries.Index().ApplyTo(database.Rows).AsEnumerable());
    }

    private sealed class Database(SqliteConnection connection) : DbContext
    {
        public DbSet<DocumentSummary> Rows => Set<DocumentSummary>();

        protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite(connection);

        protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
        {
            conventions.Properties<Instant>().HaveConversion<TicksConverter>();
            conventions.Properties<LocalDate>().HaveConversion<DayConverter>();
            conventions.Properties<Enum>().HaveConversion<string>();
            conventions.Properties<DocumentId>().HaveConversion<IdConverter>();
        }

        protected override void OnModelCreating(ModelBuilder model) => model.Entity<DocumentSummary>().HasKey(static row => row.Id);
    }

    private sealed class TicksConverter() : ValueConverter<Instant, long>(static at => at.ToUnixTimeTicks(), static ticks => Instant.FromUnixTimeTicks(ticks));

    private sealed class DayConverter() : ValueConverter<LocalDate, string>(static day => LocalDatePattern.Iso.Format(day), static text => LocalDatePattern.Iso.Parse(text).Value);

    private sealed class IdConverter() : ValueConverter<DocumentId, Guid>(static id => id.Value, static value => new DocumentId(value));
}
