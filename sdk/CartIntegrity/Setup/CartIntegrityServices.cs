using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CartIntegrity;

/// <summary>The one door of the SDK.</summary>
public static class CartIntegrityServices
{
    /// <summary>
    /// Adds the stock ledger, reservations and the cart validator, in memory until a store is chosen (<c>UseSqlite</c>). Calling it twice is
    /// harmless; what was registered first wins.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets options; may be <c>null</c>.</param>
    public static CartIntegrityBuilder AddCartIntegrity(this IServiceCollection services, Action<CartIntegrityOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<CartIntegrityOptions>().ValidateOnStart();
        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CartIntegrityOptions>, CartIntegrityOptionsValidator>());
        AddLedger(services);
        AvailabilityServices.Add(services);
        AlertServices.Add(services);
        return new CartIntegrityBuilder(services);
    }

    /// <summary>Chooses the store. The last choice wins.</summary>
    /// <param name="builder">What <see cref="AddCartIntegrity"/> returned.</param>
    /// <param name="create">Makes the store; called once.</param>
    public static CartIntegrityBuilder UseStore(this CartIntegrityBuilder builder, Func<IServiceProvider, ILedgerStore> create)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(create);
        builder.Services.Replace(ServiceDescriptor.Singleton(create));
        return builder;
    }

    /// <summary>Plugs in what the shop knows about products: titles, prices, limits, alternatives.</summary>
    /// <typeparam name="T">The storefront's class; made in its own scope, unless the storefront registered it otherwise. Pages may ask for it by its own name, too.</typeparam>
    /// <param name="builder">What <see cref="AddCartIntegrity"/> returned.</param>
    public static CartIntegrityBuilder UseProductFacts<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(this CartIntegrityBuilder builder)
        where T : class, IProductFacts
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (!builder.Services.Any(static service => service.ServiceType == typeof(IProductFacts)))
        {
            builder.Services.TryAddScoped<T>();

            // As long-lived as the class itself: a scope that ends must not dispose what the storefront shares.
            var lifetime = builder.Services.Last(static service => service.ServiceType == typeof(T)).Lifetime;
            builder.Services.Add(new ServiceDescriptor(typeof(IProductFacts), static provider => provider.GetRequiredService<T>(), lifetime));
        }

        return builder;
    }

    /// <summary>Adds a check of the storefront's own.</summary>
    /// <typeparam name="T">The check; made in its own scope.</typeparam>
    /// <param name="builder">What <see cref="AddCartIntegrity"/> returned.</param>
    public static CartIntegrityBuilder AddCheck<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(this CartIntegrityBuilder builder)
        where T : class, ICartCheck
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Scoped<ICartCheck, T>());
        return builder;
    }

    private static void AddLedger(IServiceCollection services)
    {
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IIdSource, RandomIdSource>();
        services.TryAddSingleton<ILedgerStore>(provider => new InMemoryLedgerStore(provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<ILedgerFeed>(provider => provider.GetRequiredService<ILedgerStore>());
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<CartIntegrityOptions>>().Value.ToPolicy());
        services.TryAddSingleton(provider => new LedgerPump(
            provider.GetRequiredService<ILedgerStore>(),
            provider.GetRequiredService<IOptions<CartIntegrityOptions>>().Value.ToPumpOptions(provider.GetRequiredService<StockPolicy>()),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<LedgerPump>>(),
            provider.GetService<IMeterFactory>()));
        services.TryAddSingleton(provider => new ExpirySweeper(
            provider.GetRequiredService<ILedgerStore>(), provider.GetRequiredService<LedgerPump>(), provider.GetRequiredService<ILogger<ExpirySweeper>>()));
        services.TryAddSingleton<LedgerLoops>();
        services.TryAddSingleton(provider => new InventoryLedger(
            provider.GetRequiredService<ILedgerStore>(),
            provider.GetRequiredService<LedgerPump>(),
            provider.GetRequiredService<StockPolicy>(),
            provider.GetRequiredService<IIdSource>(),
            provider.GetService<IShopperOrigin>()));
        services.TryAddSingleton<IHeldBack>(provider => provider.GetRequiredService<InventoryLedger>());
        services.TryAddSingleton<IInventoryLedger>(provider => provider.GetRequiredService<InventoryLedger>());
        services.TryAddSingleton<IReservations>(provider => provider.GetRequiredService<InventoryLedger>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, LedgerHost>());
    }
}
