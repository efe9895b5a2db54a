namespace CartIntegrity.Simulation;

/// <summary>Goods come in, are sold elsewhere, break, are shipped and counted; every report is sent until it is answered.</summary>
internal sealed class Warehouse(World world, Shop shop, Setting setting)
{
    private static readonly MovementKind[] Kinds =
        [MovementKind.Receipt, MovementKind.Receipt, MovementKind.Sale, MovementKind.Shipped, MovementKind.Damage, MovementKind.Adjustment, MovementKind.Cancellation];

    private readonly Random _chance = world.ChanceOf("warehouse");
    private int _reference;

    public async Task RunAsync(Func<bool> isOver)
    {
        for (var sku = 0; sku < setting.Skus; sku++)
        {
            await SendAsync(MovementKind.Receipt, sku, setting.Stock + 1, forced: false);
        }

        while (!isOver())
        {
            await world.Rest(_chance.Next(1, 90_000));
            var forced = _chance.Next(1_000) < setting.ForcedPerThousand;
            await SendAsync(forced ? MovementKind.Count : Kinds[_chance.Next(Kinds.Length)], _chance.Next(setting.Skus), _chance.Next(1, 5), forced);
        }
    }

    private async Task SendAsync(MovementKind kind, int sku, int units, bool forced)
    {
        var reference = $"{++_reference}";
        var item = new StockItem(new Sku($"SKU{sku}"), new LocationId(_chance.Next(2) == 0 ? "depot" : "shop"));
        var movement = StockMovement.Of(kind, item, units, "warehouse", reference) with { Forced = forced };
        MovementResult result;
        var attempts = 0;
        do
        {
            result = await shop.Ledger.RecordAsync(movement);
            shop.Oracle.Recorded(shop.Ledger, reference, result);
            world.Tell("warehouse", $"{reference} {result.Kind} {result.Reason}");
            await world.Rest(_chance.Next(1, 3_000));
        }
        while (result.Kind == ResultKind.OutcomeUnknown || (result.Kind == ResultKind.Unavailable && ++attempts < 2) || _chance.Next(10) == 0);
    }
}
