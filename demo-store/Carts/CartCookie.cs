using System.Security.Cryptography;
using CartIntegrity;
using Microsoft.AspNetCore.DataProtection;

namespace DemoStore;

/// <summary>
/// The cookie that says whose cart it is: a cart id and its secret, sealed by the shop. The id alone stands in the ledger's journal and is
/// worth nothing without the seal.
/// </summary>
internal sealed class CartCookie(IDataProtectionProvider protection)
{
    public const string Name = "shop-cart";
    private static readonly object TicketKey = new();
    private readonly IDataProtector _seal = protection.CreateProtector("DemoStore.Cart");

    /// <summary>The cart of a request; <c>null</c> if it has none or the seal is broken.</summary>
    public CartTicket? Read(HttpContext http)
    {
        if (http.Items.TryGetValue(TicketKey, out var known))
        {
            return (CartTicket?)known;
        }

        var ticket = http.Request.Cookies.TryGetValue(Name, out var text) ? Open(text) : null;
        http.Items[TicketKey] = ticket;
        return ticket;
    }

    /// <summary>The id of the request's cart, for the SDK.</summary>
    public CartId? CartOf(HttpContext http) => Read(http) is { } ticket ? new CartId(ticket.CartId) : null;

    /// <summary>Gives the shopper a cart.</summary>
    public void Write(HttpContext http, CartTicket ticket)
    {
        http.Items[TicketKey] = ticket;
        http.Response.Cookies.Append(Name, _seal.Protect($"{ticket.CartId} {ticket.Secret}"), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(60),
            Path = "/",
        });
    }

    private CartTicket? Open(string text)
    {
        try
        {
            return _seal.Unprotect(text).Split(' ') is [var cart, var secret] ? new CartTicket(cart, secret) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
