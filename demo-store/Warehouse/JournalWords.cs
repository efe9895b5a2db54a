using System.Globalization;
using CartIntegrity;

namespace DemoStore;

/// <summary>Tells the journal in words.</summary>
internal static class JournalWords
{
    public static string What(JournalRecord record, StockEvent happened) => happened.Kind switch
    {
        StockEventKind.Reserved => "Held for a cart",
        StockEventKind.Released => "Hold released",
        StockEventKind.Expired => "Hold ran out",
        StockEventKind.Committed => "Sold",
        StockEventKind.Moved => "Hold moved to another cart",
        StockEventKind.SettingsChanged => "Settings changed",
        _ => OfMovement(record.Movement) + (record.Forced ? " (forced)" : ""),
    };

    public static string OfMovement(MovementKind? kind) => kind switch
    {
        MovementKind.Receipt => "Received",
        MovementKind.VendorReceipt => "Received from vendor",
        MovementKind.Sale => "Sold elsewhere",
        MovementKind.Shipped => "Shipped",
        MovementKind.Cancellation => "Order cancelled",
        MovementKind.Return => "Returned",
        MovementKind.Restock => "Restocked",
        MovementKind.TransferOut => "Transfer out",
        MovementKind.TransferIn => "Transfer in",
        MovementKind.Shrink => "Shrink",
        MovementKind.Damage => "Damaged",
        MovementKind.Quarantine => "Quarantined",
        MovementKind.Withhold => "Withheld from sale",
        MovementKind.Adjustment => "Adjusted",
        MovementKind.Count => "Counted",
        MovementKind.Announced => "Announced",
        _ => "Movement",
    };

    public static string Changes(StockEvent happened)
    {
        var delta = happened.Delta;
        (string Name, long Value)[] numbers =
        [
            ("on hand", delta.OnHand), ("reserved", delta.Reserved), ("allocated", delta.Allocated), ("damaged", delta.Damaged),
            ("quarantined", delta.Quarantined), ("non-sellable", delta.NonSellable), ("in transit", delta.InTransit),
        ];
        var changed = numbers.Where(number => number.Value != 0).Select(number => $"{number.Name} {Signed(number.Value)}");
        return string.Join(", ", changed) is { Length: > 0 } text ? text : "no number changed";
    }

    public static string By(JournalRecord record) => record switch
    {
        { Source: { } source, Reference: { } reference } => $"{source} / {reference}",
        { Order: { } order } => $"order {order}",
        { Hold: { } hold } => $"cart {hold.Cart}",
        _ => "the ledger",
    };

    private static string Signed(long value) => value.ToString("+#,0;−#,0", CultureInfo.InvariantCulture);
}
