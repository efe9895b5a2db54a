using Microsoft.AspNetCore.Http;

namespace CartIntegrity.AspNetCore;

/// <summary>Where the shop is, as the request came to it, and in what it counts. Immutable.</summary>
/// <param name="Currency">The currency of all prices.</param>
/// <param name="Root">The site's own address; <c>null</c>: the request does not say.</param>
internal sealed record AgentSite(string Currency, Uri? Root)
{
    /// <summary>The whole address of the cart page.</summary>
    public string? CartPage { get; private init; }

    public static AgentSite Of(HttpRequest request, AgentOptions options)
    {
        Uri.TryCreate($"{request.Scheme}://{request.Host.Value}/", UriKind.Absolute, out var root);
        var site = new AgentSite(options.Currency!.ToUpperInvariant(), root);
        return site with { CartPage = site.Whole(options.CartPage) };
    }

    /// <summary>A whole address, as the protocols ask for; <c>null</c> where it cannot be made.</summary>
    public string? Whole(string? address) =>
        address is not null && Root is not null && Uri.TryCreate(Root, address, out var whole) && (whole.Scheme is "http" or "https") ? whole.AbsoluteUri : null;
}
