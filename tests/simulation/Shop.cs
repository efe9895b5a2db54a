using CartIntegrity.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CartIntegrity.Simulation;

/// <summary>The ledger under test: a pump run by hand on a store that fails, crashes and opens again from its journal.</summary>
internal sealed class Shop
{
    private readonly World _world;
    private readonly Setting _setting;
    private readonly Random _chance;
    private readonly CountingIdSource _ids = new();
    private bool _healed;

    public Shop(World world, Setting setting)
    {
        (_world, _setting, _chance) = (world, setting, world.ChanceOf("store"));
        Oracle = new Oracle();
        (Store, Pump, Ledger) = Build(new JournalLedgerStore(world.Time, []));
    }

    public Oracle Oracle { get; }

    public ILedgerStore Store { get; private set; }

    public LedgerPump Pump { get; private set; }

    public InventoryLedger Ledger { get; private set; }

    public int Faults { get; private set; }

    public void Heal() => _healed = true;

    /// <summary>The engine's loop: a batch, what it did checked, now and then the end of the process.</summary>
    public async Task RunAsync(Func<bool> isOver)
    {
        await Store.OpenAsync(CancellationToken.None);
        while (!isOver())
        {
            await _world.Rest(_chance.Next(50) == 0 ? _chance.Next(20_000) : _chance.Next(1, 60));
            var done = await Pump.RunOnceAsync();
            Pump.GiveUpOverdue();
            _world.Tell("pump", $"{done}");
            Oracle.Read(Ledger);
            if (!_healed && _chance.Next(1_000) < _setting.CrashesPerThousand)
            {
                await CrashAsync();
            }
        }
    }

    private async Task CrashAsync()
    {
        Faults++;
        Pump.Stop();
        List<ReadOnlyMemory<byte>> journal = [.. Store.ReadJournalAsync(0, CancellationToken.None).ToBlockingEnumerable()];
        if (_setting.ForgetsOnCrash && journal.Count > 0)
        {
            journal.RemoveAt(journal.Count - 1);
        }

        (Store, Pump, Ledger) = Build(new JournalLedgerStore(_world.Time, journal));
        await Store.OpenAsync(CancellationToken.None);
        _world.Tell("store", $"opened again at {journal.Count}");
    }

    private (ILedgerStore Store, LedgerPump Pump, InventoryLedger Ledger) Build(ILedgerStore inner)
    {
        var store = new FaultyLedgerStore(inner, NextFault);
        var options = new LedgerPumpOptions { Policy = _setting.Policy, AnswerInline = true, QueueLines = 200, BatchLines = 20 };
        var pump = new LedgerPump(store, options, _world.Time, NullLogger.Instance);
        return (store, pump, new InventoryLedger(store, pump, _setting.Policy, _ids));
    }

    private StoreFault NextFault()
    {
        if (_healed || _chance.Next(1_000) >= _setting.FaultsPerThousand)
        {
            return StoreFault.None;
        }

        Faults++;
        return _setting.Planted != StoreFault.None ? _setting.Planted : (StoreFault)_chance.Next(1, 5);
    }
}
