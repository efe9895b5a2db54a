using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CartIntegrity;

/// <summary>Registers the validator. Needs <see cref="IInventoryLedger"/>, options and logging; calling it twice is harmless.</summary>
internal static class AvailabilityServices
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<CartIntegrityOptions>();
        services.TryAddSingleton<CartPlugs>();
        services.TryAddSingleton<ICartValidator, CartValidator>();
    }
}
