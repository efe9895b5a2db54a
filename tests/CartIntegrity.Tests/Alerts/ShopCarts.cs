namespace CartIntegrity.Tests;

/// <summary>The storefront's carts, in memory.</summary>
internal class ShopCarts : ICartSource
{
    private readonly Dictionary<CartId, Cart> _carts = [];

    public List<CartChange> Applied { get; } = [];

    public Dictionary<CartId, int> Found { get; } = [];

    public HashSet<CartId> Broken { get; } = [];

    public Exception? ApplyProblem { get; set; }

    /// <summary>An order is being paid: no cart changes, and the ledger has not been told yet.</summary>
    public bool IsPaying { get; set; }

    /// <summary>When set, searches wait for it.</summary>
    public TaskCompletionSource? Gate { get; set; }

    public Cart Put(Cart cart) => _carts[cart.Id] = cart;

    public void Drop(CartId cart) => _carts.Remove(cart);

    public Cart this[CartId cart] => _carts[cart];

    public Cart? Find(CartId cart) => _carts.GetValueOrDefault(cart);

    public async ValueTask<Cart?> FindAsync(CartId cart, CancellationToken cancellationToken)
    {
        lock (Found)
        {
            Found[cart] = Found.GetValueOrDefault(cart) + 1;
        }

        if (Broken.Contains(cart))
        {
            throw new IOException("The shop's database is away.");
        }

        var found = _carts.GetValueOrDefault(cart);
        if (Gate is { } gate)
        {
            await gate.Task;
        }

        return found;
    }

    public ValueTask<Cart?> ApplyAsync(CartId cart, CartChange change, CancellationToken cancellationToken)
    {
        if (ApplyProblem is not null)
        {
            throw ApplyProblem;
        }

        if (IsPaying)
        {
            return default;
        }

        Applied.Add(change);
        if (!_carts.TryGetValue(cart, out var before) || After(before, change) is not { } after)
        {
            return default;
        }

        return new(Put(after with { Revision = before.Revision + 1 }));
    }

    private static Cart? After(Cart cart, CartChange change)
    {
        if (change is CartChange.Restore back)
        {
            return cart with { Lines = cart.Lines.Add(new CartLine(back.Line, back.Sku, back.Quantity)) };
        }

        var line = cart.Lines.FirstOrDefault(line => line.Id == change.Line);
        return line is null ? null : change switch
        {
            CartChange.SetQuantity set => cart with { Lines = cart.Lines.Replace(line, line with { Quantity = set.Quantity }) },
            CartChange.Replace other => cart with { Lines = cart.Lines.Replace(line, line with { Sku = other.Sku }) },
            CartChange.SetIntent set => cart with { Lines = cart.Lines.Replace(line, line with { Intent = set.Intent }) },
            CartChange.AcceptPrice accept => cart with { Lines = cart.Lines.Replace(line, line with { SeenPrice = accept.Price }) },
            CartChange.AcceptPromise accept => cart with { Lines = cart.Lines.Replace(line, line with { SeenPromise = accept.Until }) },
            CartChange.Remove => cart with { Lines = cart.Lines.Remove(line) },
            _ => null,
        };
    }
}
