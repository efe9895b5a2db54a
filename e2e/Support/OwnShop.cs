using Microsoft.AspNetCore.Hosting;

namespace CartIntegrity.E2E;

/// <summary>A shop for the tests of one class, which may put its clock forward.</summary>
public sealed class OwnShop : IAsyncLifetime
{
    private readonly Lazy<TestShop> _shop = new(() => TestShop.Start(configure: builder =>
    {
        // Quick to show the waiting page; a slow payment takes until the test puts the clock forward.
        builder.UseSetting("Shop:PlaceOrderPatience", "00:00:00.3");
        builder.UseSetting("Shop:SlowPayment", "00:00:40");
    }));

    public ShopServer Server => _shop.Value.Server;

    public ShopClock Clock => _shop.Value.Clock;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_shop.IsValueCreated)
        {
            await _shop.Value.DisposeAsync();
        }
    }
}
