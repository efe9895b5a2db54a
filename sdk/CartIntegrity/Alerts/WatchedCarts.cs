namespace CartIntegrity;

/// <summary>The watched carts by id: nearly always one, because most shoppers open all their pages in one language. Guarded by the lock of the <see cref="WatchIndex"/>.</summary>
internal sealed class WatchedCarts
{
    private readonly Dictionary<CartId, WatchedCart[]> _carts = [];

    public IEnumerable<WatchedCart> All => _carts.Values.SelectMany(static languages => languages);

    /// <summary>The cart in every language it is watched in; none: nobody watches it.</summary>
    public ReadOnlySpan<WatchedCart> Of(CartId cart) => _carts.GetValueOrDefault(cart);

    /// <summary>How many watch the cart, in all languages.</summary>
    public int CountOf(CartId cart)
    {
        var count = 0;
        foreach (var watched in Of(cart))
        {
            count += watched.Subscriptions.Count;
        }

        return count;
    }

    /// <summary>The cart in the language in which most watch it; somebody does.</summary>
    public WatchedCart FullestOf(CartId cart) => _carts[cart].MaxBy(static watched => watched.Subscriptions.Count)!;

    /// <summary>The cart in that language, watched from now on.</summary>
    public WatchedCart Watch(CartId cart, WatchLanguage language)
    {
        var watched = _carts.GetValueOrDefault(cart, []);
        if (Array.Find(watched, each => each.Language == language) is { } known)
        {
            return known;
        }

        var added = new WatchedCart(cart, language);
        _carts[cart] = [.. watched, added];
        return added;
    }

    /// <summary>Nobody watches the cart in that language any more.</summary>
    public void Forget(WatchedCart watched)
    {
        var others = Array.FindAll(_carts.GetValueOrDefault(watched.Cart, []), each => each != watched);
        if (others.Length == 0)
        {
            _carts.Remove(watched.Cart);
        }
        else
        {
            _carts[watched.Cart] = others;
        }
    }

    public void Clear() => _carts.Clear();
}
