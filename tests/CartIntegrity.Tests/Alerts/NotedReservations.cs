namespace CartIntegrity.Tests;

/// <summary>Notes what is to be held and answers what a test says; commands the choices may not give throw.</summary>
internal sealed class NotedReservations : IReservations
{
    public List<Cart> Held { get; } = [];

    public Hold? Current { get; set; }

    public HoldResult Answer { get; set; } = new();

    public Exception? FindProblem { get; set; }

    public ValueTask<HoldResult> HoldAsync(Cart cart, HoldMode mode = HoldMode.AsFarAsPossible, CancellationToken cancellationToken = default)
    {
        mode.Should().Be(HoldMode.AsFarAsPossible);
        Held.Add(cart);
        return new(Answer);
    }

    public ValueTask<Hold?> FindAsync(CartId cart, CancellationToken cancellationToken = default) =>
        FindProblem is null ? new(Current) : throw FindProblem;

    public ValueTask<HoldResult> BeginPaymentAsync(HoldId hold, long version, TimeSpan limit, CancellationToken cancellationToken = default) => throw NotGiven();

    public ValueTask<HoldResult> EndPaymentAsync(HoldId hold, long version, CancellationToken cancellationToken = default) => throw NotGiven();

    public ValueTask<CommitResult> CommitAsync(HoldId hold, long version, OrderId order, CancellationToken cancellationToken = default) => throw NotGiven();

    public ValueTask<CommitResult> AbandonAsync(OrderId order, CancellationToken cancellationToken = default) => throw NotGiven();

    public ValueTask<HoldResult> ReleaseAsync(CartId cart, CancellationToken cancellationToken = default) => throw NotGiven();

    public ValueTask<HoldResult> MoveAsync(CartId from, CartId to, CancellationToken cancellationToken = default) => throw NotGiven();

    private static InvalidOperationException NotGiven() => new("A choice holds, and does nothing else to stock.");
}
