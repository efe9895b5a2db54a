using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CartIntegrity.AspNetCore;

/// <summary>Asks the storefront which cart a request is about, and for that cart, in a DI scope that does not depend on the request.</summary>
internal sealed class CartLoader(RequestCart requestCart, IServiceScopeFactory scopes)
{
    public CartId? CartOf(HttpContext context) => requestCart.Find(context);

    public async ValueTask<Cart?> FindAsync(CartId cart, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ICartSource>().FindAsync(cart, cancellationToken);
    }
}
