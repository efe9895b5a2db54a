using Microsoft.Extensions.Localization;

namespace DemoStore;

/// <summary>Tells shoppers how their orders stand, in the language of the request.</summary>
internal static class OrderWords
{
    /// <summary>The reasons for a return that are offered, in English: the keys of their translations.</summary>
    public static IReadOnlyList<(ReturnReason Reason, string Name)> Reasons { get; } =
    [
        (ReturnReason.ChangedMind, "I changed my mind"), (ReturnReason.Damaged, "It arrived damaged"), (ReturnReason.Faulty, "It does not work"),
        (ReturnReason.WrongItem, "It is not what I ordered"), (ReturnReason.TooLate, "It came too late"),
    ];

    public static OrderStanding StandingOf(ShopOrder order, OrderUnits units)
    {
        var (shipped, returned) = (units.Lines.Sum(line => line.Shipped), units.Lines.Sum(line => line.Returned));
        return order.State switch
        {
            OrderState.Pending => OrderStanding.Paying,
            OrderState.Cancelled => OrderStanding.Cancelled,
            OrderState.Placed => shipped > 0 ? OrderStanding.PartlyShipped : OrderStanding.Placed,
            _ when returned == 0 => OrderStanding.Shipped,
            _ => returned < shipped ? OrderStanding.PartlyReturned : OrderStanding.Returned,
        };
    }

    public static string In(this OrderStanding standing, IStringLocalizer<ShopText> text) => standing switch
    {
        OrderStanding.Paying => text["Being paid"],
        OrderStanding.Placed => text["Placed"],
        OrderStanding.PartlyShipped => text["Partly shipped"],
        OrderStanding.Shipped => text["Shipped"],
        OrderStanding.PartlyReturned => text["Partly returned"],
        OrderStanding.Returned => text["Returned"],
        _ => text["Cancelled"],
    };

    /// <summary>Where the units of a line stand, with what colours each; a number only if not all of them stand there.</summary>
    public static IEnumerable<(OrderStanding Colour, string Text)> StatesOf(LineUnits line, IStringLocalizer<ShopText> text)
    {
        (OrderStanding Colour, int Units, string All, string Some)[] states =
        [
            (OrderStanding.Placed, line.Open + line.Shipping, text["To be shipped"], text["{0} to be shipped", line.Open + line.Shipping]),
            (OrderStanding.Cancelled, line.Cancelling, text["Being cancelled"], text["{0} being cancelled", line.Cancelling]),
            (OrderStanding.Cancelled, line.Cancelled, text["Cancelled"], text["{0} cancelled", line.Cancelled]),
            (OrderStanding.Shipped, line.Returnable, text["Shipped"], text["{0} shipped", line.Returnable]),
            (OrderStanding.PartlyReturned, line.Awaited + line.Returning, text["On the way back to us"], text["{0} on the way back to us", line.Awaited + line.Returning]),
            (OrderStanding.Returned, line.Returned, text["Returned"], text["{0} returned", line.Returned]),
        ];
        return states.Where(state => state.Units > 0).Select(state => (state.Colour, state.Units == line.Ordered ? state.All : state.Some));
    }

    /// <summary>When the units of a line come that wait to be shipped, if not all of them are there; <c>null</c> if they are.</summary>
    public static string? PromiseOf(LineUnits line, IStringLocalizer<ShopText> text) => (line.Promise, line.Open - line.Promised) switch
    {
        (null, _) => (string?)null,
        ({ } day, 0) => text["Promised for {0}", day.InWords()],
        ({ } day, var now) => text["{0} at once, {1} promised for {2}", now, line.Promised, day.InWords()],
    };

    /// <summary>What happened, for the shopper; <c>null</c> if it is none of the shopper's business.</summary>
    public static string? Tell(OrderChangeRow change, ShopOrder order, Catalogue catalogue, IStringLocalizer<ShopText> text)
    {
        var units = string.Join(text[", "], change.Parts.OrderBy(part => part.Line.Length).ThenBy(part => part.Line, StringComparer.Ordinal).GroupBy(part => part.Line)
            .Select(same => Isolate($"{same.Sum(part => part.Quantity)} × {TitleOf(order.Lines.Single(line => line.Line == same.Key), catalogue)}")));
        return (change.Kind, change.State) switch
        {
            (OrderChangeKind.Ship, OrderChangeState.Done) => text["Shipped: {0}.", units],
            (OrderChangeKind.Cancel, OrderChangeState.Done) => text["Cancelled: {0}. {1} paid back.", units, change.Refund.Pounds()],
            (OrderChangeKind.Cancel, OrderChangeState.Begun) => text["Being cancelled: {0}.", units],
            (OrderChangeKind.Cancel, OrderChangeState.Refused) => text["Could not be cancelled: {0}.", units],
            (OrderChangeKind.AskReturn, _) => text["Return begun: {0}. {1}.", units, text[ReasonName(change.Reason)].Value],
            (OrderChangeKind.Receive, OrderChangeState.Done) => text["Returned: {0}. {1} paid back.", units, change.Refund.Pounds()],
            _ => (string?)null,
        };
    }

    /// <summary>The English name of a reason: the key of its translation.</summary>
    public static string ReasonName(ReturnReason? reason) => Reasons.FirstOrDefault(offer => offer.Reason == reason).Name ?? "No reason given";

    /// <summary>A day as shoppers read it.</summary>
    public static string Day(DateOnly day) => day.InWords();

    /// <summary>The day of a moment.</summary>
    public static string Day(DateTime moment) => Day(DateOnly.FromDateTime(moment));

    private static string TitleOf(OrderLineRow line, Catalogue catalogue) => catalogue.TitleOf(line.Sku, line.Title);

    // Titles keep their order of words within a sentence that runs from right to left: FSI … PDI.
    private static string Isolate(string words) => $"\u2068{words}\u2069";
}
