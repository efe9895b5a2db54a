using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// A cookie that carries a cart id under data protection: knowing an id, which stands in the journal for ever, opens no cart. Thread-safe.
/// </summary>
public sealed class CartCookie
{
    /// <summary>The cookie's name unless the storefront chose another.</summary>
    public const string DefaultName = "cart";

    /// <summary>Cookies read are remembered, because taking one apart costs as much as a page's whole check.</summary>
    private const int MaxRemembered = 20_000;

    private const int MaxLength = 1_024;

    private readonly IDataProtector _protector;
    private readonly GenerationCache<string, Remembered> _read = new(MaxRemembered);

    /// <summary>Made by the container.</summary>
    /// <param name="protection">The application's data protection.</param>
    public CartCookie(IDataProtectionProvider protection)
    {
        ArgumentNullException.ThrowIfNull(protection);
        _protector = protection.CreateProtector("CartIntegrity.AspNetCore", "CartCookie", "v1");
    }

    /// <summary>Writes the cookie: HTTP only, same site (lax), secure where the request is.</summary>
    /// <param name="context">The request under way; its response has not started.</param>
    /// <param name="cart">Which cart the browser has from now on.</param>
    /// <param name="lifetime">How long the browser keeps it; <c>null</c>: until it is closed.</param>
    /// <param name="name">The cookie's name, as given to <see cref="CartResolvers.FromCookie"/>.</param>
    public void Write(HttpContext context, CartId cart, TimeSpan? lifetime = null, string name = DefaultName)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Append(name, _protector.Protect(cart.Value), OptionsFor(context, lifetime));
    }

    /// <summary>Takes the cookie away.</summary>
    /// <param name="context">The request under way; its response has not started.</param>
    /// <param name="name">The cookie's name.</param>
    public static void Clear(HttpContext context, string name = DefaultName)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Delete(name, OptionsFor(context, lifetime: null));
    }

    internal CartId? Read(string value)
    {
        if (value.Length is 0 or > MaxLength)
        {
            return null;
        }

        if (!_read.TryGet(value, out var known) && Unprotect(value) is { } cart)
        {
            // Only what is genuine is remembered, so nobody can push the others out with inventions.
            known = new Remembered(cart);
            _read.Set(value, known);
        }

        return known?.Cart;
    }

    private CartId? Unprotect(string value)
    {
        try
        {
            return CartId.TryParse(_protector.Unprotect(value), out var cart) ? cart : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions OptionsFor(HttpContext context, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        IsEssential = true,
        MaxAge = lifetime,
        Path = context.Request.PathBase.HasValue ? context.Request.PathBase.Value : "/",
    };

    private sealed record Remembered(CartId Cart);
}
