using Microsoft.Extensions.Localization;

namespace DemoStore;

/// <summary>What the notes say.</summary>
internal static class OrderNoteWords
{
    public static bool IsGood(this OrderNote note) => note is OrderNote.Cancelled or OrderNote.ReturnBegun;

    public static string? In(this OrderNote note, IStringLocalizer<ShopText> text) => note switch
    {
        OrderNote.Cancelled => text["Cancelled. What you paid for it is on its way back to your card (simulated)."],
        OrderNote.ReturnBegun => text["Your return is noted. Send it back to us; as soon as it has arrived you get your money back."],
        OrderNote.Waiting => text["We have written down what you want, and are waiting for the warehouse to answer. You need not do anything."],
        OrderNote.Refused => text["That could not be cancelled. Nothing was changed; below you see how your order stands."],
        OrderNote.Stale => text["Nothing was changed: your order has moved on since that page was shown. This is how it stands now."],
        OrderNote.NothingLeft => text["Nothing was changed: there are not that many left. Below you see how your order stands."],
        OrderNote.Incomplete => text["Nothing was changed: enter how many, and for a return choose a reason."],
        _ => (string?)null,
    };

    /// <summary>What a change of an order has come to, for the shopper.</summary>
    public static OrderNote Of(OrderChangeAnswer answer) => answer.Outcome switch
    {
        OrderChangeOutcome.Done => answer.Change!.Kind == OrderChangeKind.Cancel ? OrderNote.Cancelled : OrderNote.ReturnBegun,
        OrderChangeOutcome.Waiting => OrderNote.Waiting,
        OrderChangeOutcome.Refused => OrderNote.Refused,
        OrderChangeOutcome.Stale => OrderNote.Stale,
        _ => OrderNote.NothingLeft,
    };
}
