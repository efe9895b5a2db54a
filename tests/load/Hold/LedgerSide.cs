using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace CartIntegrity.Load;

/// <summary>The ledger: <c>HoldAsync</c> through the queue, the pump, the decider and the store.</summary>
internal sealed class LedgerSide : ISide
{
    private static readonly LocationId Warehouse = new("warehouse");
    private readonly RunningLedger _running;
    private readonly HoldSettings _settings;
    private readonly Sku[] _skus;
    private readonly LineId[] _lineIds;
    private readonly CartPicker[] _pickers;
    private readonly long[] _carts;

    private LedgerSide(RunningLedger running, HoldSettings settings)
    {
        (_running, _settings) = (running, settings);
        _skus = [.. settings.SkuNames.Select(name => new Sku(name))];
        _lineIds = [.. Enumerable.Range(1, settings.Lines).Select(number => new LineId(number.ToString(CultureInfo.InvariantCulture)))];
        _pickers = [.. Enumerable.Range(0, settings.Clients).Select(client => new CartPicker(settings, client))];
        _carts = new long[settings.Clients];
    }

    public RunningLedger Running => _running;

    public bool BlocksItsCaller => false;

    public static async Task<LedgerSide> StartAsync(
        LedgerStoreKind store, TemporaryFolder folder, HoldSettings settings, int unitsPerSku = HoldSettings.UnitsPerSku)
    {
        var running = await RunningLedger.StartAsync(builder => store.Register(builder, folder), TimeProvider.System);
        var side = new LedgerSide(running, settings);
        await side.ReceiveAsync(side._skus, unitsPerSku);
        return side;
    }

    public async ValueTask<bool> AskAsync(int client)
    {
        var answer = await _running.Reservations.HoldAsync(NextCart(client), HoldMode.AllOrNothing);
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

    private Cart NextCart(int client)
    {
        var picked = _pickers[client].Next();
        var lines = new CartLine[picked.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = new CartLine(_lineIds[i], _skus[picked[i]], 1);
        }

        return new Cart(new CartId($"c{client}-{++_carts[client]}"), 1, ImmutableCollectionsMarshal.AsImmutableArray(lines));
    }

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
