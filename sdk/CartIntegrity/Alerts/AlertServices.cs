using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CartIntegrity;

/// <summary>
/// Registers snapshots, the watch and choices. Needs <see cref="IInventoryLedger"/>, <see cref="IReservations"/>, <see cref="ILedgerFeed"/>, the
/// validator and logging; calling it twice is harmless.
/// </summary>
internal static class AlertServices
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton<SnapshotRules>();
        services.TryAddSingleton<CartSnapshots>();
        services.TryAddSingleton<ICartSnapshots>(provider => provider.GetRequiredService<CartSnapshots>());
        services.TryAddSingleton(provider => new CartWatch(
            provider.GetRequiredService<ILedgerFeed>(),
            provider.GetRequiredService<CartSnapshots>(),
            provider.GetRequiredService<SnapshotRules>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<CartWatch>>()));
        services.TryAddSingleton<ICartWatch>(provider => provider.GetRequiredService<CartWatch>());
        services.TryAddSingleton<ChoicePlan>();
        services.TryAddSingleton<ChoiceHolds>();
        services.TryAddSingleton<ICartChoices, CartChoices>();
    }
}
