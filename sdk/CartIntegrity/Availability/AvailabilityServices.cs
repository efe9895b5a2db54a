using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CartIntegrity;

/// <summary>Registers the validator. Needs <see cref="IInventoryLedger"/>, options and logging; calling it twice is harmless.</summary>
internal static class AvailabilityServices
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<CartIntegrityOptions>();
        services.TryAddSingleton(provider => new CartPlugs(
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetService<IServiceProviderIsService>(),
            AreFactsShared(services) ? provider.GetRequiredService<IProductFacts> : null));
        services.TryAddSingleton(provider => new CheckObserver(
            provider.GetRequiredService<IOptions<CartIntegrityOptions>>(), provider.GetRequiredService<TimeProvider>(), provider.GetService<IMeterFactory>()));
        services.TryAddSingleton<ICartValidator, CartValidator>();
    }

    /// <summary>Asked when the first cart is checked: by then everything is registered, and the last registration is the one that counts.</summary>
    private static bool AreFactsShared(IServiceCollection services) =>
        services.LastOrDefault(service => service.ServiceType == typeof(IProductFacts) && !service.IsKeyedService) is { Lifetime: ServiceLifetime.Singleton };
}
