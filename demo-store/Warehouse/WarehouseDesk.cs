using CartIntegrity;

namespace DemoStore;

/// <summary>Records what the other channels and the warehouse itself do to stock.</summary>
internal sealed class WarehouseDesk(IInventoryLedger ledger)
{
    public const string Source = "warehouse";

    /// <summary>Records a movement of one item.</summary>
    public async Task<WarehouseAnswer> RecordAsync(Product product, WarehouseMovement wish, CancellationToken cancellationToken)
    {
        if (!ShopLocation.All.Any(place => place.Id == wish.Location) || !WarehouseMovement.Offered.Any(offer => offer.Kind == wish.Kind))
        {
            return new WarehouseAnswer(false, false, "Choose one of the locations and movements offered.");
        }

        var item = new StockItem(new Sku(product.Sku), new LocationId(wish.Location));
        var movement = StockMovement.Of(wish.Kind, item, wish.Quantity ?? 0, Source, wish.Reference) with
        {
            Forced = wish.Force,
            Reason = string.IsNullOrWhiteSpace(wish.Remark) ? null : wish.Remark.Trim(),
        };
        return Tell(await ledger.RecordAsync(movement, cancellationToken), wish, item);
    }

    private static WarehouseAnswer Tell(MovementResult result, WarehouseMovement wish, StockItem item)
    {
        var said = $"{JournalWords.OfMovement(wish.Kind)}: {wish.Quantity} × {item}";
        if (result.IsOk)
        {
            return new WarehouseAnswer(true, false, $"{said}. Journal record {result.Sequence}{(result.Replayed ? ", recorded before" : "")}.{Stranded(result)}");
        }

        return result.Reason switch
        {
            Reason.WouldStrandHolds => new WarehouseAnswer(false, true,
                "Not recorded: units that are held for carts, sold or set aside would be missing. Tick “Force” if that is what really happened; " +
                "the holds concerned are then listed, for a person to look at."),
            Reason.NotThere => new WarehouseAnswer(false, false, "Not recorded: that many units are not there."),
            Reason.ReferenceReused => new WarehouseAnswer(false, false, "Not recorded: this form was sent before with other values. Enter them again."),
            Reason.OutOfRange => new WarehouseAnswer(false, false, $"Not recorded: {result.Detail}"),
            _ => new WarehouseAnswer(false, false, $"Not recorded ({result.Kind}, {result.Reason}): {result.Detail}"),
        };
    }

    private static string Stranded(MovementResult result) => result.Stranded.Length switch
    {
        0 => "",
        1 => $" One hold can no longer be delivered whole: cart {result.Stranded[0].Cart}.",
        var many => $" {many} holds can no longer be delivered whole: carts {string.Join(", ", result.Stranded.Take(5).Select(hold => hold.Cart))}{(many > 5 ? "…" : "")}.",
    };
}
