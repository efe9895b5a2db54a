using CartIntegrity;

namespace DemoStore;

/// <summary>A product in the warehouse's table.</summary>
/// <param name="Product">Which product.</param>
/// <param name="Heads">Its stock, one entry a location.</param>
internal sealed record StockRow(Product Product, IReadOnlyList<StockHead> Heads)
{
    public long OnHand => Heads.Sum(head => head.OnHand);

    public long Reserved => Heads.Sum(head => head.Reserved);

    public long Allocated => Heads.Sum(head => head.Allocated);

    /// <summary>Damaged, quarantined or withheld from sale.</summary>
    public long SetAside => Heads.Sum(head => head.Damaged + head.Quarantined + head.NonSellable);

    public long InTransit => Heads.Sum(head => head.InTransit);

    /// <summary>Units that can be promised, over all locations.</summary>
    public long Available => Heads.Sum(head => Math.Max(0, head.Free));

    /// <summary>Units that can be promised at a location.</summary>
    public long AvailableAt(ShopLocation location) => Heads.Where(head => head.Item.Location.Value == location.Id).Sum(head => Math.Max(0, head.Free));
}
