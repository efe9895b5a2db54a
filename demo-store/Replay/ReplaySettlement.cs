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

    /// <summary>Ships every unit of the run that is sold and still in the house.</summary>
    /// <param name="ids">Which run.</param>
    /// <param name="after">The last journal record before it.</param>
    /// <param name="cancellationToken">Stops the reading of the journal.</param>
    /// <returns>How many units left the house.</returns>
    public async Task<long> ShipAsync(ReplayIds ids, long after, CancellationToken cancellationToken)
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

        var shipped = 0L;
        var lines = allocated.SelectMany(item => LinesOf(item.Key, item.Value)).Chunk(StockLimits.LinesPerCommand);
        foreach (var (part, number) in lines.Select((part, number) => (part, number)))
        {
            var movement = new StockMovement(MovementKind.Shipped, ReplayIds.Source, ids.Reference($"rest-{last}-{number}"), [.. part]);
            var answer = await again.UntilAnsweredAsync(() => ledger.RecordAsync(movement, CancellationToken.None));
            shipped += answer.IsOk ? part.Sum(line => (long)line.Quantity) : 0;
        }

        return shipped;
    }

    private static IEnumerable<MovementLine> LinesOf(StockItem item, long units)
    {
        for (; units > 0; units -= StockLimits.UnitsPerLine)
        {
            yield return new MovementLine(item, (int)Math.Min(units, StockLimits.UnitsPerLine));
        }
    }
}
