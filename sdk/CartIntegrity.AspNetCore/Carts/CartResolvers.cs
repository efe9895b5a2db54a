using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CartIntegrity.AspNetCore;

/// <summary>Ready-made answers to "whose cart is this request about?", for <c>UseCarts</c>.</summary>
public static class CartResolvers
{
    /// <summary>
    /// The cart id is in a data-protected cookie that <see cref="CartCookie"/> writes. A cookie that was forged, or protected with a key that
    /// is gone, is no cart.
    /// </summary>
    /// <param name="name">The cookie's name. Default: <c>cart</c>.</param>
    public static Func<HttpContext, CartId?> FromCookie(string name = CartCookie.DefaultName)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return context => context.Request.Cookies.TryGetValue(name, out var value)
            ? context.RequestServices.GetRequiredService<CartCookie>().Read(value)
            : null;
    }

    /// <summary>The cart id is text in the session, which has to be set up (<c>AddSession</c>, <c>UseSession</c>).</summary>
    /// <param name="key">The session's key. Default: <c>cart</c>.</param>
    public static Func<HttpContext, CartId?> FromSession(string key = "cart")
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return context => CartId.TryParse(context.Session.GetString(key), out var cart) ? cart : null;
    }
}
