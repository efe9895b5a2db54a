namespace CartIntegrity;

/// <summary>Somebody who looks at a cart: a connection of a browser.</summary>
public interface ICartSubscriber
{
    /// <summary>
    /// Takes the newest snapshot. Called by the watch, one call at a time for a subscriber: keep it in one slot, replace what is still there, and return
    /// at once; never wait and never throw.
    /// </summary>
    /// <param name="snapshot">What to show from now on.</param>
    void Offer(CartSnapshot snapshot);

    /// <summary>As <see cref="Offer(CartSnapshot)"/>, which it calls unless a subscriber wants to know what made it news. This is what the watch calls.</summary>
    /// <param name="snapshot">What to show from now on.</param>
    /// <param name="cause">The change it tells of.</param>
    void Offer(CartSnapshot snapshot, AlertCause cause) => Offer(snapshot);
}
