using System.Globalization;
using CartIntegrity;
using Microsoft.EntityFrameworkCore;

namespace DemoStore;

/// <summary>Sends orders on their way.</summary>
internal sealed class ShippingDesk(ShopDbContext db, OrderQueries orders, IInventoryLedger ledger)
{
    /// <summary>Who says that an order was shipped.</summary>
    public const string Source = "shipping";

    /// <summary>The most orders on the list.</summary>
    public const int ListSize = 50;

    /// <summary>Orders that are paid and wait to be shipped, oldest first.</summary>
    public Task<List<ShopOrder>> WaitingAsync(CancellationToken cancellationToken) =>
        db.Orders.AsNoTracking().Include(order => order.Lines).Include(order => order.Allocations).AsSplitQuery()
            .Where(order => order.State == OrderState.Placed).OrderBy(order => order.CreatedAt).ThenBy(order => order.Id).Take(ListSize).ToListAsync(cancellationToken);

    /// <summary>How many orders wait to be shipped.</summary>
    public Task<int> CountWaitingAsync(CancellationToken cancellationToken) =>
        db.Orders.CountAsync(order => order.State == OrderState.Placed, cancellationToken);

    /// <summary>How often an order may be refused before somebody has to look at it.</summary>
    public const int MostAttempts = 1_000;

    /// <summary>Ships an order: first the ledger, keyed by the order, then the order itself. Cut short, it is just done again.</summary>
    public async Task<WarehouseAnswer> ShipAsync(string id, CancellationToken cancellationToken)
    {
        if (await orders.Read(db, id) is not { State: OrderState.Placed } order)
        {
            return new WarehouseAnswer(false, false, $"Order {id} is not waiting to be shipped.");
        }

        var result = await RecordAsync(order, cancellationToken);
        if (!result.IsOk)
        {
            return new WarehouseAnswer(false, false, $"Order {id} was not shipped ({result.Reason}): {result.Detail}");
        }

        if (await db.Orders.FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is { State: OrderState.Placed } row)
        {
            row.State = OrderState.Shipped;
            await db.SaveChangesAsync(cancellationToken);
        }

        return new WarehouseAnswer(true, false, $"Order {id} is on its way. Journal record {result.Sequence}.");
    }

    // The ledger remembers a refusal as it remembers a success, so goods that were missing once need a new reference when they are found. The next one
    // is only tried when all before it are known to be refused: whoever ships the same order twice, or at once, comes to the same reference.
    private async Task<MovementResult> RecordAsync(ShopOrder order, CancellationToken cancellationToken)
    {
        var lines = order.Allocations.Select(part => new MovementLine(new StockItem(new Sku(part.Sku), new LocationId(part.Location)), part.Quantity)).ToArray();
        for (var attempt = 1; ; attempt++)
        {
            var reference = attempt == 1 ? order.Id : string.Create(CultureInfo.InvariantCulture, $"{order.Id}#{attempt}");
            var result = await ledger.RecordAsync(new StockMovement(MovementKind.Shipped, Source, reference, [.. lines]), cancellationToken);
            if (result is not { Kind: ResultKind.Refused, Replayed: true } || attempt == MostAttempts)
            {
                return result;
            }
        }
    }
}
