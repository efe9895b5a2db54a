using CartIntegrity;

namespace DemoStore;

/// <summary>
/// Leaves the ledger tidy after a run, however it ended: gives back what its carts hold and ships what it sold. What that is comes from the ledger
/// and its journal, so it also works for a run that a dead process left behind, and doing it twice does no harm.
/// </summary>
internal sealed class ReplaySettlement(IInventoryLedger ledger, IReservations reservations, AskAgain again)
{
    /// <summary>Gives back every hold of the run.</summary>
    public async Task ReleaseAsync(ReplayIds ids)
    {
        foreach (var hold in (await ledger.GetHoldsAsync()).Where(hold => ids.Has(hold.Cart)))
        {
            if (hold.State == HoldState.InPayment)
            {
                await again.UntilAnsweredAsync(() => reservations.EndPaymentAsync(hold.Id, hold.Version));
            }

            await again.UntilAnsweredAsync(() => reservations.ReleaseAsync(hold.Cart));
        }
    }

    /// <summary>Ships every unit of the run that is sold and in the house, and cancels what was promised and has not come.</summary>
    /// <param name="ids">Which run.</param>
    /// <param name="after">The last journal record before it.</param>
    /// <param name="cancellationToken">Stops the reading of the journal.</param>
    /// <returns>How many units left the house, and how many were cancelled.</returns>
    public async Task<(long Shipped, long Cancelled)> ShipAsync(ReplayIds ids, long after, CancellationToken cancellationToken)
    {
        var (allocated, last) = await AllocatedAsync(ids, after, cancellationToken);
        var heads = await ledger.GetHeadsAsync([.. allocated.Keys.Select(item => item.Sku).Distinct()], cancellationToken);
        var there = heads.ToDictionary(head => head.Item, head => ThereFor(head, allocated.GetValueOrDefault(head.Item)));
        var shipped = await RecordAsync(MovementKind.Shipped, ids, $"rest-{last}", allocated.Select(item => (item.Key, Math.Min(item.Value, there.GetValueOrDefault(item.Key)))));
        var cancelled = await RecordAsync(MovementKind.Cancellation, ids, $"never-came-{last}", allocated.Select(item => (item.Key, item.Value - there.GetValueOrDefault(item.Key))));
        return (shipped, cancelled);
    }

    /// <summary>Units the run has sold and not shipped yet, and the journal's last record.</summary>
    private async Task<(SortedDictionary<StockItem, long> Allocated, long Last)> AllocatedAsync(ReplayIds ids, long after, CancellationToken cancellationToken)
    {
        var allocated = new SortedDictionary<StockItem, long>();
        var last = after;
        await foreach (var record in ledger.JournalAsync(after, cancellationToken: cancellationToken))
        {
            last = record.Sequence;
            foreach (var entry in ids.Has(record) ? record.Entries : [])
            {
                allocated[entry.Event.Item] = allocated.GetValueOrDefault(entry.Event.Item) + entry.Event.Delta.Allocated;
            }
        }

        return (allocated, last);
    }

    /// <summary>Units on hand for the run's orders: what nobody else has a claim on.</summary>
    private static long ThereFor(StockHead head, long allocated) => Math.Clamp(head.OnHand - (head.Claims - allocated), 0, allocated);

    private async Task<long> RecordAsync(MovementKind kind, ReplayIds ids, string reference, IEnumerable<(StockItem Item, long Units)> units)
    {
        var done = 0L;
        var lines = MovementLines.Of(units).Chunk(StockLimits.LinesPerCommand);
        foreach (var (part, number) in lines.Select((part, number) => (part, number)))
        {
            var movement = new StockMovement(kind, ReplayIds.Source, ids.Reference($"{reference}-{number}"), [.. part]);
            var answer = await again.UntilAnsweredAsync(() => ledger.RecordAsync(movement, CancellationToken.None));
            done += answer.IsOk ? part.Sum(line => (long)line.Quantity) : 0;
        }

        return done;
    }
}
