namespace CartIntegrity;

/// <summary>Finds many carts, and reads no more of them than it must: where the storefront tells revisions, only those that have changed.</summary>
/// <param name="carts">Which carts; one that is watched in two languages stands there twice.</param>
/// <param name="known">Each of them as it was seen last, in the same order; <c>null</c>: it was not.</param>
internal sealed class ManyCarts(CartId[] carts, Cart?[] known)
{
    private readonly Cart?[] _found = new Cart?[carts.Length];

    /// <summary>Asks the storefront.</summary>
    /// <returns>The carts in the order asked; <c>null</c>: there is no such cart.</returns>
    public async ValueTask<Cart?[]> FindAsync(ICartBatchSource source, CancellationToken cancellationToken)
    {
        CartId[] unread = [.. carts.Distinct()];
        if (source is ICartRevisionSource revisions && Array.Exists(known, static cart => cart is not null))
        {
            unread = KeepUnchanged(await revisions.FindRevisionsAsync(unread, cancellationToken).ConfigureAwait(false));
        }

        if (unread.Length > 0)
        {
            Take(await source.FindManyAsync(unread, cancellationToken).ConfigureAwait(false));
        }

        return _found;
    }

    /// <returns>Those that have to be read.</returns>
    private CartId[] KeepUnchanged(IReadOnlyDictionary<CartId, long> revisions)
    {
        HashSet<CartId> unread = [];
        for (var i = 0; i < carts.Length; i++)
        {
            if (!revisions.TryGetValue(carts[i], out var revision))
            {
                continue;
            }

            if (known[i] is { } cart && cart.Revision == revision)
            {
                _found[i] = cart;
            }
            else
            {
                unread.Add(carts[i]);
            }
        }

        return [.. unread];
    }

    private void Take(IReadOnlyCollection<Cart> read)
    {
        var byId = read.ToDictionary(static cart => cart.Id);
        for (var i = 0; i < carts.Length; i++)
        {
            _found[i] ??= byId.GetValueOrDefault(carts[i]);
        }
    }
}
