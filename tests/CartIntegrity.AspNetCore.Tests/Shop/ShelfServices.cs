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
        services.AddSingleton<ICartWatch, ShelfWatch>();
        services.AddSingleton<ICartChoices, ShelfChoices>();
    }
}
