using Microsoft.Extensions.DependencyInjection;

namespace CartIntegrity.AspNetCore;

/// <summary>Asks the storefront for a cart, each time in a DI scope of its own, so that nothing depends on the request that asked.</summary>
internal sealed class CartLoader(IServiceScopeFactory scopes)
{
    public async ValueTask<Cart?> FindAsync(CartId cart, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ICartSource>().FindAsync(cart, cancellationToken);
    }
}
