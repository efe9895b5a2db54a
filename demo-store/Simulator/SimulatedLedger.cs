using CartIntegrity;
using Microsoft.Extensions.Logging.Abstractions;

namespace DemoStore;

/// <summary>The real engine on a ledger of its own: nothing of the shop can be harmed. Can be killed and started again.</summary>
internal sealed class SimulatedLedger : IAsyncDisposable
{
    public static readonly StockItem Item = new(new Sku("SIMULATED"), LocationId.Main);

    private static readonly LedgerPumpOptions Options = new()
    {
        Policy = new StockPolicy { ReservationWindow = TimeSpan.FromSeconds(60), LongestHold = TimeSpan.FromMinutes(4), LongestPayment = TimeSpan.FromMinutes(5) },
        AnswerInline = true,
    };

    private readonly List<byte[]> _journal = [];
    private readonly CountedIds _ids = new();
    private readonly SimulatedTime _time;
    private readonly Func<StoreFault> _next;
    private SimulatedStore _store = null!;

    private SimulatedLedger(SimulatedTime time, Func<StoreFault> next) => (_time, _next) = (time, next);

    /// <summary>The ledger and its reservations as they are since the last start.</summary>
    public InventoryLedger Ledger { get; private set; } = null!;

    public LedgerPump Pump { get; private set; } = null!;

    public ExpirySweeper Sweeper { get; private set; } = null!;

    /// <summary>Whether the process died and has not been started again.</summary>
    public bool IsDead => _store.IsDead;

    /// <summary>Opens a ledger with so many units.</summary>
    /// <param name="time">Its clock.</param>
    /// <param name="next">What happens to each batch that is written.</param>
    /// <param name="units">On hand.</param>
    public static async Task<SimulatedLedger> OpenAsync(SimulatedTime time, Func<StoreFault> next, int units)
    {
        var isOpening = true;
        var ledger = new SimulatedLedger(time, () => isOpening ? StoreFault.None : next());
        await ledger.StartAsync();
        var receipt = ledger.Ledger.RecordAsync(StockMovement.Of(MovementKind.Receipt, Item, units, "simulator", "opening"));
        await ledger.PumpAsync();
        await receipt;
        isOpening = false;
        return ledger;
    }

    /// <summary>Starts, from what the journal says.</summary>
    public async Task StartAsync()
    {
        _store = new SimulatedStore(_time, _journal, _next);
        await _store.OpenAsync(CancellationToken.None);
        Pump = new LedgerPump(_store, Options, _time, NullLogger.Instance);
        Ledger = new InventoryLedger(_store, Pump, Options.Policy, _ids);
        Sweeper = new ExpirySweeper(_store, Pump, NullLogger.Instance);
    }

    /// <summary>Decides what waits, until nothing does.</summary>
    public async Task PumpAsync()
    {
        while (!IsDead && await Pump.RunOnceAsync() > 0)
        {
            // Whoever was answered may have asked again.
        }
    }

    /// <summary>How the item stands.</summary>
    public async Task<StockHead> HeadAsync() => (await Ledger.GetHeadsAsync([Item.Sku])) is [var head, ..] ? head : StockHead.Empty(Item);

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}
