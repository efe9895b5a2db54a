namespace CartIntegrity.Tests;

/// <summary>The storefront's carts, in memory, whose revisions can be asked for alone.</summary>
internal sealed class RevisionCarts : BatchCarts, ICartRevisionSource
{
    /// <summary>The question for revisions fails.</summary>
    public bool AreRevisionsBroken { get; set; }

    /// <summary>When set, an answer that is made already waits for it.</summary>
    public TaskCompletionSource? RevisionsGate { get; set; }

    public async ValueTask<IReadOnlyDictionary<CartId, long>> FindRevisionsAsync(IReadOnlyList<CartId> carts, CancellationToken cancellationToken)
    {
        var revisions = carts.Select(Find).OfType<Cart>().ToDictionary(cart => cart.Id, cart => cart.Revision);
        if (RevisionsGate is { } gate)
        {
            await gate.Task;
        }

        return AreRevisionsBroken ? throw new IOException("The shop's database is away.") : revisions;
    }
}
