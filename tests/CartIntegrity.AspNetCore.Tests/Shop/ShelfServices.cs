namespace CartIntegrity.AspNetCore.Tests;

/// <summary>What the core brings to a storefront, answered from a shelf that the test fills.</summary>
internal static class ShelfServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<ShopShelf>();
        services.AddSingleton<TimeProvider>(new HandClock());
        services.AddSingleton<ICartValidator, ShelfValidator>();
        services.AddSingleton<ICartSnapshots, ShelfSnapshots>();
        services.AddSingleton<ILedgerStore, InMemoryLedgerStore>();
        services.AddSingleton<ICartWatch, ShelfWatch>();
        services.AddSingleton<ICartChoices, ShelfChoices>();
    }

    /// <summary>The test itself says when a cart has changed.</summary>
    public static void RemoveWatchLoop(IServiceCollection services)
    {
        foreach (var loop in services.Where(service => service.ImplementationType == typeof(WatchLoop)).ToList())
        {
            services.Remove(loop);
        }
    }
}
