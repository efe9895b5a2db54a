using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DemoStore.Tests;

/// <summary>A command that is kept answers like a new one: with the values, the transaction and the tables of now.</summary>
public sealed class KeptCommandsTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"kept-{Guid.NewGuid():N}.db");
    private readonly ServiceProvider _services;

    public KeptCommandsTests()
    {
        var services = new ServiceCollection().AddSingleton<WriteGate>().AddSingleton<ShopConnections>().AddSingleton<KeptCommands>();
        services.AddPooledDbContextFactory<ShopDbContext>((provider, db) => db.UseSqlite($"Data Source={_file};Pooling=False").AddInterceptors(
            provider.GetRequiredService<ShopConnections>(), provider.GetRequiredService<KeptCommands>()));
        _services = services.BuildServiceProvider();
    }

    public void Dispose()
    {
        _services.Dispose();
        SqliteConnection.ClearAllPools();
        File.Delete(_file);
    }

    [Fact]
    public async Task Same_text_with_other_values_finds_other_rows()
    {
        await using var db = await OpenAsync();
        db.Payments.AddRange(Payment("a"), Payment("b"));
        await db.SaveChangesAsync();

        foreach (var wanted in new[] { "a", "b", "none", "a" })
        {
            var found = await db.Payments.Where(payment => payment.OrderId == wanted).Select(payment => payment.OrderId).ToListAsync();
            found.Should().Equal(wanted == "none" ? [] : [wanted]);
        }
    }

    [Fact]
    public async Task Command_that_failed_is_asked_anew()
    {
        await using var db = New();
        var query = () => db.Payments.ToListAsync();
        await query.Should().ThrowAsync<SqliteException>("there are no tables yet");

        await db.Database.EnsureCreatedAsync();
        (await db.Payments.ToListAsync()).Should().BeEmpty();
        db.Payments.Add(Payment("a"));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        db.Payments.Add(Payment("a"));
        var again = () => db.SaveChangesAsync();
        await again.Should().ThrowAsync<DbUpdateException>();
        db.ChangeTracker.Clear();
        db.Payments.Add(Payment("b"));
        await db.SaveChangesAsync();
        (await db.Payments.CountAsync()).Should().Be(2);
    }

    [Fact]
    public async Task Same_text_is_asked_while_its_first_answer_is_still_being_read()
    {
        await using var db = await OpenAsync();
        db.Payments.AddRange(Payment("a"), Payment("b"));
        await db.SaveChangesAsync();
        var pairs = 0;
        await foreach (var _ in db.Payments.AsNoTracking().AsAsyncEnumerable())
        {
            pairs += (await db.Payments.AsNoTracking().ToListAsync()).Count;
        }

        pairs.Should().Be(4);
    }

    [Fact]
    public async Task What_is_rolled_back_was_never_there_and_the_next_transaction_is_its_own()
    {
        await using var db = await OpenAsync();
        await using (await db.Database.BeginTransactionAsync())
        {
            db.Payments.Add(Payment("a"));
            await db.SaveChangesAsync();
        }

        db.ChangeTracker.Clear();
        (await db.Payments.CountAsync()).Should().Be(0);
        await using (var kept = await db.Database.BeginTransactionAsync())
        {
            db.Payments.Add(Payment("a"));
            await db.SaveChangesAsync();
            await kept.CommitAsync();
        }

        (await db.Payments.CountAsync()).Should().Be(1);
    }

    [Fact]
    public async Task Readers_and_writers_side_by_side_all_come_to_an_end()
    {
        await (await OpenAsync()).DisposeAsync();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(n => Task.Run(async () =>
        {
            for (var i = 0; i < 5; i++)
            {
                await using var db = New();
                db.Payments.AddRange(Payment($"{n}-{i}-a"), Payment($"{n}-{i}-b"));
                await db.SaveChangesAsync();
                await db.Payments.CountAsync();
            }
        })));

        await using var after = New();
        (await after.Payments.CountAsync()).Should().Be(160);
    }

    private static PaymentRow Payment(string order) => new() { OrderId = order, State = PaymentState.Charged };

    private async Task<ShopDbContext> OpenAsync()
    {
        var db = New();
        await db.Database.EnsureCreatedAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL");
        return db;
    }

    private ShopDbContext New() => _services.GetRequiredService<IDbContextFactory<ShopDbContext>>().CreateDbContext();
}
