namespace CartIntegrity.E2E;

/// <summary>One shop for all tests of a class: <c>IClassFixture&lt;ShopFixture&gt;</c>. Tests that use up stock start their own.</summary>
public sealed class ShopFixture : IAsyncLifetime
{
    private ShopServer? _shop;

    public ShopServer Shop => _shop ?? throw new InvalidOperationException("The shop is not started yet.");

    public Task InitializeAsync()
    {
        _shop = ShopServer.Start();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        if (_shop is not null)
        {
            await _shop.DisposeAsync();
        }
    }
}
