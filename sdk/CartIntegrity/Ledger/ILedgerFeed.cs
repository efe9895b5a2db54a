namespace CartIntegrity;

/// <summary>Hears every change of the ledger, also those made by other processes on the same store. Thread-safe.</summary>
public interface ILedgerFeed
{
    /// <summary>
    /// Asks to be told. Listeners are called one after the other in sequence order, on the ledger's own loop: be quick, hand the work over, never
    /// throw, never wait.
    /// </summary>
    /// <param name="listener">Called after each committed batch.</param>
    /// <returns>Dispose it to stop hearing.</returns>
    IDisposable Subscribe(Action<LedgerChange> listener);
}
