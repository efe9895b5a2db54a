using Microsoft.Extensions.Logging.Abstractions;

namespace CartIntegrity.PostgreSql.Tests;

/// <summary>What one web server runs: a store, the engine on it, and the sweeper when a test calls it.</summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;
    private int _references;

    private Node(PostgreSqlLedgerStore store, LedgerPump pump, InventoryLedger ledger, NotedLog<PostgreSqlLedgerStore> log) =>
        (Store, Pump, Ledger, Log) = (store, pump, ledger, log);

    public PostgreSqlLedgerStore Store { get; }

    public LedgerPump Pump { get; }

    public InventoryLedger Ledger { get; }

    public NotedLog<PostgreSqlLedgerStore> Log { get; }

    public bool IsRunning => !_stopping.IsCancellationRequested;

    public ExpirySweeper Sweeper => new(Store, Pump, NullLogger.Instance);

    public static async Task<Node> StartAsync(PostgreSqlLedgerOptions options, TimeProvider? storeClock, StockPolicy policy, TimeProvider own)
    {
        var log = new NotedLog<PostgreSqlLedgerStore>();
        var store = new PostgreSqlLedgerStore(options, own, log, storeClock);
        await store.OpenAsync(CancellationToken.None);
        var pump = new LedgerPump(store, new LedgerPumpOptions { Policy = policy }, own, NullLogger.Instance);
        var node = new Node(store, pump, new InventoryLedger(store, pump, policy, new RandomIdSource()), log);
        node._running = pump.RunAsync(node._stopping.Token);
        return node;
    }

    public async Task ReceiveAsync(string sku, int units)
    {
        var movement = StockMovement.Of(MovementKind.Receipt, new StockItem(new Sku(sku), LocationId.Main), units, $"node-{GetHashCode()}", $"{Interlocked.Increment(ref _references)}");
        var result = await Ledger.RecordAsync(movement);
        result.IsOk.Should().BeTrue(result.Detail);
    }

    public ValueTask<HoldResult> HoldAsync(string cart, long revision, params (string Sku, int Quantity)[] lines) =>
        Ledger.HoldAsync(Testing.LedgerHarness.CartOf(cart, revision, lines));

    /// <summary>Holds and fails the test unless all of it is held.</summary>
    public async Task<Hold> HeldAsync(string cart, long revision, params (string Sku, int Quantity)[] lines)
    {
        var result = await Ledger.HoldAsync(Testing.LedgerHarness.CartOf(cart, revision, lines), HoldMode.AllOrNothing);
        result.IsOk.Should().BeTrue($"{result.Kind} {result.Detail}");
        return result.Hold!;
    }

    public async Task<long> AvailableAsync(string sku) =>
        (await Ledger.GetAvailabilityAsync(new AvailabilityQuery([new Sku(sku)], ChannelId.Web, null))).Skus[0].Available;

    /// <summary>Whether this server tells what can be had.</summary>
    public async Task<bool> TryReadAsync(string sku)
    {
        try
        {
            await AvailableAsync(sku);
            return true;
        }
        catch (LedgerStoreException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (IsRunning)
        {
            await _stopping.CancelAsync();
            await _running;
            await Store.DisposeAsync();
        }
    }
}
