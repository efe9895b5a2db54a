using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>Folds a journal from its beginning and compares: nothing is believed but the bytes.</summary>
internal sealed class LedgerVerifier
{
    private const int TellEvery = 10_000;

    private readonly Dictionary<StockItem, StockHead> _heads = [];
    private readonly Dictionary<HoldId, Hold> _holds = [];
    private readonly HashSet<OrderId> _orders = [];
    private readonly List<LedgerDifference> _differences = [];
    private long _records;
    private long _events;
    private long _last;
    private DateTimeOffset _time;

    public static async Task<VerificationReport> RunAsync(ILedgerStore store, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var checkpoint = await store.ReadCheckpointAsync(cancellationToken).ConfigureAwait(false);
        var verifier = new LedgerVerifier();
        await foreach (var bytes in store.ReadJournalAsync(0, cancellationToken).ConfigureAwait(false))
        {
            if (!verifier.Read(bytes.Span, checkpoint.Sequence))
            {
                break;
            }

            if (verifier._records % TellEvery == 0)
            {
                progress?.Report(verifier._records);
            }
        }

        progress?.Report(verifier._records);
        verifier.Compare(checkpoint);
        foreach (var difference in await store.FindDifferencesAsync(cancellationToken).ConfigureAwait(false))
        {
            verifier.Differs(difference.Item, difference.Sequence, difference.What);
        }

        return new VerificationReport(verifier._records, verifier._events, verifier._heads.Count, [.. verifier._differences]);
    }

    /// <summary>Reads a record; <c>false</c> when it is newer than the state to compare with.</summary>
    private bool Read(ReadOnlySpan<byte> bytes, long upTo)
    {
        JournalRecord record;
        try
        {
            record = JournalCodec.Read(bytes);
        }
        catch (JournalFormatException damage)
        {
            _records++;
            _last++;
            Differs(null, _last, damage.Message);
            return _last < upTo;
        }

        if (record.Sequence > upTo)
        {
            return false;
        }

        if (record.Sequence != _last + 1)
        {
            Differs(null, record.Sequence, $"record {record.Sequence} follows record {_last}");
        }

        if (record.Time < _time)
        {
            Differs(null, record.Sequence, $"its time {record.Time:O} is before {_time:O}");
        }

        (_last, _time, _records) = (record.Sequence, record.Time, _records + 1);
        Fold(record, EventHash.Of(bytes));
        return true;
    }

    private void Fold(JournalRecord record, EventHash hash)
    {
        foreach (var entry in record.Entries)
        {
            FoldEntry(record, entry, hash);
        }

        if (record.Hold is { } hold)
        {
            FoldHold(record, hold);
        }

        if (record.Order is { } order && !_orders.Add(order))
        {
            Differs(null, record.Sequence, $"order {order} ended a second time");
        }
    }

    private void FoldEntry(JournalRecord record, in JournalEntry entry, EventHash hash)
    {
        _events++;
        var item = entry.Event.Item;
        var head = _heads.GetValueOrDefault(item) ?? StockHead.Empty(item);
        if (entry.Version != head.Version + 1)
        {
            Differs(item, record.Sequence, $"version {entry.Version} follows version {head.Version}");
        }

        // A record cannot contain its own hash: an item's second entry in it names no hash.
        var previousHash = head.LastSequence == record.Sequence ? default : head.LastHash;
        if (entry.PreviousHash != previousHash || entry.PreviousSequence != head.LastSequence)
        {
            Differs(item, record.Sequence, $"it names {entry.PreviousHash} of record {entry.PreviousSequence} as the event before it, which was {previousHash} of record {head.LastSequence}");
        }

        if (TryEvolve(head, entry.Event, record.Sequence, hash) is not { } after)
        {
            Differs(item, record.Sequence, $"its numbers cannot be added to {head}");
            return;
        }

        if (after.Contradiction() is { } contradiction)
        {
            Differs(item, record.Sequence, contradiction);
        }

        if (after.Deficit > head.Deficit && !record.Forced)
        {
            Differs(item, record.Sequence, $"the deficit rose from {head.Deficit} to {after.Deficit} without force: oversold");
        }

        _heads[item] = after;
    }

    private void FoldHold(JournalRecord record, Hold hold)
    {
        var before = _holds.GetValueOrDefault(hold.Id);
        // Lines that ran out of time end once; the commit that takes the same units again (reacquire) is the one thing that may follow.
        if (before is { IsOpen: false } && (before.State != HoldState.Expired || hold.State != HoldState.Committed))
        {
            Differs(null, record.Sequence, $"hold {hold.Id} had ended before");
        }

        StockEvent[] events = [.. record.Entries.Select(entry => entry.Event)];
        _holds[hold.Id] = hold with { Lines = HoldFold.Apply(before, events) };
        if (record.Absorbed is { } absorbed && _holds.TryGetValue(absorbed, out var merged))
        {
            _holds[absorbed] = merged with { State = HoldState.Released, Lines = [] };
        }
    }

    private void Compare(LedgerCheckpoint checkpoint)
    {
        if (_last != checkpoint.Sequence)
        {
            Differs(null, 0, $"the journal ends at record {_last}, the state is at record {checkpoint.Sequence}");
        }

        CompareHeads(checkpoint.Heads);
        CompareReserved();
        var open = _holds.Values.Where(hold => hold.IsOpen).ToDictionary(hold => hold.Id);
        foreach (var hold in checkpoint.Holds)
        {
            if (!open.Remove(hold.Id, out var folded) || !IsSame(folded, hold))
            {
                Differs(null, 0, $"hold {hold.Id} of cart {hold.Cart} is not what the journal says");
            }
        }

        foreach (var hold in open.Values.Where(hold => hold.Lines.Any(line => !line.Ended)))
        {
            Differs(null, 0, $"hold {hold.Id} of cart {hold.Cart} is open in the journal and missing in the state");
        }
    }

    private static bool IsSame(Hold folded, Hold stored) =>
        folded.Lines.AsSpan().SequenceEqual(stored.Lines.AsSpan())
        && folded.Unheld.AsSpan().SequenceEqual(stored.Unheld.AsSpan())
        && folded with { Lines = stored.Lines, Unheld = stored.Unheld } == stored;

    private static StockHead? TryEvolve(StockHead head, in StockEvent change, long sequence, EventHash hash)
    {
        try
        {
            var after = StockDecider.Evolve(head, change, sequence);
            after.Seal(hash);
            return after;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private void CompareHeads(ImmutableArray<StockHead> stored)
    {
        var left = new Dictionary<StockItem, StockHead>(_heads);
        foreach (var head in stored)
        {
            if (!left.Remove(head.Item, out var folded) || folded != head)
            {
                Differs(head.Item, 0, $"the state says {head}, the journal says {folded?.ToString() ?? "nothing"}");
            }
        }

        foreach (var head in left.Values)
        {
            Differs(head.Item, 0, $"the journal says {head}, the state knows nothing of it");
        }
    }

    /// <summary>R2: what is reserved is explained by the lines of open holds, unit by unit.</summary>
    private void CompareReserved()
    {
        var explained = new Dictionary<StockItem, long>();
        foreach (var line in _holds.Values.Where(hold => hold.IsOpen).SelectMany(hold => hold.Lines).Where(line => !line.Ended))
        {
            explained[line.Item] = explained.GetValueOrDefault(line.Item) + line.Quantity;
        }

        foreach (var head in _heads.Values)
        {
            if (head.Reserved != explained.GetValueOrDefault(head.Item))
            {
                Differs(head.Item, 0, $"{head.Reserved} are reserved, holds explain {explained.GetValueOrDefault(head.Item)}");
            }
        }
    }

    private void Differs(StockItem? item, long sequence, string what)
    {
        if (_differences.Count < VerificationReport.MostDifferences)
        {
            _differences.Add(new LedgerDifference(item, sequence, what));
        }
    }
}
