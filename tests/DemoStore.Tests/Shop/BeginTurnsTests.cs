using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DemoStore.Tests;

/// <summary>Nobody keeps the turn: neither a query that fails, nor a transaction that cannot begin, nor a caller that gave up.</summary>
public sealed class BeginTurnsTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"turns-{Guid.NewGuid():N}.db");
    private readonly ServiceProvider _services;

    public BeginTurnsTests()
    {
        var services = new ServiceCollection().AddSingleton<WriteGate>().AddSingleton<BeginTurns>().AddSingleton<TransactionTurns>();
        services.AddDbContextFactory<ShopDbContext>((provider, db) => db.UseSqlite($"Data Source={_file};Pooling=False").AddInterceptors(
            provider.GetRequiredService<BeginTurns>(), provider.GetRequiredService<TransactionTurns>()));
        _services = services.BuildServiceProvider();
    }

    public void Dispose()
    {
        _services.Dispose();
        SqliteConnection.ClearAllPools();
        File.Delete(_file);
    }

    [Fact]
    public async Task Failed_query_gives_the_turn_on()
    {
        await using var db = New();
        var query = () => db.Payments.ToListAsync();
        await query.Should().ThrowAsync<SqliteException>("there are no tables yet");
        FluentActions.Invoking(() => db.Payments.ToList()).Should().Throw<SqliteException>();

        await db.Database.EnsureCreatedAsync();
        (await db.Payments.ToListAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Caller_who_gave_up_leaves_the_turn_to_others()
    {
        await using var db = New();
        await db.Database.EnsureCreatedAsync();
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        var query = () => db.Payments.ToListAsync(gone.Token);
        await query.Should().ThrowAsync<OperationCanceledException>();
        var begin = () => db.Database.BeginTransactionAsync(gone.Token);
        await begin.Should().ThrowAsync<OperationCanceledException>();

        (await db.Payments.CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task Readers_and_writers_side_by_side_all_come_to_an_end()
    {
        await using (var db = New())
        {
            await db.Database.EnsureCreatedAsync();
        }

        await Task.WhenAll(Enumerable.Range(0, 16).Select(n => Task.Run(async () =>
        {
            await using var db = New();
            for (var i = 0; i < 5; i++)
            {
                db.Payments.Add(new PaymentRow { OrderId = $"{n}-{i}-a", State = PaymentState.Charged });
                db.Payments.Add(new PaymentRow { OrderId = $"{n}-{i}-b", State = PaymentState.Charged });
                await db.SaveChangesAsync();
                await db.Payments.CountAsync();
            }
        })));

        await using var after = New();
        (await after.Payments.CountAsync()).Should().Be(160);
    }

    private ShopDbContext New() => _services.GetRequiredService<IDbContextFactory<ShopDbContext>>().CreateDbContext();
}
