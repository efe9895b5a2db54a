namespace CartIntegrity.Tests;

/// <summary>A shopper's connection: notes what it was offered.</summary>
internal sealed class Slot : ICartSubscriber
{
    public List<CartSnapshot> Offered { get; } = [];

    public Exception? Problem { get; set; }

    public TaskCompletionSource? Signal { get; set; }

    public void Offer(CartSnapshot snapshot)
    {
        if (Problem is not null)
        {
            throw Problem;
        }

        Offered.Add(snapshot);
        Signal?.TrySetResult();
    }
}
