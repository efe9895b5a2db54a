using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>What a batch names. The SKUs of the holds named are to be locked as well (all of them, in ordinal order).</summary>
/// <param name="Skus">SKUs, ordinal, no duplicates.</param>
/// <param name="Carts">Carts whose latest hold is needed.</param>
/// <param name="Holds">Holds that are needed.</param>
/// <param name="Orders">Order ids that are needed.</param>
/// <param name="Movements">Keys of movements.</param>
public sealed record LedgerScope(
    ImmutableArray<Sku> Skus,
    ImmutableArray<CartId> Carts,
    ImmutableArray<HoldId> Holds,
    ImmutableArray<OrderId> Orders,
    ImmutableArray<MovementKey> Movements);
