using Microsoft.AspNetCore.Http;

namespace CartIntegrity.AspNetCore;

/// <summary>Whose cart a request is about, as the storefront says.</summary>
internal sealed class RequestCart(Func<HttpContext, CartId?> resolve)
{
    /// <summary>The request's own cart, or <c>null</c>: it has none.</summary>
    public CartId? Find(HttpContext context) => resolve(context) is { } cart && cart != default ? cart : null;
}
