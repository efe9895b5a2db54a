using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CartIntegrity.E2E;

/// <summary>A shop a test may do more with: change what it says about products, and put its clock forward.</summary>
public sealed class TestShop : IAsyncDisposable
{
    private TestShop(ShopServer server, ChangedFacts facts, ShopClock clock) => (Server, Facts, Clock) = (server, facts, clock);

    public ShopServer Server { get; }

    public ChangedFacts Facts { get; }

    public ShopClock Clock { get; }

    /// <summary>Starts a shop.</summary>
    /// <param name="holdOn">When it holds what is in a cart.</param>
    /// <param name="configure">Further changes.</param>
    public static TestShop Start(HoldOn holdOn = HoldOn.CartChange, Action<IWebHostBuilder>? configure = null)
    {
        var facts = new ChangedFacts();
        var clock = new ShopClock();
        var server = ShopServer.Start(builder =>
        {
            configure?.Invoke(builder);
            builder.ConfigureServices(services =>
            {
                facts.AddTo(services);
                services.AddSingleton(clock.Time);
                services.Configure<CartIntegrityOptions>(options => options.HoldOn = holdOn);
            });
        });
        return new TestShop(server, facts, clock);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Clock.DisposeAsync();
    }
}
