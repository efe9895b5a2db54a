using System.Globalization;
using CartIntegrity;

namespace DemoStore;

/// <summary>
/// Records what is on hand and what is promised when the shop opens for the first time: one receipt per batch of items, keyed, so that a start that
/// was cut short goes on where it stopped and a later start changes nothing.
/// </summary>
internal sealed class StockOpening(IInventoryLedger ledger, ProductTable products, TimeProvider clock, ILogger<StockOpening> logger) : IHostedService
{
    /// <summary>Who says what was on hand at the beginning.</summary>
    public const string Source = "opening";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var stock = Catalogue.LoadShippedStock().Where(entry => products.Catalogue.TryFind(entry.Sku, out _)).OrderBy(entry => entry.Sku, StringComparer.Ordinal).ToArray();
        if (await IsOpenAsync(stock, cancellationToken))
        {
            return;
        }

        await PromiseAsync(stock, cancellationToken);
        var movements = 0;
        foreach (var location in ShopLocation.All)
        {
            foreach (var batch in stock.Chunk(StockLimits.LinesPerCommand))
            {
                await RecordAsync(location, batch, ++movements, cancellationToken);
            }
        }

        ShopLog.StockOpened(logger, stock.Length, movements);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Product ProductOf(OpeningStock entry) => products.Catalogue.TryFind(entry.Sku, out var product)
        ? product
        : throw new InvalidOperationException($"{entry.Sku} is not in the catalogue.");

    // The last item of the last location is recorded last: if the ledger knows it, the opening is complete.
    private async Task<bool> IsOpenAsync(OpeningStock[] stock, CancellationToken cancellationToken)
    {
        if (stock.Length == 0)
        {
            return true;
        }

        var heads = await ledger.GetHeadsAsync([new Sku(stock[^1].Sku)], cancellationToken);
        return heads.Any(head => head.Item.Location.Value == ShopLocation.All[^1].Id);
    }

    // Before the counts, whose last one says that the opening is complete.
    private async Task PromiseAsync(OpeningStock[] stock, CancellationToken cancellationToken)
    {
        var opening = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var promises = stock.Select(entry => OpeningPromiseRule.For(ProductOf(entry), entry)).OfType<OpeningPromise>();
        await Task.WhenAll(promises.Select(promise => PromiseAsync(promise, opening, cancellationToken)));
    }

    private async Task PromiseAsync(OpeningPromise promise, DateOnly opening, CancellationToken cancellationToken)
    {
        var item = new StockItem(new Sku(promise.Sku), new LocationId(OpeningPromiseRule.Place.Id));
        var settings = new StockSettings { BackorderAllowance = promise.Allowance, PromiseDate = promise.ExpectedAfter(opening), IsPreorder = promise.IsPreorder };
        var result = await ledger.ConfigureAsync(new SettingsChange(item, settings, Source, $"promise/{promise.Sku}") { Reason = "Opening stock, promised" }, cancellationToken);

        // A start that was cut short yesterday promised another day: that one stays.
        if (!result.IsOk && result.Reason != Reason.ReferenceReused)
        {
            throw new InvalidOperationException($"The promise of {promise.Sku} was not recorded: {result.Reason}. {result.Detail}");
        }
    }

    // A count, because nothing on hand is a fact too: zero makes the ledger know the item.
    private async Task RecordAsync(ShopLocation location, OpeningStock[] batch, int number, CancellationToken cancellationToken)
    {
        var place = new LocationId(location.Id);
        var lines = batch.Select(entry => new MovementLine(new StockItem(new Sku(entry.Sku), place), entry.OnHand.GetValueOrDefault(location.Id)));
        var reference = string.Create(CultureInfo.InvariantCulture, $"{location.Id}/{batch[0].Sku}-{batch[^1].Sku}");
        var movement = new StockMovement(MovementKind.Count, Source, reference, [.. lines]) { Reason = $"Opening stock, part {number}" };
        var result = await ledger.RecordAsync(movement, cancellationToken);
        if (!result.IsOk)
        {
            throw new InvalidOperationException($"The opening stock {reference} was not recorded: {result.Reason}. {result.Detail}");
        }
    }
}
