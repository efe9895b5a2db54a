namespace DemoStore;

/// <summary>The retailer's real orders, read when the first visitor asks. Immutable after that and safe for concurrent use.</summary>
internal sealed class RealOrders(string folder)
{
    private readonly Lazy<ILookup<string, RealOrder>> _byMonth = new(() => RealOrderFile.Read(folder).ToLookup(order => order.Month));

    /// <summary>The orders that are shipped with the shop.</summary>
    public static RealOrders Shipped() => new(CatalogueFiles.ShippedFolder);

    /// <summary>The months there are, oldest first, as <c>2010-12</c>.</summary>
    public IReadOnlyList<string> Months => [.. _byMonth.Value.Select(month => month.Key)];

    /// <summary>The orders of a month in the order of their time; none for a month that is not there.</summary>
    public IReadOnlyList<RealOrder> Of(string month) => [.. _byMonth.Value[month]];
}
