namespace CartIntegrity.AspNetCore;

/// <summary>
/// What a shopping agent needs to know besides the cart itself. Without <see cref="Currency"/> there are no endpoints for agents: both protocols ask for
/// prices, and a number without its currency says nothing.
/// </summary>
public sealed class AgentOptions
{
    /// <summary>
    /// The currency of all prices (<see cref="ProductFact.Price"/>), as ISO 4217 writes it: <c>GBP</c>. Default: <c>null</c>, which leaves
    /// <c>GET {base}/cart/ucp</c> and <c>GET {base}/cart/acp</c> out.
    /// </summary>
    public string? Currency { get; set; }

    /// <summary>
    /// The storefront's cart page, as an address relative to the site: <c>/cart</c>. Agents send their shopper there when something needs a human.
    /// Default: <c>null</c>, nothing is told.
    /// </summary>
    public string? CartPage { get; set; }
}
