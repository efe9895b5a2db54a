namespace CartIntegrity;

/// <summary>A cart that is being watched for a subscriber. Dispose it to stop; thread-safe.</summary>
public sealed class CartWatching : IDisposable
{
    private Action? _stop;

    internal CartWatching(CartId cart, CartSnapshot? snapshot, Action stop) => (Cart, Snapshot, _stop) = (cart, snapshot, stop);

    /// <summary>Which cart.</summary>
    public CartId Cart { get; }

    /// <summary>What to show first; <c>null</c>: there is no such cart (yet).</summary>
    public CartSnapshot? Snapshot { get; }

    /// <summary>Stops watching. A snapshot that is on its way may still arrive.</summary>
    public void Dispose() => Interlocked.Exchange(ref _stop, null)?.Invoke();
}
