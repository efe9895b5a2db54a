using Microsoft.AspNetCore.Hosting;

namespace CartIntegrity.E2E;

/// <summary>A shop for the tests of one class, which may put its clock forward.</summary>
public sealed class OwnShop : IAsyncLifetime
{
    /// <summary>
    /// How long the slow card takes. Put the clock forward by exactly this: much further, and what follows the payment would start in the past
    /// and be late before it began.
    /// </summary>
    public static TimeSpan SlowPayment { get; } = TimeSpan.FromSeconds(40);

    private readonly Lazy<TestShop> _shop = new(() => TestShop.Start(configure: builder =>
    {
        // Quick to show the waiting page; a slow payment takes until the test puts the clock forward.
        builder.UseSetting("Shop:PlaceOrderPatience", "00:00:00.3");
        builder.UseSetting("Shop:SlowPayment", $"{SlowPayment:c}");
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
