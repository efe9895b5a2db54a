using CartIntegrity;
using CartIntegrity.AspNetCore;

namespace DemoStore;

/// <summary>The cart of the request. Reads it once; every change is stored first and then held.</summary>
internal sealed class CurrentCart(IHttpContextAccessor http, CartCookie cookie, CartStore carts, ICartGuard guard)
{
    /// <summary>The name of the cookie that says whose cart it is.</summary>
    public const string CookieName = "shop-cart";

    /// <summary>The name of the cookie that says which cart a shopper without one will get.</summary>
    public const string NextCookieName = "shop-next-cart";

    private static readonly Func<HttpContext, CartId?> NextCartOf = CartResolvers.FromCookie(NextCookieName);
    private static readonly TimeSpan CookieLife = TimeSpan.FromDays(60);
    private CartRow? _row;
    private Cart? _cart;
    private bool _isRead;

    /// <summary>How the SDK, too, knows whose cart a request is about: the id stands in the cookie, sealed by the application.</summary>
    public static Func<HttpContext, CartId?> CartOf { get; } = CartResolvers.FromCookie(CookieName);

    private HttpContext Http => http.HttpContext ?? throw new InvalidOperationException("There is no request.");

    /// <summary>The stored cart; <c>null</c> if the shopper has none yet.</summary>
    public async Task<CartRow?> FindRowAsync()
    {
        if (!_isRead)
        {
            _row = CartOf(Http) is { } id ? await carts.FindAsync(id.Value) : null;
            (_cart, _isRead) = (null, true);
        }

        return _row;
    }

    /// <summary>The cart as the SDK knows it, the same object for the whole page; <c>null</c> if the shopper has none yet.</summary>
    public async Task<Cart?> FindAsync() => _cart = await FindRowAsync() is { } row ? _cart ?? row.ToCart() : null;

    /// <summary>Puts units of a product into the cart, which is made if there is none.</summary>
    /// <returns>What it came to, and the line.</returns>
    /// <param name="product">The product.</param>
    /// <param name="quantity">How many units.</param>
    /// <param name="seenPromise">The day the page told for units that come later, as <see cref="CartRow.Add(Product, int, DateOnly?)"/> takes it.</param>
    /// <param name="cancellationToken">Stops before anything is stored.</param>
    public Task<(CartChangeOutcome Outcome, string? Line)> AddAsync(Product product, int quantity, DateOnly? seenPromise, CancellationToken cancellationToken) =>
        AddAsync(cart => cart.Add(product, quantity, seenPromise), cancellationToken);

    /// <summary>Keeps a product for later, or to be told when it is back, in the cart, which is made if there is none.</summary>
    /// <returns>What it came to, and the line.</returns>
    public Task<(CartChangeOutcome Outcome, string? Line)> SaveAsync(Product product, LineIntent intent, CancellationToken cancellationToken) =>
        AddAsync(cart => cart.Save(product, intent), cancellationToken);

    /// <summary>
    /// Settles which cart a shopper without one will get, before there is a button to press: "add to basket" pressed twice then names the same cart
    /// twice. Nothing is stored until it is pressed.
    /// </summary>
    public void Reserve()
    {
        if (CartOf(Http) is null && NextCartOf(Http) is null)
        {
            cookie.Write(Http, NewId(), lifetime: null, NextCookieName);
        }
    }

    /// <summary>Changes the cart and says what it should hold now.</summary>
    public async Task<CartChangeOutcome> ChangeAsync(Func<CartRow, bool> change, CancellationToken cancellationToken) =>
        await FindRowAsync() is { } row ? await ChangeAsync(row.Id, change, cancellationToken) : CartChangeOutcome.NoSuchCart;

    /// <summary>Asks again for what the cart should hold: a hold that ran out begins anew.</summary>
    public async Task HoldAgainAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync() is { } cart)
        {
            await guard.HoldAsync(cart, cancellationToken);
        }
    }

    private async Task<(CartChangeOutcome, string?)> AddAsync(Func<CartRow, string?> add, CancellationToken cancellationToken) =>
        await FindRowAsync() is { } row ? await AddAsync(row.Id, add, cancellationToken) : await CreateAsync(add, cancellationToken);

    private async Task<(CartChangeOutcome, string?)> AddAsync(string id, Func<CartRow, string?> add, CancellationToken cancellationToken)
    {
        string? line = null;
        var outcome = await ChangeAsync(id, cart => (line = add(cart)) is not null, cancellationToken);
        return (outcome, line);
    }

    private async Task<CartChangeOutcome> ChangeAsync(string id, Func<CartRow, bool> change, CancellationToken cancellationToken)
    {
        var changed = await carts.ChangeAsync(id, change, cancellationToken);
        _isRead = false;
        if (changed is { Outcome: CartChangeOutcome.Changed, Cart: { } cart })
        {
            await guard.HoldAsync(cart, cancellationToken);
        }

        return changed.Outcome;
    }

    private async Task<(CartChangeOutcome, string?)> CreateAsync(Func<CartRow, string?> add, CancellationToken cancellationToken)
    {
        var id = NextCartOf(Http) ?? NewId();
        var row = new CartRow { Id = id.Value };
        var line = add(row);
        var isMade = await carts.TryCreateAsync(row, cancellationToken);
        cookie.Write(Http, id, CookieLife, CookieName);
        if (!isMade)
        {
            // The button was pressed twice, and the other request has made the cart.
            return await AddAsync(id.Value, add, cancellationToken);
        }

        (_row, _cart, _isRead) = (row, null, true);
        await guard.HoldAsync(row.ToCart(), cancellationToken);
        return (CartChangeOutcome.Changed, line);
    }

    private static CartId NewId() => new(RandomId.New("c-", 20));
}
