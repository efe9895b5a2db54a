using System.Collections.Immutable;

namespace CartIntegrity.Load;

/// <summary>The ledger: <c>HoldAsync</c> through the queue, the pump, the decider and the store.</summary>
internal sealed class LedgerSide : ISide
{
    private static readonly LocationId Warehouse = new("warehouse");
    private readonly RunningLedger _running;
    private readonly HoldSettings _settings;
    private readonly CartMaker _carts;
    private readonly long[] _made;

    private LedgerSide(RunningLedger running, HoldSettings settings)
    {
        (_running, _settings) = (running, settings);
        _carts = new CartMaker(settings);
        _made = new long[settings.Clients];
    }

    public RunningLedger Running => _running;

    public bool BlocksItsCaller => false;

    public static async Task<LedgerSide> StartAsync(
        LedgerStoreKind store, TemporaryFolder folder, HoldSettings settings, int unitsPerSku = HoldSettings.UnitsPerSku)
    {
        var running = await RunningLedger.StartAsync(builder => store.Register(builder, folder), TimeProvider.System);
        var side = new LedgerSide(running, settings);
        await side.ReceiveAsync(side._carts.Skus, unitsPerSku);
        return side;
    }

    public async ValueTask<bool> AskAsync(int client)
    {
        var answer = await _running.Reservations.HoldAsync(_carts.Next(client, new CartId($"c{client}-{++_made[client]}")), HoldMode.AllOrNothing);
        return answer.IsOk;
    }

    /// <summary>Every client fights for a few units that cannot be enough, until it is refused; the journal then tells how many were promised.</summary>
    /// <returns>How many units the clients were told they have.</returns>
    public async Task<long> FightForLastUnitsAsync(Sku sku, int units)
    {
        await ReceiveAsync([sku], units);
        var won = await Task.WhenAll(Enumerable.Range(0, _settings.Clients).Select(client => FightAsync(sku, client)));
        return won.Sum();
    }

    public ValueTask DisposeAsync() => _running.DisposeAsync();

    private async Task<long> FightAsync(Sku sku, int client)
    {
        for (var won = 0L; ; won++)
        {
            var cart = new Cart(new CartId($"fight{client}-{won}"), 1, [new CartLine(new LineId("1"), sku, 1)]);
            if (!(await _running.Reservations.HoldAsync(cart, HoldMode.AllOrNothing)).IsOk)
            {
                return won;
            }
        }
    }

    private async Task ReceiveAsync(Sku[] skus, int units)
    {
        foreach (var part in skus.Chunk(StockLimits.LinesPerCommand))
        {
            for (int received = 0, number = 0; received < units; number++)
            {
                var now = Math.Min(units - received, StockLimits.UnitsPerLine);
                ImmutableArray<MovementLine> lines = [.. part.Select(sku => new MovementLine(new StockItem(sku, Warehouse), now))];
                var answer = await _running.Ledger.RecordAsync(new StockMovement(MovementKind.Receipt, "load", $"{part[0]} {number}", lines));
                received += answer.IsOk ? now : throw new InvalidOperationException(answer.Detail);
            }
        }
    }
}
