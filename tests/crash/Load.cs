using CartIntegrity;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrashHost;

/// <summary>Shoppers who hold three things each, buy every third cart, and say what they were told.</summary>
internal sealed class Load
{
    private const int Shoppers = 8;
    private static readonly string[] Skus = ["MUG", "TEAPOT", "SAUCER", "SPOON"];

    private readonly string _run;
    private readonly LedgerPump _pump;
    private readonly InventoryLedger _ledger;
    private readonly TextWriter _told = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true });

    public Load(ILedgerStore store, string run)
    {
        _run = run;
        var policy = new StockPolicy();
        _pump = new LedgerPump(store, new LedgerPumpOptions { Policy = policy }, TimeProvider.System, NullLogger.Instance);
        _ledger = new InventoryLedger(store, _pump, policy, new RandomIdSource());
    }

    public async Task RunAsync()
    {
        var running = _pump.RunAsync(CancellationToken.None);
        foreach (var sku in Skus)
        {
            var receipt = StockMovement.Of(MovementKind.Receipt, new StockItem(new Sku(sku), LocationId.Main), 1_000_000, "crash", $"{_run}-{sku}");
            Tell((await _ledger.RecordAsync(receipt)).IsOk, $"received {_run}-{sku}");
        }

        await Task.WhenAll([running, .. Enumerable.Range(0, Shoppers).Select(shopper => Task.Run(() => ShopAsync(shopper)))]);
    }

    private async Task ShopAsync(int shopper)
    {
        for (var visit = 0; ; visit++)
        {
            var name = $"{_run}-{shopper}-{visit}";
            var lines = Enumerable.Range(visit, 3).Select(i => new CartLine(new LineId($"{i}"), new Sku(Skus[i % Skus.Length]), 1));
            var held = await _ledger.HoldAsync(new Cart(new CartId(name), 1, [.. lines]));
            Tell(held.IsOk, $"held {held.Hold?.Id}");
            if (visit % 3 == 0)
            {
                var sold = await _ledger.CommitAsync(held.Hold!.Id, held.Hold.Version, new OrderId(name));
                Tell(sold.IsOk, $"sold {name}");
            }
        }
    }

    // The stop at the end tells a whole line from one that the kill cut off.
    private void Tell(bool isOk, string what) => _told.WriteLine(isOk ? $"{what} ." : $"failed {what} .");
}
