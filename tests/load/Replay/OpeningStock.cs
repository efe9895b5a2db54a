namespace CartIntegrity.Load;

/// <summary>
/// What the warehouse has when the month begins, worked out from the month's own sales so that every run is the same: SKUs in ordinal order, every
/// fifth opens with 60 % of what will be asked for and so runs out; the others with twice as much as will be asked for.
/// </summary>
internal static class OpeningStock
{
    /// <summary>Every so many-th SKU runs out.</summary>
    public const int ScarceEvery = 5;

    /// <summary>No shelf holds more; a SKU of which more is asked for runs out too.</summary>
    public const long MostUnits = 50_000_000;
    private const int ScarcePercent = 60;
    private const int PlentyPercent = 200;

    public static SortedDictionary<Sku, long> From(IEnumerable<Invoice> invoices)
    {
        var asked = new SortedDictionary<Sku, long>();
        foreach (var line in invoices.Where(invoice => !invoice.IsCancellation).SelectMany(invoice => invoice.Lines))
        {
            var units = line.Quantity > StockLimits.UnitsPerLine ? 0 : line.Quantity;
            asked[line.Sku] = asked.GetValueOrDefault(line.Sku) + units;
        }

        var opening = new SortedDictionary<Sku, long>();
        foreach (var (sku, units) in asked)
        {
            var percent = opening.Count % ScarceEvery == ScarceEvery - 1 ? ScarcePercent : PlentyPercent;
            opening[sku] = Math.Min(MostUnits, units * percent / 100);
        }

        return opening;
    }
}
