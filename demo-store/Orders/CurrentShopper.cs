using CartIntegrity;
using CartIntegrity.AspNetCore;

namespace DemoStore;

/// <summary>Whose browser the request comes from: no account, a sealed cookie that is given with the first order and outlives the basket.</summary>
internal sealed class CurrentShopper(IHttpContextAccessor http, CartCookie cookie)
{
    /// <summary>The name of the cookie that says whose orders may be seen.</summary>
    public const string CookieName = "shop-orders";

    private const string Prefix = "s-";
    private static readonly Func<HttpContext, CartId?> ShopperOf = CartResolvers.FromCookie(CookieName);

    /// <summary>The longest a browser keeps a cookie; it begins anew with every order.</summary>
    private static readonly TimeSpan CookieLife = TimeSpan.FromDays(400);

    private HttpContext Http => http.HttpContext ?? throw new InvalidOperationException("There is no request.");

    /// <summary>The shopper; <c>null</c> if this browser has never come near an order.</summary>
    // The basket's cookie is sealed in the same way, so the id itself says what it is.
    public string? Find() => ShopperOf(Http) is { } id && id.Value.StartsWith(Prefix, StringComparison.Ordinal) ? id.Value : null;

    /// <summary>The basket of this browser; <c>null</c> if it has none.</summary>
    public string? FindCart() => CurrentCart.CartOf(Http)?.Value;

    /// <summary>Settles who the shopper is, before there is a button to press: pressed twice both orders belong to the same one.</summary>
    public void Reserve()
    {
        if (Find() is null)
        {
            Keep();
        }
    }

    /// <summary>The shopper, made if there is none, and remembered from now on.</summary>
    public string Keep()
    {
        var id = Find() ?? RandomId.New(Prefix, 20);
        cookie.Write(Http, new CartId(id), CookieLife, CookieName);
        return id;
    }

    /// <summary>Whether an order was placed from this browser.</summary>
    public bool Owns(ShopOrder order) => (Find() is { } shopper && order.Shopper == shopper) || (FindCart() is { } cart && order.CartId == cart);
}
