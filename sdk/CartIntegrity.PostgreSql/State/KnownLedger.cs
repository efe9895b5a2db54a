namespace CartIntegrity.PostgreSql;

/// <summary>
/// What this server knows of the ledger: the journal, folded, whoever wrote it. One at a time changes it, the writer or the feed; everybody reads.
/// Knowing less than the database does no harm: every batch folds what it has not seen before it decides.
/// </summary>
/// <param name="ledger">Its name, for messages.</param>
/// <param name="clock">The ledger's clock.</param>
internal sealed class KnownLedger(string ledger, StoreClock clock) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile JournalPosition _position = JournalPosition.Start;

    public ResidentState State { get; } = new();

    public LedgerListeners Listeners { get; } = new();

    /// <summary>Whether listeners are told: what was there before the store opened is no news.</summary>
    public bool TellsListeners { get; set; }

    /// <summary>Heads that people's table does not show yet. Guarded by the gate.</summary>
    public HeadChanges HeadChanges { get; } = new();

    /// <summary>How far the journal has been folded.</summary>
    public JournalPosition Position => _position;

    /// <summary>Waits for the gate; disposing gives it back. Nothing but memory is waited for by those who hold it, except by the batch that has the turn.</summary>
    public async ValueTask<Entered> EnterAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Entered(_gate);
    }

    /// <summary>Starts from a snapshot.</summary>
    public void LoadUnderGate(ReadOnlySpan<byte> snapshot)
    {
        State.Load(snapshot);
        _position = new JournalPosition(State.Sequence, null);
        clock.Reach(State.LatestTime.UtcTicks);
    }

    /// <summary>Takes over what of a page is new, and tells listeners.</summary>
    /// <exception cref="LedgerStoreException">The journal is not what it was, or is damaged.</exception>
    public void FoldUnderGate(JournalPage page)
    {
        try
        {
            page.CheckPosition();
            var sequence = page.From.Sequence;
            foreach (var record in page.News)
            {
                if (++sequence > State.Sequence)
                {
                    FoldUnderGate(record);
                }
            }
        }
        catch (JournalFormatException damage)
        {
            throw PostgreSqlErrors.Unusable(ledger, $"after record {State.Sequence}, {damage.Message}.");
        }

        if (page.End.Sequence >= _position.Sequence)
        {
            _position = page.End;
        }
    }

    /// <summary>Takes over a batch of this server's own that was committed, and tells listeners.</summary>
    public void ApplyUnderGate(StockView batch)
    {
        var last = batch.Records[^1];
        State.Apply(batch);
        HeadChanges.Note(batch);
        _position = new JournalPosition(last.Sequence, batch.Journal.Slice(last.Start, last.Length).ToArray());
        clock.Reach(batch.Now.UtcTicks);
        Listeners.Tell(batch);
    }

    public void Dispose() => _gate.Dispose();

    private void FoldUnderGate(byte[] record)
    {
        var folded = State.Fold(record);
        HeadChanges.Note(folded, record);
        clock.Reach(folded.Now.UtcTicks);
        if (TellsListeners)
        {
            Listeners.Tell(folded);
        }
    }

    /// <summary>Gives the gate back when disposed.</summary>
    public readonly struct Entered(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
