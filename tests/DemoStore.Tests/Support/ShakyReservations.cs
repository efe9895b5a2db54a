using CartIntegrity;

namespace DemoStore.Tests;

/// <summary>The ledger, except that it does not answer some commits.</summary>
internal sealed class ShakyReservations(IReservations ledger) : IReservations
{
    /// <summary>How many of the next commits get <see cref="Instead"/> as their answer.</summary>
    public int Failures { get; set; }

    /// <summary>What those hear; nothing is applied.</summary>
    public CommitResult Instead { get; set; } = new() { Kind = ResultKind.Unavailable, Reason = Reason.Busy };

    public ValueTask<CommitResult> CommitAsync(HoldId hold, long version, OrderId order, CancellationToken cancellationToken = default) =>
        Failures-- > 0 ? new(Instead) : ledger.CommitAsync(hold, version, order, cancellationToken);

    public ValueTask<HoldResult> HoldAsync(Cart cart, HoldMode mode = HoldMode.AsFarAsPossible, CancellationToken cancellationToken = default) =>
        ledger.HoldAsync(cart, mode, cancellationToken);

    public ValueTask<HoldResult> BeginPaymentAsync(HoldId hold, long version, TimeSpan limit, CancellationToken cancellationToken = default) =>
        ledger.BeginPaymentAsync(hold, version, limit, cancellationToken);

    public ValueTask<HoldResult> EndPaymentAsync(HoldId hold, long version, CancellationToken cancellationToken = default) =>
        ledger.EndPaymentAsync(hold, version, cancellationToken);

    public ValueTask<CommitResult> AbandonAsync(OrderId order, CancellationToken cancellationToken = default) => ledger.AbandonAsync(order, cancellationToken);

    public ValueTask<HoldResult> ReleaseAsync(CartId cart, CancellationToken cancellationToken = default) => ledger.ReleaseAsync(cart, cancellationToken);

    public ValueTask<HoldResult> MoveAsync(CartId from, CartId to, CancellationToken cancellationToken = default) => ledger.MoveAsync(from, to, cancellationToken);

    public ValueTask<Hold?> FindAsync(CartId cart, CancellationToken cancellationToken = default) => ledger.FindAsync(cart, cancellationToken);
}
