using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CartIntegrity.Sqlite.Tests;

public sealed class UseSqliteTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task UseSqlite_host_opens_serves_and_closes_the_file()
    {
        var file = _folder.File("inventory.db");
        var cart = new Cart(new CartId("cart"), 1, [new CartLine(new LineId("1"), new Sku("A"), 2)]);
        await WithHostAsync(file, async services =>
        {
            var movement = StockMovement.Of(MovementKind.Receipt, new StockItem(new Sku("A"), LocationId.Main), 5, "test", "1");
            (await services.GetRequiredService<IInventoryLedger>().RecordAsync(movement)).IsOk.Should().BeTrue();
            (await services.GetRequiredService<IReservations>().HoldAsync(cart)).IsOk.Should().BeTrue();
        });
        File.Exists(file + "-wal").Should().BeFalse();
        await WithHostAsync(file, async services =>
            (await services.GetRequiredService<IReservations>().FindAsync(cart.Id)).Should().NotBeNull());
    }

    [Fact]
    public async Task UseSqlite_twice_the_last_word_counts()
    {
        await using var services = new ServiceCollection().AddCartIntegrity()
            .UseSqlite("Data Source=first.db").UseSqlite(options => options.ConnectionString = "Data Source=second.db")
            .Services.BuildServiceProvider();
        services.GetRequiredService<ILedgerStore>().Description.Should().Be("SQLite, second.db");
        services.GetServices<ILedgerStore>().Should().ContainSingle();
    }

    [Fact]
    public void Options_all_mistakes_are_told_together()
    {
        using var services = new ServiceCollection().AddCartIntegrity().UseSqlite(options =>
        {
            options.ConnectionString = "Data Source=:memory:";
            options.OwnerWait = TimeSpan.FromHours(1);
            options.SnapshotEvery = 0;
        }).Services.BuildServiceProvider();
        var read = () => services.GetRequiredService<IOptions<SqliteLedgerOptions>>().Value;
        read.Should().Throw<OptionsValidationException>().Which.Failures.Should().HaveCount(3)
            .And.Contain(mistake => mistake.Contains("in memory", StringComparison.Ordinal))
            .And.Contain(mistake => mistake.Contains("OwnerWait", StringComparison.Ordinal))
            .And.Contain(mistake => mistake.Contains("SnapshotEvery", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Data Source=")]
    [InlineData("Data Source=file:inventory.db")]
    [InlineData("Data Source=inventory.db;Mode=Memory")]
    [InlineData("Data Source=inventory.db;Mode=ReadOnly")]
    [InlineData("Server=db;Database=inventory")]
    public void ConnectionString_that_cannot_keep_a_ledger_is_told_with_what_to_write(string connectionString) =>
        SqliteAddress.ProblemOf(connectionString).Should().Contain("ConnectionString").And.MatchRegex("Data Source=inventory.db|leave Mode out");

    [Theory]
    [InlineData("Data Source=inventory.db")]
    [InlineData("Filename=data/inventory.db;Mode=ReadWrite")]
    public void ConnectionString_of_a_file_is_fine(string connectionString) =>
        SqliteAddress.ProblemOf(connectionString).Should().BeNull();

    [Fact]
    public void Constructor_refuses_mistakes()
    {
        var make = () => new SqliteLedgerStore(new SqliteLedgerOptions { SnapshotEvery = 0 }, TimeProvider.System, new NotedLog<SqliteLedgerStore>());
        make.Should().Throw<ArgumentException>().WithMessage("*SnapshotEvery*");
    }

    private static async Task WithHostAsync(string file, Func<IServiceProvider, Task> serve)
    {
        await using var services = new ServiceCollection().AddCartIntegrity().UseSqlite($"Data Source={file}").Services.BuildServiceProvider();
        var hosted = services.GetServices<IHostedService>().ToArray();
        foreach (var service in hosted)
        {
            await service.StartAsync(CancellationToken.None);
        }

        await serve(services);
        foreach (var service in hosted)
        {
            await service.StopAsync(CancellationToken.None);
        }
    }
}
