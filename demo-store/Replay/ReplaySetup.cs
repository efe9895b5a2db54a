using Microsoft.Extensions.Options;

namespace DemoStore;

/// <summary>What the replay is made of.</summary>
internal static class ReplaySetup
{
    /// <summary>Adds it; after the ledger and its opening stock, so that it starts after them and stops before them.</summary>
    public static IServiceCollection AddReplay(this IServiceCollection services)
    {
        services.AddSingleton(static _ => RealOrders.Shipped());
        services.AddSingleton(static provider => new ReplayFile(
            provider.GetRequiredService<IOptions<ShopOptions>>().Value.FileIn(provider.GetRequiredService<IHostEnvironment>(), "")));
        services.AddSingleton<ReplayStage>().AddSingleton<ReplayBoard>().AddSingleton<ReplayDesk>();
        return services.AddHostedService(static provider => provider.GetRequiredService<ReplayDesk>());
    }
}
