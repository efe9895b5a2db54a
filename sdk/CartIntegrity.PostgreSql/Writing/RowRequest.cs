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

    /// <summary>SKUs of which dead holds are asked for.</summary>
    public HashSet<Sku> Dead { get; } = [];

    /// <summary>SKUs of which every hold is asked for.</summary>
    public HashSet<Sku> HoldersOf { get; } = [];

    public bool IsEmpty =>
        Skus.Count + Carts.Count + Holds.Count + Orders.Count + Movements.Count + Returns.Count + Dead.Count + HoldersOf.Count == 0;

    public void Clear()
    {
        Skus.Clear();
        Carts.Clear();
        Holds.Clear();
        Orders.Clear();
        Movements.Clear();
        Returns.Clear();
        Dead.Clear();
        HoldersOf.Clear();
    }

    /// <summary>Asks for what a batch names, but not for heads that are known.</summary>
    public void Add(LedgerScope scope, HeadCache known)
    {
        foreach (var sku in scope.Skus)
        {
            if (known.IsWorthReading(sku))
            {
                Skus.Add(sku);
            }
        }

        Carts.UnionWith(scope.Carts);
        Holds.UnionWith(scope.Holds);
        Orders.UnionWith(scope.Orders);
        Movements.UnionWith(scope.Movements);
    }
}
