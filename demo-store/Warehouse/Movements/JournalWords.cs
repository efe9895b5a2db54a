using System.Globalization;
using CartIntegrity;
using Microsoft.Extensions.Localization;

namespace DemoStore;

/// <summary>Tells the journal in the words of the request's language. Thread-safe.</summary>
internal sealed class JournalWords(IStringLocalizer<ShopText> text)
{
    /// <summary>What happened.</summary>
    public string What(HistoryEntry entry) => entry.Entry.Event.Kind switch
    {
        StockEventKind.Reserved => text["Held for a cart"],
        StockEventKind.Released => text["Hold released"],
        StockEventKind.Expired => text["Hold ran out"],
        StockEventKind.Committed => text["Sold"],
        StockEventKind.Moved => text["Hold moved to another cart"],
        StockEventKind.SettingsChanged => Forced(entry, text["Settings changed"]),
        _ => Forced(entry, Of(entry.Record.Movement)),
    };

    /// <summary>What a movement has done.</summary>
    public string Of(MovementKind? kind) => kind switch
    {
        MovementKind.Receipt => text["Received"],
        MovementKind.VendorReceipt => text["Received from vendor"],
        MovementKind.Sale => text["Sold elsewhere"],
        MovementKind.Shipped => text["Dispatched"],
        MovementKind.Cancellation => text["Order cancelled"],
        MovementKind.Return => text["Came back"],
        MovementKind.Restock => text["Put back on the shelf"],
        MovementKind.TransferOut => text["Transfer out"],
        MovementKind.TransferIn => text["Transfer in"],
        MovementKind.Shrink => text["Written off"],
        MovementKind.Damage => text["Damaged"],
        MovementKind.Quarantine => text["Quarantined"],
        MovementKind.Withhold => text["Withheld from sale"],
        MovementKind.Adjustment => text["Adjusted"],
        MovementKind.Count => text["Counted"],
        MovementKind.Announced => text["Announced"],
        _ => text["Movement"],
    };

    /// <summary>Which numbers changed and by how much.</summary>
    public string Changes(StockEvent happened)
    {
        if (happened.Settings is { } settings)
        {
            return Of(settings);
        }

        var delta = happened.Delta;
        (string Name, long Value)[] numbers =
        [
            (text["on hand"], delta.OnHand), (text["reserved"], delta.Reserved), (text["allocated"], delta.Allocated), (text["damaged"], delta.Damaged),
            (text["quarantined"], delta.Quarantined), (text["non-sellable"], delta.NonSellable), (text["in transit"], delta.InTransit),
        ];
        var changed = numbers.Where(number => number.Value != 0).Select(number => $"{number.Name} {Signed(number.Value)}");
        return string.Join(text[", "], changed) is { Length: > 0 } said ? said : text["no number changed"];
    }

    /// <summary>What may be promised beyond what is on hand.</summary>
    public string Of(StockSettings settings) => settings switch
    {
        { BackorderAllowance: 0 } => text["none"],
        { PromiseDate: { } day, IsPreorder: true } => text["{0} on preorder, expected {1}", settings.BackorderAllowance.Written(), DayInText(day)],
        { PromiseDate: { } day } => text["{0} on backorder, expected {1}", settings.BackorderAllowance.Written(), DayInText(day)],
        { IsPreorder: true } => text["{0} on preorder, without a date", settings.BackorderAllowance.Written()],
        _ => text["{0} on backorder, without a date", settings.BackorderAllowance.Written()],
    };

    /// <summary>Who said so and under which number.</summary>
    public string By(JournalRecord record) => record switch
    {
        { Source: { } source, Reference: { } reference } => $"{source} / {reference}",
        { Order: { } order } => text["order {0}", order],
        { Hold: { } hold } => text["cart {0}", CartLabel.InText(hold.Cart)],
        _ => text["the ledger"],
    };

    /// <summary>A day that reads the same in every language.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The same within a sentence: after Arabic letters a browser would put its three numbers the other way round.</summary>
    public static string DayInText(DateOnly day) => CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft ? $"\u2066{Day(day)}\u2069" : Day(day);

    private string Forced(HistoryEntry entry, string what) => entry.Record.Forced ? text["{0} (forced)", what] : what;

    // Kept in one piece where text runs from right to left.
    private static string Signed(long value) => $"\u2066{value.ToString("+#,0;−#,0", CultureInfo.InvariantCulture)}\u2069";
}
