namespace CartIntegrity.Load;

/// <summary>Somebody who holds stock for carts: the ledger, or the baseline it is compared with. Called by many clients at a time.</summary>
internal interface IHoldSide : IAsyncDisposable
{
    /// <summary>Whether a caller's thread waits for its answer, so that every client needs a thread of its own.</summary>
    bool BlocksItsCaller { get; }

    /// <summary>Holds one unit of each SKU for a new cart, all of them or none.</summary>
    /// <param name="client">Which client asks.</param>
    /// <returns>Whether the units are held.</returns>
    ValueTask<bool> HoldAsync(int client);
}
