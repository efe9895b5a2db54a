namespace CartIntegrity.AspNetCore.Tests;

/// <summary>Makes snapshots from the shelf's titles and verdicts.</summary>
internal sealed class ShelfSnapshots(ShopShelf shelf, ICartValidator validator) : ICartSnapshots
{
    private static readonly Choice Remove = new(ChoiceKind.Remove);

    public ValueTask<CartSnapshot> BuildAsync(Cart cart, CartVerdict verdict, CancellationToken cancellationToken = default) => new(
        new CartSnapshot(cart.Id, cart.Revision, verdict.Version, [.. verdict.Lines.Select(Line)])
        {
            LineCount = cart.Lines.Length,
            Hold = verdict.Hold is { } hold ? new SnapshotHold(hold.State, verdict.HoldRemaining, TimeSpan.FromMinutes(10)) : null,
        });

    public async ValueTask<CartSnapshot?> FindAsync(CartId cart, CancellationToken cancellationToken = default)
    {
        if (shelf.SourceProblem is { } problem)
        {
            throw problem;
        }

        return shelf.Carts.TryGetValue(cart, out var found)
            ? await BuildAsync(found, await validator.ValidateAsync(found, cancellationToken), cancellationToken)
            : null;
    }

    private SnapshotLine Line(LineVerdict verdict) =>
        new(verdict, verdict.Kind == VerdictKind.Short ? [new Choice(ChoiceKind.TakeAll) { Quantity = verdict.Available }, Remove] : [])
        {
            Title = shelf.Titles.GetValueOrDefault(verdict.Sku, verdict.Sku.Value),
        };
}
