using System.Globalization;

namespace DemoStore;

/// <summary>Tells shoppers how their orders stand.</summary>
internal static class OrderWords
{
    /// <summary>The reasons for a return that are offered.</summary>
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

    public static string Text(this OrderStanding standing) => standing switch
    {
        OrderStanding.Paying => "Being paid",
        OrderStanding.PartlyShipped => "Partly shipped",
        OrderStanding.PartlyReturned => "Partly returned",
        _ => standing.ToString(),
    };

    /// <summary>Where the units of a line stand, with what colours each; a number only if not all of them stand there.</summary>
    public static IEnumerable<(OrderStanding Colour, string Text)> StatesOf(LineUnits line)
    {
        (OrderStanding Colour, int Units, string Text)[] states =
        [
            (OrderStanding.Placed, line.Open + line.Shipping, "to be shipped"),
            (OrderStanding.Cancelled, line.Cancelling, "being cancelled"),
            (OrderStanding.Cancelled, line.Cancelled, "cancelled"),
            (OrderStanding.Shipped, line.Returnable, "shipped"),
            (OrderStanding.PartlyReturned, line.Awaited + line.Returning, "on the way back to us"),
            (OrderStanding.Returned, line.Returned, "returned"),
        ];
        return states.Where(state => state.Units > 0)
            .Select(state => (state.Colour, state.Units == line.Ordered ? char.ToUpperInvariant(state.Text[0]) + state.Text[1..] : $"{state.Units} {state.Text}"));
    }

    /// <summary>What happened, for the shopper; <c>null</c> if it is none of the shopper's business.</summary>
    public static string? Tell(OrderChangeRow change, ShopOrder order)
    {
        var units = string.Join(", ", change.Parts.OrderBy(part => part.Line.Length).ThenBy(part => part.Line, StringComparer.Ordinal).GroupBy(part => part.Line)
            .Select(same => $"{same.Sum(part => part.Quantity)} × {order.Lines.Single(line => line.Line == same.Key).Title}"));
        return (change.Kind, change.State) switch
        {
            (OrderChangeKind.Ship, OrderChangeState.Done) => $"Shipped: {units}.",
            (OrderChangeKind.Cancel, OrderChangeState.Done) => $"Cancelled: {units}. {change.Refund.Pounds()} paid back.",
            (OrderChangeKind.Cancel, OrderChangeState.Begun) => $"Being cancelled: {units}.",
            (OrderChangeKind.Cancel, OrderChangeState.Refused) => $"Could not be cancelled: {units}.",
            (OrderChangeKind.AskReturn, _) => $"Return begun: {units}. {ReasonName(change.Reason)}.",
            (OrderChangeKind.Receive, OrderChangeState.Done) => $"Returned: {units}. {change.Refund.Pounds()} paid back.",
            _ => null,
        };
    }

    public static string ReasonName(ReturnReason? reason) => Reasons.FirstOrDefault(offer => offer.Reason == reason).Name ?? "No reason given";

    /// <summary>A day as shoppers read it.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The day of a moment.</summary>
    public static string Day(DateTime moment) => Day(DateOnly.FromDateTime(moment));
}
