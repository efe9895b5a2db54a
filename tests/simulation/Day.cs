using CartIntegrity.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CartIntegrity.Simulation;

/// <summary>One simulated day of a shop, from a seed: first safety under faults, then everything heals and the shop must come to rest.</summary>
internal sealed class Day
{
    private readonly World _world;
    private readonly Setting _setting;
    private readonly Shop _shop;
    private readonly List<Task> _actors = [];
    private readonly List<Shopper> _shoppers = [];
    private bool _closing;
    private bool _over;

    private Day(Setting setting)
    {
        (_setting, _world) = (setting, new World(setting.Seed));
        _shop = new Shop(_world, setting);
    }

    public static DayReport Run(Setting setting, int steps = 1_500)
    {
        // With a context, whatever awaits without it goes on in the thread pool, and the run could not be repeated.
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return new Day(setting).Run(steps);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private DayReport Run(int steps)
    {
        Open();
        for (var step = 0; step < steps && _shop.Oracle.Broken is null; step++)
        {
            _world.Step();
        }

        Close();
        return new DayReport(_setting.Seed, _shop.Oracle.Broken, _world.Trace, _shop.Faults, _shop.Oracle.Journal);
    }

    private void Open()
    {
        var engine = _shop.RunAsync(() => _over);
        for (var number = 0; number < _setting.Shoppers; number++)
        {
            _shoppers.Add(new Shopper(_world, _shop, _setting, number));
            _actors.Add(_shoppers[number].RunAsync(() => _closing));
        }

        _actors.Add(new Warehouse(_world, _shop, _setting).RunAsync(() => _closing));
        _actors.Add(engine);
        if (_setting.Sweeps)
        {
            _actors.Add(SweepAsync());
        }
    }

    private async Task SweepAsync()
    {
        while (!_closing)
        {
            await _world.Rest(1_000);
            await new ExpirySweeper(_shop.Store, _shop.Pump, NullLogger.Instance).RunOnceAsync();
        }
    }

    /// <summary>Liveness: faults end, nobody begins anything new, and everybody must come to an end.</summary>
    private void Close()
    {
        _closing = true;
        _shop.Heal();
        var engine = _actors[_setting.Shoppers + 1];
        for (var step = 0; step < 200_000 && _actors.Any(actor => actor != engine && !actor.IsCompleted); step++)
        {
            _world.Step();
        }

        _shop.Oracle.Fail(_actors.Find(actor => actor.IsFaulted)?.Exception?.ToString());
        _shop.Oracle.Fail(_actors.Exists(actor => actor != engine && !actor.IsCompleted) ? "liveness: somebody was never answered" : null);
        if (_shop.Oracle.Broken is null)
        {
            Settle();
        }

        _over = true;
    }

    private void Settle()
    {
        _world.Time.Advance(_setting.Policy.LongestHold + _setting.Policy.LongestPayment);
        var last = new ExpirySweeper(_shop.Store, _shop.Pump, NullLogger.Instance).RunOnceAsync().AsTask();
        for (var step = 0; step < 100 && !last.IsCompleted; step++)
        {
            _world.Step();
        }

        _shop.Oracle.Compare(_shop.Ledger, _shoppers.SelectMany(shopper => shopper.Orders).ToDictionary());
        var checkpoint = _shop.Store.ReadCheckpointAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();
        _shop.Oracle.Fail(checkpoint.Heads.Any(head => head.Reserved != 0) ? "R7: dead units are still reserved at the end" : null);
        var report = _shop.Ledger.VerifyAsync().GetAwaiter().GetResult();
        _shop.Oracle.Fail(report.IsSound ? null : $"verification: {report.Differences[0]}");
        var copy = JournalLedgerStore.CopyAsync(_shop.Store, _world.Time).AsTask().GetAwaiter().GetResult();
        copy.OpenAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();
        var folded = copy.ReadCheckpointAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();
        _shop.Oracle.Fail(folded.Heads.SequenceEqual(checkpoint.Heads) ? null : "L4: the journal folds to other heads");
    }
}
