using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CartIntegrity.AspNetCore;

/// <summary>Registers the web part. Calling it twice is harmless; what was registered first wins.</summary>
internal static class WebServices
{
    public static void Add<TSource>(IServiceCollection services, Func<HttpContext, CartId?>? cartOf, Action<CartIntegrityWebOptions>? configure)
        where TSource : class, ICartSource
    {
        if (!services.Any(static service => service.ServiceType == typeof(ICartSource)))
        {
            // By its own name too: a storefront's pages change the cart through the same class.
            services.TryAddScoped<TSource>();

            // As long-lived as the class itself: a scope that ends must not dispose what the storefront shares.
            var lifetime = services.Last(static service => service.ServiceType == typeof(TSource)).Lifetime;
            services.Add(new ServiceDescriptor(typeof(ICartSource), static provider => provider.GetRequiredService<TSource>(), lifetime));
        }

        services.TryAddSingleton(new RequestCart(cartOf ?? CartResolvers.FromCookie()));
        services.TryAddSingleton(new CartSourceName(typeof(TSource).Name, cartOf is null));
        AddOptions(services, configure);
        services.AddHttpContextAccessor();
        services.TryAddSingleton<IShopperOrigin, RequestOrigin>();
        AddTokens(services);
        AddPages(services);
        AddHub(services);
        services.TryAddSingleton<CartAccess>();
        services.TryAddSingleton<CartEndpoints>();
        services.TryAddSingleton<AgentTexts>();
        services.TryAddSingleton<AgentCarts>();
        services.TryAddSingleton<AgentEndpoints>();
        services.TryAddSingleton<ChoiceAnswers>();
        services.TryAddSingleton<ChoiceEndpoint>();
        services.TryAddSingleton<WhyEndpoint>();
        services.TryAddSingleton<MappedEndpoints>();
        DoctorServices.Add(services);
        services.TryAddSingleton<StartupOptions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StartupAdvisor>());
    }

    private static void AddOptions(IServiceCollection services, Action<CartIntegrityWebOptions>? configure)
    {
        var options = services.AddOptions<CartIntegrityWebOptions>().ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CartIntegrityWebOptions>, WebOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.TryAddSingleton<WebMetrics>();
        services.TryAddSingleton<RecentAlerts>();
        services.TryAddSingleton<AlertTrail>();
        services.AddOptions<CartIntegrityOptions>().PostConfigure<IHostEnvironment>(
            static (core, environment) => core.ExplainChecks |= environment.IsDevelopment());
    }

    private static void AddTokens(IServiceCollection services)
    {
        services.AddDataProtection();
        services.TryAddSingleton<TokenProtector>();
        services.TryAddSingleton<WatchTokens>();
        services.TryAddSingleton<SnapshotTokens>();
        services.TryAddSingleton<CartCookie>();
        services.TryAddSingleton<OwnOrigin>();
    }

    private static void AddPages(IServiceCollection services)
    {
        services.TryAddSingleton<CartLoader>();
        services.TryAddScoped<ICurrentCartCheck, CurrentCartCheck>();
        services.TryAddSingleton<IStringLocalizer<CartTexts>, CartTextLocalizer>();
        services.TryAddSingleton<CartTexts>();
        services.TryAddSingleton<PageMessages>();
        services.TryAddSingleton<PageMarkup>();
        services.TryAddSingleton<ResponsePrivacy>();
        services.TryAddSingleton<PageServices>();
    }

    private static void AddHub(IServiceCollection services)
    {
        services.AddSignalR().AddHubOptions<CartHub>(static hub => hub.MaximumReceiveMessageSize = CartHub.MaxMessageBytes);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<JsonHubProtocolOptions>, HubJson>());
        services.TryAddSingleton<ConnectionServices>();
        services.TryAddSingleton<CartConnections>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, WatchLoop>());
    }
}
