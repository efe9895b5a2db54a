using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;

namespace CartIntegrity.Testing;

/// <summary>
/// A ledger that runs: a store with its pump and its clock, and the few calls most tests begin with. Thread-safe once started.
/// </summary>
public sealed class LedgerHarness : IAsyncDisposable
{
    private bool _byHand;
    private CancellationTokenSource _stopping = new();
    private Task _loop = Task.CompletedTask;
    private long _references;

    private LedgerHarness(ILedgerStore store, ManualTimeProvider time, LedgerPumpOptions options, bool byHand, IIdSource ids)
    {
        (Store, Time, Options, _byHand, Ids) = (store, time, options, byHand, ids);
        (Pump, Ledger) = Build(options);
    }

    /// <summary>Where the ledger is kept.</summary>
    public ILedgerStore Store { get; }

    /// <summary>The clock of store and engine.</summary>
    public ManualTimeProvider Time { get; }

    /// <summary>The engine's bounds and the shop's policy.</summary>
    public LedgerPumpOptions Options { get; private set; }

    /// <summary>Where hold ids come from.</summary>
    public IIdSource Ids { get; }

    /// <summary>The engine.</summary>
    public LedgerPump Pump { get; private set; }

    /// <summary>The ledger and its reservations.</summary>
    public InventoryLedger Ledger { get; private set; }

    /// <summary>Opens the store and runs the engine in a loop, as a host does.</summary>
    /// <param name="store">Not open yet; the harness closes it.</param>
    /// <param name="time">The store's clock.</param>
    /// <param name="options">Bounds and policy; <c>null</c>: the defaults.</param>
    public static async ValueTask<LedgerHarness> StartAsync(ILedgerStore store, ManualTimeProvider time, LedgerPumpOptions? options = null)
    {
        var harness = await OpenAsync(store, time, options, byHand: false);
        harness.Run();
        return harness;
    }

    /// <summary>Opens the store; the test runs every batch itself (<see cref="PumpAsync"/>).</summary>
    /// <param name="store">Not open yet; the harness closes it.</param>
    /// <param name="time">The store's clock.</param>
    /// <param name="options">Bounds and policy; <c>null</c>: the defaults.</param>
    public static ValueTask<LedgerHarness> OpenByHandAsync(ILedgerStore store, ManualTimeProvider time, LedgerPumpOptions? options = null) =>
        OpenAsync(store, time, options, byHand: true);

    /// <summary>Stops, and goes on with another store: the one that a restart has made of this one. Ids and references go on where they were.</summary>
    /// <param name="reopen">Closes the store of this harness and makes its successor, not open yet.</param>
    /// <returns>The new harness; this one is not to be used any more.</returns>
    public async ValueTask<LedgerHarness> RestartAsync(Func<ILedgerStore, ValueTask<ILedgerStore>> reopen)
    {
        ArgumentNullException.ThrowIfNull(reopen);
        await StopAsync();
        _stopping.Dispose();
        var store = await reopen(Store);
        await store.OpenAsync(CancellationToken.None);
        var harness = new LedgerHarness(store, Time, Options, _byHand, Ids) { _references = _references };
        harness.Run();
        return harness;
    }

    /// <summary>A cart that wants to buy some lines.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="revision">Its revision.</param>
    /// <param name="lines">SKUs and units, line by line.</param>
    public static Cart CartOf(string id, long revision, params ReadOnlySpan<(string Sku, int Quantity)> lines)
    {
        var all = ImmutableArray.CreateBuilder<CartLine>(lines.Length);
        foreach (var (sku, quantity) in lines)
        {
            all.Add(new CartLine(new LineId($"{id}-{all.Count + 1}"), new Sku(sku), quantity));
        }

        return new Cart(new CartId(id), revision, all.MoveToImmutable());
    }

    /// <summary>Runs batches until nothing waits; for a harness pumped by hand.</summary>
    public async ValueTask PumpAsync()
    {
        while (await Pump.RunOnceAsync() > 0)
        {
            // A batch may have let a caller go on and ask again.
        }
    }

    /// <summary>Goes on with other rules on the same store.</summary>
    /// <param name="policy">The new rules.</param>
    public async ValueTask UseAsync(StockPolicy policy)
    {
        await StopAsync();
        (_stopping, Options) = (new CancellationTokenSource(), Options with { Policy = policy });
        (Pump, Ledger) = Build(Options);
        Run();
    }

    /// <summary>From now on the test runs every batch itself (<see cref="PumpAsync"/>): what it asks before is decided as one batch.</summary>
    public async ValueTask PumpByHandAsync()
    {
        _byHand = true;
        await UseAsync(Options.Policy);
    }

    /// <summary>Records a receipt; fails the test if it is not recorded.</summary>
    /// <param name="sku">What came in.</param>
    /// <param name="units">How much of it.</param>
    /// <param name="location">Where; <c>null</c>: <c>main</c>.</param>
    public async ValueTask ReceiveAsync(string sku, int units, string? location = null)
    {
        var result = await RecordAsync(MovementKind.Receipt, sku, units, location);
        Xunit.Assert.True(result.IsOk, $"The receipt of {units} {sku} came to {result.Kind} ({result.Reason}): {result.Detail}");
    }

    /// <summary>Records a movement of one item under a reference of its own.</summary>
    /// <param name="kind">Why stock changed.</param>
    /// <param name="sku">What.</param>
    /// <param name="units">How much of it.</param>
    /// <param name="location">Where; <c>null</c>: <c>main</c>.</param>
    /// <param name="forced">Whether a correction is forced.</param>
    public async ValueTask<MovementResult> RecordAsync(MovementKind kind, string sku, int units, string? location = null, bool forced = false)
    {
        var movement = StockMovement.Of(kind, ItemOf(sku, location), units, "harness", $"{Interlocked.Increment(ref _references)}");
        return await AskAsync(Ledger.RecordAsync(movement with { Forced = forced }));
    }

    /// <summary>What one cart, or nobody's, can have of a SKU.</summary>
    /// <param name="sku">Which SKU.</param>
    /// <param name="cart">Which cart; <c>null</c>: nobody's.</param>
    /// <param name="channel">Through which channel; <c>null</c>: the web shop.</param>
    public async ValueTask<SkuAvailability> AvailabilityAsync(string sku, string? cart = null, ChannelId? channel = null)
    {
        var query = new AvailabilityQuery([new Sku(sku)], channel ?? ChannelId.Web, cart is null ? null : new CartId(cart));
        return (await Ledger.GetAvailabilityAsync(query)).Skus[0];
    }

    /// <summary>The head of a stock item; one before its first event if the ledger has never heard of it.</summary>
    /// <param name="sku">Which SKU.</param>
    /// <param name="location">Where; <c>null</c>: <c>main</c>.</param>
    public async ValueTask<StockHead> HeadAsync(string sku, string? location = null)
    {
        var item = ItemOf(sku, location);
        var heads = await Ledger.GetHeadsAsync([item.Sku]);
        return heads.FirstOrDefault(head => head.Item == item) ?? StockHead.Empty(item);
    }

    /// <summary>The whole journal, in sequence order.</summary>
    public async ValueTask<IReadOnlyList<JournalRecord>> JournalAsync()
    {
        List<JournalRecord> records = [];
        await foreach (var record in Ledger.JournalAsync())
        {
            records.Add(record);
        }

        return records;
    }

    /// <summary>Stops the engine; the store stays open.</summary>
    public async ValueTask StopAsync()
    {
        await _stopping.CancelAsync();
        await _loop;
        _stopping.Dispose();
        _loop = Task.CompletedTask;
        _stopping = new CancellationTokenSource();
    }

    /// <summary>Stops the engine and closes the store.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stopping.Dispose();
        await Store.DisposeAsync();
    }

    private static async ValueTask<LedgerHarness> OpenAsync(ILedgerStore store, ManualTimeProvider time, LedgerPumpOptions? options, bool byHand)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(time);
        await store.OpenAsync(CancellationToken.None);
        return new LedgerHarness(store, time, options ?? new LedgerPumpOptions(), byHand, new CountingIdSource());
    }

    private static StockItem ItemOf(string sku, string? location) => new(new Sku(sku), location is null ? LocationId.Main : new LocationId(location));

    private void Run() => _loop = _byHand ? Task.CompletedTask : Pump.RunAsync(_stopping.Token);

    private (LedgerPump Pump, InventoryLedger Ledger) Build(LedgerPumpOptions options)
    {
        var pump = new LedgerPump(Store, options, Time, NullLogger.Instance);
        return (pump, new InventoryLedger(Store, pump, options.Policy, Ids));
    }

    private async ValueTask<T> AskAsync<T>(ValueTask<T> asked)
    {
        var answer = asked.AsTask();
        if (_byHand)
        {
            await PumpAsync();
        }

        return await answer;
    }
}
