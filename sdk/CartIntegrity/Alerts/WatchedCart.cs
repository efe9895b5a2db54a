namespace CartIntegrity;

/// <summary>A cart somebody on this server looks at, in one language. Guarded by the lock of the <see cref="WatchIndex"/>.</summary>
internal sealed class WatchedCart(CartId cart, WatchLanguage language)
{
    public CartId Cart { get; } = cart;

    public WatchLanguage Language { get; } = language;

    public List<Subscription> Subscriptions { get; } = [];

    /// <summary>The SKUs whose changes concern it: those of its lines and of the alternatives it is offered.</summary>
    public HashSet<Sku> Skus { get; } = [];

    /// <summary>The cart as it was at the latest look; <c>null</c>: it was not found. It may have changed since.</summary>
    public Cart? Seen { get; set; }

    /// <summary>Wakes the watch when the hold runs out, or to try again after a failure.</summary>
    public ITimer? Timer { get; set; }

    /// <summary>Failures in a row.</summary>
    public int Failures { get; set; }
}
