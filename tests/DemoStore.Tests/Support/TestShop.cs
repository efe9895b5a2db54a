using CartIntegrity;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DemoStore.Tests;

/// <summary>The whole shop in this process with files of its own, which go when it goes.</summary>
public sealed class TestShop : WebApplicationFactory<Program>
{
    private readonly string _folder;
    private readonly bool _isFolderOurs;

    public TestShop()
        : this(null)
    {
    }

    internal TestShop(string? folder)
    {
        _isFolderOurs = folder is null;
        _folder = folder ?? Directory.CreateTempSubdirectory("shop-tests-").FullName;
    }

    /// <summary>Where the process dies; nowhere unless a test says so.</summary>
    internal FragileSteps Steps { get; } = new();

    internal IReservations Reservations => Services.GetRequiredService<IReservations>();

    internal IInventoryLedger Ledger => Services.GetRequiredService<IInventoryLedger>();

    internal Catalogue Catalogue => Services.GetRequiredService<Catalogue>();

    /// <summary>A browser of one's own, without JavaScript.</summary>
    internal Shopper NewShopper() => new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = true, HandleCookies = true }));

    /// <summary>Leaves exactly so many units of a product, all in one place.</summary>
    internal async Task LeaveAsync(string sku, int units)
    {
        foreach (var place in ShopLocation.All)
        {
            var count = place == ShopLocation.London ? units : 0;
            var movement = StockMovement.Of(MovementKind.Count, new StockItem(new Sku(sku), new LocationId(place.Id)), count, "test", Guid.NewGuid().ToString("N"));
            (await Ledger.RecordAsync(movement)).IsOk.Should().BeTrue();
        }
    }

    internal async Task<long> SumAsync(string sku, Func<StockHead, long> number) =>
        (await Ledger.GetHeadsAsync([new Sku(sku)])).Sum(number);

    /// <summary>Runs the repair as the shop does when it starts.</summary>
    internal Task<int> RepairAsync() => InScopeAsync(services => services.GetRequiredService<OrderRepair>().RunAsync(TimeSpan.Zero, CancellationToken.None));

    internal async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> use)
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider);
    }

    internal Task<ShopOrder?> OrderAsync(string id) => InScopeAsync(services => services.GetRequiredService<OrderBook>().FindAsync(id));

    internal Task<PaymentState> PaymentAsync(string id) => Services.GetRequiredService<CardProvider>().FindAsync(id, CancellationToken.None);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Shop:DataPath", _folder);
        builder.UseSetting("Shop:SlowPayment", "00:00:00");
        // The repair runs when a test asks for it.
        builder.UseSetting("Shop:RepairInterval", "1.00:00:00");
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        builder.ConfigureTestServices(services => services.AddSingleton<ICheckoutSteps>(Steps));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _isFolderOurs && Directory.Exists(_folder))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
