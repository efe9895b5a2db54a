using CartIntegrity;
using Microsoft.Extensions.Localization;

namespace DemoStore;

/// <summary>Records what the other channels and the warehouse itself do to stock. Thread-safe.</summary>
internal sealed class WarehouseDesk(IInventoryLedger ledger, WarehouseWords words, IStringLocalizer<ShopText> text, TimeProvider clock)
{
    public const string Source = "warehouse";

    /// <summary>The most characters of a reference; those the forms make are shorter.</summary>
    private const int LongestReference = 60;

    /// <summary>Records a movement of one item.</summary>
    public async Task<WarehouseAnswer> RecordAsync(Product product, WarehouseMovement wish, CancellationToken cancellationToken)
    {
        if (ObjectionTo(wish) is { } objection)
        {
            return WarehouseAnswer.No(objection);
        }

        var item = new StockItem(new Sku(product.Sku), new LocationId(wish.Location!));
        var line = new MovementLine(item, wish.Quantity!.Value) { Status = wish.Status, To = wish.To is { Length: > 0 } to ? new LocationId(to) : default };
        var movement = new StockMovement(wish.Kind, Source, wish.Reference!, [line]) { Forced = wish.Force, Reason = RemarkOf(wish.Remark) };
        var result = await ledger.RecordAsync(movement, cancellationToken);
        return result.IsOk
            ? new WarehouseAnswer(true, false, words.Recorded(wish, item, result))
            : words.Refused(result, MovementOffer.Of(wish.Kind)!, wish.Status, await HeadAsync(item, cancellationToken));
    }

    /// <summary>Changes what one item may promise beyond what is on hand.</summary>
    public async Task<WarehouseAnswer> ConfigureAsync(Product product, WarehouseSettings wish, CancellationToken cancellationToken)
    {
        if (ObjectionTo(wish) is { } objection)
        {
            return WarehouseAnswer.No(objection);
        }

        var item = new StockItem(new Sku(product.Sku), new LocationId(wish.Location!));
        var settings = new StockSettings { BackorderAllowance = wish.Allowance!.Value, PromiseDate = wish.PromiseDate, IsPreorder = wish.IsPreorder };
        var change = new SettingsChange(item, settings, Source, wish.Reference!) { Forced = wish.Force, Reason = RemarkOf(wish.Remark) };
        var result = await ledger.ConfigureAsync(change, cancellationToken);
        return result.IsOk
            ? new WarehouseAnswer(true, false, words.Configured(settings, item, result))
            : words.NotConfigured(result, await HeadAsync(item, cancellationToken));
    }

    /// <summary>What must be entered instead; <c>null</c>: it makes sense.</summary>
    private string? ObjectionTo(WarehouseMovement wish)
    {
        if (MovementOffer.Of(wish.Kind) is not { } offer || !IsPlace(wish.Location) || (offer.Statuses.Count > 0 && !offer.Statuses.Contains(wish.Status)))
        {
            return text["Choose one of the locations and movements offered."];
        }

        if (offer.NeedsTarget && (!IsPlace(wish.To) || wish.To == wish.Location))
        {
            return text["Choose another location for the units to go to."];
        }

        return wish.Quantity is not { } units ? text["Enter how many units."].Value
            : units == 0 && offer.Least < 0 ? text["Enter a number from {0} to {1}, but not 0.", offer.Least.Written(), StockLimits.UnitsPerLine.Written()].Value
            : units < offer.Least || units > StockLimits.UnitsPerLine ? text["Enter a number from {0} to {1}.", offer.Least.Written(), StockLimits.UnitsPerLine.Written()].Value
            : ObjectionTo(wish.Reference, wish.Remark);
    }

    private string? ObjectionTo(WarehouseSettings wish)
    {
        if (!IsPlace(wish.Location))
        {
            return text["Choose one of the locations and movements offered."];
        }

        return wish.Allowance is not (>= 0 and <= StockLimits.UnitsPerLine)
                ? text["Enter how many units may be sold before they are there: 0 to {0}.", StockLimits.UnitsPerLine.Written()].Value
            : wish.PromiseDate < DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime) ? text["Choose today or a later day, or leave the day empty."].Value
            : ObjectionTo(wish.Reference, wish.Remark);
    }

    private string? ObjectionTo(string? reference, string? remark) =>
        string.IsNullOrWhiteSpace(reference) || reference.Length > LongestReference ? text["This form is not whole. Load the page again."].Value
        : remark?.Length > StockLimits.TextLength ? text["Enter a remark of at most {0} characters.", StockLimits.TextLength].Value
        : null;

    private static bool IsPlace(string? location) => ShopLocation.All.Any(place => place.Id == location);

    private static string? RemarkOf(string? remark) => string.IsNullOrWhiteSpace(remark) ? null : remark.Trim();

    private async Task<StockHead> HeadAsync(StockItem item, CancellationToken cancellationToken) =>
        (await ledger.GetHeadsAsync([item.Sku], cancellationToken)).FirstOrDefault(head => head.Item == item) ?? StockHead.Empty(item);
}
