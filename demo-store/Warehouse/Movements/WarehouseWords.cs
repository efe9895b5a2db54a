using CartIntegrity;
using Microsoft.Extensions.Localization;

namespace DemoStore;

/// <summary>Tells the warehouse what became of what it entered, and what to enter instead. Thread-safe.</summary>
internal sealed class WarehouseWords(IStringLocalizer<ShopText> text, JournalWords journal)
{
    /// <summary>The name of a location.</summary>
    public string Place(string location) => ShopLocation.All.FirstOrDefault(place => place.Id == location) is { } known ? text[known.Name] : location;

    public string Recorded(WarehouseMovement wish, StockItem item, MovementResult result) =>
        Done($"{journal.Of(wish.Kind)}: {wish.Quantity:N0} × {Name(item)}.", result);

    public string Configured(StockSettings settings, StockItem item, MovementResult result) =>
        Done($"{Name(item)}: {text["beyond what is on hand: {0}", journal.Of(settings)]}.", result);

    /// <summary>Why a movement was refused.</summary>
    public WarehouseAnswer Refused(MovementResult result, MovementOffer offer, StockStatus status, StockHead head) => result.Reason switch
    {
        Reason.WouldStrandHolds => new WarehouseAnswer(false, true, $"{Strands(offer, head)} {text["Or tick “Force” if that is what really happened: the holds and orders concerned are then listed under “Needs a person”."]}"),
        Reason.NotThere when offer.MostAt(head, status) is { } most => WarehouseAnswer.No(most > 0
            ? text["Not recorded: there are only {0} such units at {1}. Enter {0} or fewer.", most.Written(), Place(head.Item.Location.Value)]
            : text["Not recorded: there are no such units at {0}. Choose another location or another movement.", Place(head.Item.Location.Value)]),
        Reason.UnknownSku => WarehouseAnswer.No(text["Not recorded: the ledger has not heard of this product there. Record a count or a receipt first."]),
        _ => Other(result),
    };

    /// <summary>Why settings were not changed.</summary>
    public WarehouseAnswer NotConfigured(MovementResult result, StockHead head) => result.Reason == Reason.WouldStrandHolds
        ? new WarehouseAnswer(false, true, $"{text["Not changed: so many are promised already. Enter {0} or more.", Promised(head).Written()]} {text["Or tick “Force” if that is what really happened: the holds and orders concerned are then listed under “Needs a person”."]}")
        : Other(result);

    private string Strands(MovementOffer offer, StockHead head)
    {
        var place = Place(head.Item.Location.Value);
        var free = Math.Max(0, head.Free);
        return offer.Kind switch
        {
            MovementKind.Count => text["Not recorded: at {0} more are held, sold or set aside. Enter {1} or more.", place, Math.Max(0, head.Claims - head.Settings.BackorderAllowance).Written()],
            MovementKind.Adjustment => text["Not recorded: only {0} units are free at {1}. Enter −{0} or more.", free.Written(), place],
            _ when free > 0 => text["Not recorded: only {0} units are free at {1}, the others are held, sold or set aside. Enter {0} or fewer.", free.Written(), place],
            _ => text["Not recorded: no unit is free at {0}, all are held, sold or set aside.", place],
        };
    }

    private WarehouseAnswer Other(MovementResult result) => result switch
    {
        { Reason: Reason.ReferenceReused } => WarehouseAnswer.No(text["Not recorded: this form was sent before with other values. Enter them again."]),
        { Kind: ResultKind.OutcomeUnknown } => Again(text["The ledger has not answered. Send the form again: however often it is sent, it counts once."]),
        { Kind: ResultKind.Unavailable or ResultKind.Conflict } => Again(text["Not recorded: the ledger is not to be reached right now. Send the form again in a moment."]),
        _ => WarehouseAnswer.No(text["Not recorded ({0}): {1}", result.Reason, result.Detail ?? ""]),
    };

    private string Done(string what, MovementResult result)
    {
        var record = result.Replayed
            ? text["Journal record {0}, recorded before.", result.Sequence]
            : text["Journal record {0}.", result.Sequence];
        return result.Stranded.Length == 0 ? $"{what} {record}" : $"{what} {record} {text.Count("{0} holds can no longer be delivered whole.", result.Stranded.Length)}";
    }

    private string Name(StockItem item) => $"{item.Sku}{text[", "]}{Place(item.Location.Value)}";

    private static long Promised(StockHead head) => Math.Max(0, head.Claims - head.OnHand);

    private static WarehouseAnswer Again(string text) => WarehouseAnswer.No(text) with { AskAgain = true };
}
