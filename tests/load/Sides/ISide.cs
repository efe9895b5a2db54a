namespace CartIntegrity.Load;

/// <summary>Somebody who is asked for the same thing as somebody else: CartIntegrity, or the baseline it is compared with. Called by many clients at a time.</summary>
internal interface ISide : IAsyncDisposable
{
    /// <summary>Whether a caller's thread waits for its answer, so that every client needs a thread of its own.</summary>
    bool BlocksItsCaller { get; }

    /// <summary>Asks once, for a new cart.</summary>
    /// <param name="client">Which client asks.</param>
    /// <returns>Whether the cart got what it wanted.</returns>
    ValueTask<bool> AskAsync(int client);
}
