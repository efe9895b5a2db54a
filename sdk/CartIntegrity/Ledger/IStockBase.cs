namespace CartIntegrity;

/// <summary>The stored state a <see cref="StockView"/> starts from: resident, or read from rows under lock.</summary>
public interface IStockBase
{
    /// <summary>The heads of a SKU; one without heads if the ledger has never heard of it.</summary>
    /// <param name="sku">Which SKU.</param>
    SkuStock FindSku(Sku sku);

    /// <summary>A hold by its id, or <c>null</c>.</summary>
    /// <param name="hold">Which hold.</param>
    Hold? FindHold(HoldId hold);

    /// <summary>The latest hold of a cart, or <c>null</c>.</summary>
    /// <param name="cart">Which cart.</param>
    HoldId? FindHoldOf(CartId cart);

    /// <summary>How an order id ended, or <c>null</c>.</summary>
    /// <param name="order">Which order.</param>
    OrderEnd? FindOrder(OrderId order);

    /// <summary>The first answer to a movement, or <c>null</c>.</summary>
    /// <param name="key">Its key.</param>
    MovementAnswer? FindAnswer(MovementKey key);

    /// <summary>Adds open holds that are dead and have a line of the SKU that has not ended.</summary>
    /// <param name="sku">Which SKU.</param>
    /// <param name="storeNow">The store's clock.</param>
    /// <param name="dead">Where to add them; duplicates do no harm.</param>
    void CollectDead(Sku sku, DateTimeOffset storeNow, ICollection<HoldId> dead);

    /// <summary>When the first live line of the SKU that another cart holds runs out, or <c>null</c>.</summary>
    /// <param name="sku">Which SKU.</param>
    /// <param name="except">The cart whose own lines do not count.</param>
    /// <param name="storeNow">The store's clock.</param>
    DateTimeOffset? EarliestReturn(Sku sku, CartId except, DateTimeOffset storeNow);

    /// <summary>Units of the SKU in open holds of unverified shoppers, dead ones included that have not been ended yet.</summary>
    /// <param name="sku">Which SKU.</param>
    long UnverifiedUnits(Sku sku);

    /// <summary>Units of the item that were promised rather than on hand when unverified shoppers took them, in the same holds.</summary>
    /// <param name="item">Which stock item.</param>
    long UnverifiedPromised(StockItem item);

    /// <summary>Open holds with a line of the SKU that has not ended; asked only by forced corrections.</summary>
    /// <param name="sku">Which SKU.</param>
    IEnumerable<Hold> HoldsOn(Sku sku);
}
