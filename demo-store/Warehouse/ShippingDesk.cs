using CartIntegrity;
using Microsoft.Extensions.Localization;

namespace DemoStore;

/// <summary>Sends orders on their way, and takes back what shoppers return.</summary>
internal sealed class ShippingDesk(OrderChangeBook book, OrderChangeDesk changes, WarehouseWords words, IStringLocalizer<ShopText> text)
{
    /// <summary>The most orders on a list.</summary>
    public const int ListSize = 50;

    /// <summary>What an inspection may find.</summary>
    public static IReadOnlyList<(StockStatus Status, string Name)> Findings { get; } =
    [
        (StockStatus.Sellable, "Sellable – as new"), (StockStatus.Damaged, "Damaged – broken"), (StockStatus.Quarantined, "Quarantined – set aside"),
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
        string what = wish.Location is { } place ? text["The parcel of order {0} from {1}", wish.Order, words.Place(place)] : text["Order {0}", wish.Order];
        var answer = await changes.ApplyAsync(wish, cancellationToken);
        return answer.Outcome switch
        {
            OrderChangeOutcome.Done => new WarehouseAnswer(true, false, text["{0} is on its way. Journal record {1}.", what, answer.Change!.Record]),
            OrderChangeOutcome.Refused => WarehouseAnswer.No($"{text["{0} was not shipped: some of its units are not there. Look under “Needs a person”.", what]} {answer.Change!.Refusal}"),
            OrderChangeOutcome.NotThere => WarehouseAnswer.No(text["{0} was not shipped: it is promised, and none of it is there yet.", what]),
            OrderChangeOutcome.NothingLeft or OrderChangeOutcome.NoSuchOrder => WarehouseAnswer.No(text["{0} is not waiting to be shipped.", what]),
            _ => Undecided(answer, wish),
        };
    }

    /// <summary>Takes back what arrived of a return, in the status the inspection gives.</summary>
    public async Task<WarehouseAnswer> ReceiveAsync(OrderChangeWish wish, CancellationToken cancellationToken)
    {
        if (!ShopLocation.All.Any(place => place.Id == wish.Location) || !Findings.Any(finding => finding.Status == wish.Status))
        {
            return WarehouseAnswer.No(text["Choose one of the locations and findings offered."]);
        }

        var answer = await changes.ApplyAsync(wish, cancellationToken);
        return answer.Outcome switch
        {
            OrderChangeOutcome.Done => new WarehouseAnswer(true, false, text["Received from order {0}; {1} paid back. Journal record {2}.", wish.Order, answer.Change!.Refund.Pounds(), answer.Change.Record]),
            OrderChangeOutcome.Refused => WarehouseAnswer.No($"{text["The return of order {0} was not received.", wish.Order]} {answer.Change!.Refusal}"),
            OrderChangeOutcome.NothingLeft or OrderChangeOutcome.NoSuchOrder => WarehouseAnswer.No(text["Not that many of order {0} are on their way back.", wish.Order]),
            _ => Undecided(answer, wish),
        };
    }

    private WarehouseAnswer Undecided(OrderChangeAnswer answer, OrderChangeWish wish) => WarehouseAnswer.No(answer.Outcome == OrderChangeOutcome.Stale
        ? text["Nothing was done: order {0} has changed since this page was shown. Look at it again.", wish.Order]
        : text["Order {0}: the ledger has not answered. It is written down, and the ledger is asked again.", wish.Order]);
}
