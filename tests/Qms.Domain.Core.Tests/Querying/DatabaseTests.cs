using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Qms.Domain.Core.Querying;

namespace Qms.Domain.Core.Tests.Querying;

public sealed class DatabaseTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly ParcelDatabase _database;

    public DatabaseTests()
    {
        _connection.Open();
        _database = new ParcelDatabase(_connection);
        _database.Database.EnsureCreated();
        _database.AddRange(Parcel.Some);
        _database.SaveChanges();
    }

    public void Dispose()
    {
        _database.Dispose();
        _connection.Dispose();
    }

    [Fact]
    public void A_database_answers_a_composed_filter_with_order_and_page_like_memory()
    {
        var least = 1;
        var where = (Parcel.IsHeavierThan(least) & (Parcel.IsLarge | Parcel.GoesTo("Bath"))) & !new Specification<Parcel>(static parcel => parcel.Id == 6);
        var query = new Query<Parcel>(where).By(static parcel => parcel.Weight, descending: true).By(static parcel => parcel.Town).Page(1, 2);

        var answered = query.ApplyTo(_database.Parcels.AsNoTracking()).ToArray();
        Assert.Equal([4, 1], answered.Select(static parcel => parcel.Id));
        Assert.Equal(query.ApplyTo(Parcel.Some.AsQueryable()), answered);
    }

    [Fact]
    public void A_database_answers_any_composed_filter_like_memory() =>
        Prop.ForAll(Filters.All(), filter =>
        {
            var query = new Query<Parcel>(filter.Specification).By(static parcel => parcel.Id);
            return query.ApplyTo(_database.Parcels.AsNoTracking()).ToArray().SequenceEqual(Parcel.Some.Where(filter.Plain));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    private sealed class ParcelDatabase(SqliteConnection connection) : DbContext
    {
        public DbSet<Parcel> Parcels => Set<Parcel>();

        protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite(connection);
    }
}
