using CartIntegrity.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CartIntegrity;

/// <summary>Adds carts to a storefront and maps the endpoints.</summary>
public static class CartIntegrityWebExtensions
{
    /// <summary>
    /// Tells the SDK where the storefront's carts are and which cart a request is about, and adds everything that shows them: tag helpers,
    /// endpoints, the live hub. Calling it twice is harmless; what was registered first wins.
    /// </summary>
    /// <typeparam name="TSource">
    /// The storefront's carts; made in its own DI scope for every call, unless the storefront registered the class otherwise. Pages may ask for it by its own
    /// name, too.
    /// </typeparam>
    /// <param name="builder">What <c>AddCartIntegrity</c> returned.</param>
    /// <param name="cartOf">
    /// Which cart a request is about; <c>null</c>: it has none, and nothing is written. Has to be quick, because it is asked on the request's own time.
    /// Left out: the data-protected cookie <c>cart</c>, which <see cref="CartCookie"/> writes.
    /// </param>
    /// <param name="configure">Changes the web part's settings.</param>
    public static CartIntegrityBuilder UseCarts<TSource>(
        this CartIntegrityBuilder builder, Func<HttpContext, CartId?>? cartOf = null, Action<CartIntegrityWebOptions>? configure = null)
        where TSource : class, ICartSource
    {
        ArgumentNullException.ThrowIfNull(builder);
        WebServices.Add<TSource>(builder.Services, cartOf, configure);
        return builder;
    }

    /// <summary>Maps the hub and the endpoints under <see cref="CartIntegrityWebOptions.BasePath"/>.</summary>
    /// <param name="endpoints">The application.</param>
    /// <returns>All of them together, for conventions such as rate limits.</returns>
    /// <exception cref="InvalidOperationException"><c>UseCarts</c> was not called.</exception>
    public static IEndpointConventionBuilder MapCartIntegrity(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        var mapped = services.GetService<MappedEndpoints>() ?? throw new InvalidOperationException(
            "MapCartIntegrity needs the storefront's carts. Write builder.Services.AddCartIntegrity().UseCarts<YourCarts>() first.");
        mapped.Remember();
        return EndpointMap.Map(endpoints, services.GetRequiredService<IOptions<CartIntegrityWebOptions>>().Value.BasePath, isFirst: mapped.Times == 1);
    }

    /// <summary>Adds a health check: the ledger answers, and in time.</summary>
    /// <param name="checks">What <c>AddHealthChecks</c> returned.</param>
    /// <param name="tags">Tags to filter by. Default: <c>ready</c>.</param>
    public static IHealthChecksBuilder AddCartIntegrity(this IHealthChecksBuilder checks, params string[] tags)
    {
        ArgumentNullException.ThrowIfNull(checks);
        ArgumentNullException.ThrowIfNull(tags);
        return LedgerHealthCheck.Add(checks, tags.Length == 0 ? ["ready"] : tags);
    }
}
