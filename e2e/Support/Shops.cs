namespace CartIntegrity.E2E;

/// <summary>
/// The shops that all tests share, started when the first test asks. A test takes products of its own (<see cref="StockRoom.StockAsync"/>) and
/// never puts their clocks forward.
/// </summary>
public sealed class Shops : IAsyncLifetime
{
    private readonly Lazy<TestShop> _holding = new(() => TestShop.Start());
    private readonly Lazy<TestShop> _notHolding = new(() => TestShop.Start(HoldOn.Checkout));

    /// <summary>Holds what is put into a cart, as shipped.</summary>
    public TestShop Holding => _holding.Value;

    /// <summary>Holds nothing before checkout, so that an open cart can lose its items.</summary>
    public TestShop NotHolding => _notHolding.Value;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var shop in new[] { _holding, _notHolding }.Where(shop => shop.IsValueCreated))
        {
            await shop.Value.DisposeAsync();
        }
    }
}
