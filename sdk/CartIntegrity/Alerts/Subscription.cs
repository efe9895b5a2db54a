namespace CartIntegrity;

/// <summary>A subscriber with what it has been given last. Guarded by the lock of the <see cref="WatchIndex"/>.</summary>
internal sealed class Subscription(ICartSubscriber subscriber)
{
    public ICartSubscriber Subscriber { get; } = subscriber;

    /// <summary>What it shows; <c>null</c>: nothing yet.</summary>
    public ShownSnapshot? Shown { get; set; }
}
