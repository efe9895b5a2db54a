using CartIntegrity;

namespace DemoStore;

/// <summary>Sends orders on their way, and takes back what shoppers return.</summary>
internal sealed class ShippingDesk(OrderChangeBook book, OrderChangeDesk changes)
{
    /// <summary>The most orders on a list.</summary>
    public const int ListSize = 50;

    /// <summary>What an inspection may find.</summary>
    public static IReadOnlyList<(StockStatus Status, string Name)> Findings { get; } =
    [
        (StockStatus.Sellable, "as new"), (StockStatus.Damaged, "broken"), (StockStatus.Quarantined, "set aside"),
    ];

    /// <summary>Orders of which something waits to be shipped, oldest first.</summary>
    public Task<List<ShopOrder>> ToShipAsync(CancellationToken cancellationToken) => book.ToShipAsync(ListSize, cancellationToken);

    /// <summary>How many those are.</summary>
    public Task<int> CountToShipAsync(CancellationToken cancellationToken) => book.CountToShipAsync(cancellationToken);

    /// <summary>Orders of which something is on its way back, oldest first.</summary>
    public Task<List<ShopOrder>> ToReceiveAsync(CancellationToken cancellationToken) => book.ToReceiveAsync(ListSize, cancellationToken);

    /// <summary>How many those are.</summary>
    public Task<int> CountToReceiveAsync(CancellationToken cancellationToken) => book.CountToReceiveAsync(cancellationToken);

    /// <summary>Ships what waits of an order, all of it or one location's part.</summary>
    public async Task<WarehouseAnswer> ShipAsync(OrderChangeWish wish, CancellationToken cancellationToken)
    {
        var what = wish.Location is null ? $"Order {wish.Order}" : $"The parcel from {wish.Location} of order {wish.Order}";
        var answer = await changes.ApplyAsync(wish, cancellationToken);
        return answer.Outcome switch
        {
            OrderChangeOutcome.Done => new WarehouseAnswer(true, false, $"{what} is on its way. Journal record {answer.Change!.Record}."),
            OrderChangeOutcome.Refused => new WarehouseAnswer(false, false, $"{what} was not shipped {answer.Change!.Refusal}"),
            OrderChangeOutcome.NotThere => new WarehouseAnswer(false, false, $"{what} was not shipped: it is promised, and none of it is there yet."),
            OrderChangeOutcome.NothingLeft or OrderChangeOutcome.NoSuchOrder => new WarehouseAnswer(false, false, $"{what} is not waiting to be shipped."),
            _ => Undecided(answer, wish),
        };
    }

    /// <summary>Takes back what arrived of a return, in the status the inspection gives.</summary>
    public async Task<WarehouseAnswer> ReceiveAsync(OrderChangeWish wish, CancellationToken cancellationToken)
    {
        if (!ShopLocation.All.Any(place => place.Id == wish.Location) || !Findings.Any(finding => finding.Status == wish.Status))
        {
            return new WarehouseAnswer(false, false, "Choose one of the locations and findings offered.");
        }

        var answer = await changes.ApplyAsync(wish, cancellationToken);
        return answer.Outcome switch
        {
            OrderChangeOutcome.Done => new WarehouseAnswer(true, false, $"Received from order {wish.Order}; {answer.Change!.Refund.Pounds()} paid back. Journal record {answer.Change.Record}."),
            OrderChangeOutcome.Refused => new WarehouseAnswer(false, false, $"The return of order {wish.Order} was not received {answer.Change!.Refusal}"),
            OrderChangeOutcome.NothingLeft or OrderChangeOutcome.NoSuchOrder => new WarehouseAnswer(false, false, $"Not that many of order {wish.Order} are on their way back."),
            _ => Undecided(answer, wish),
        };
    }

    private static WarehouseAnswer Undecided(OrderChangeAnswer answer, OrderChangeWish wish) => answer.Outcome == OrderChangeOutcome.Stale
        ? new WarehouseAnswer(false, false, $"Nothing was done: order {wish.Order} has changed since this page was shown. Look at it again.")
        : new WarehouseAnswer(false, false, $"Order {wish.Order}: the ledger has not answered. It is written down, and the ledger is asked again.");
}
