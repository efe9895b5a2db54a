namespace CartIntegrity.PostgreSql;

/// <summary>Rows that are to be read.</summary>
internal sealed class RowRequest
{
    public HashSet<Sku> Skus { get; } = [];

    public HashSet<CartId> Carts { get; } = [];

    public HashSet<HoldId> Holds { get; } = [];

    public HashSet<OrderId> Orders { get; } = [];

    public HashSet<MovementKey> Movements { get; } = [];

    /// <summary>SKUs of which is asked when others return some.</summary>
    public HashSet<Sku> Returns { get; } = [];

    /// <summary>SKUs of which every hold is asked for.</summary>
    public HashSet<Sku> HoldersOf { get; } = [];

    public bool IsEmpty =>
        Skus.Count + Carts.Count + Holds.Count + Orders.Count + Movements.Count + Returns.Count + HoldersOf.Count == 0;

    public void Clear()
    {
        Skus.Clear();
        Carts.Clear();
        Holds.Clear();
        Orders.Clear();
        Movements.Clear();
        Returns.Clear();
        HoldersOf.Clear();
    }

    /// <summary>Asks for what a batch names.</summary>
    public void Add(LedgerScope scope)
    {
        Skus.UnionWith(scope.Skus);
        Carts.UnionWith(scope.Carts);
        Holds.UnionWith(scope.Holds);
        Orders.UnionWith(scope.Orders);
        Movements.UnionWith(scope.Movements);
    }
}
