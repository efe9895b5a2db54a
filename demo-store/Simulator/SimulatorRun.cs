using System.Collections.Immutable;

namespace DemoStore;

/// <summary>One simulation from the first shopper to the verification. One flow owns everything; <see cref="Figures"/> may be read by others.</summary>
internal sealed class SimulatorRun
{
    /// <summary>Nobody shops longer than this, in simulated time; whoever still does then is a defect.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(60);

    private static readonly TimeSpan PumpRest = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan SweepRest = TimeSpan.FromSeconds(1);

    private readonly SimulatedWorld _world;
    private readonly SimulatorWish _wish;
    private readonly SimulatedShopper[] _shoppers;
    private readonly SimulatedLine _line;
    private readonly SimulatorTrouble _trouble;
    private readonly JournalAudit _audit = new();
    private SimulatedLedger _ledger = null!;
    private volatile SimulatorFigures _figures = new();

    public SimulatorRun(SimulatorWish wish)
    {
        (_wish, _world) = (wish, new SimulatedWorld(wish.Seed));
        _line = new SimulatedLine(_world, () => _ledger.Ledger) { IsLossy = wish.Faults.HasFlag(SimulatorFaults.LoseAnswers) };
        _shoppers = [.. Enumerable.Range(1, wish.Shoppers).Select(number => new SimulatedShopper(_world, _line, wish, number))];
        _trouble = new SimulatorTrouble(_world, _line, wish.Faults);
    }

    /// <summary>How it stands.</summary>
    public SimulatorFigures Figures => _figures;

    /// <summary>Runs it on a thread of the pool, where nothing but this flow decides what goes on when.</summary>
    /// <param name="waitUntil">Called before each step with the simulated time it happens at.</param>
    /// <param name="stop">Ends it between two steps.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Task<SimulatorVerdict> RunAsync(Func<TimeSpan, ValueTask> waitUntil, CancellationToken stop) => Task.Run(() => PlayAsync(waitUntil, stop), stop);

    /// <summary>Looks at the ledger and at the shoppers. Only between two steps.</summary>
    public async Task LookAsync()
    {
        await _audit.ReadOnAsync(_ledger.Ledger, CancellationToken.None);
        var head = await _ledger.HeadAsync();
        _figures = new SimulatorFigures
        {
            Elapsed = _world.Time.Elapsed,
            Shoppers = Enum.GetValues<SimulatedState>().ToImmutableSortedDictionary(state => state, state => _shoppers.Count(shopper => shopper.State == state)),
            OnHand = head.OnHand,
            Held = head.Reserved,
            Sold = head.Allocated,
            Oversold = _audit.OversoldUnits,
            AskedAgain = _line.AskedAgain,
            Records = _audit.Records,
            Events = [.. _trouble.Events],
        };
    }

    private async Task<SimulatorVerdict> PlayAsync(Func<TimeSpan, ValueTask> waitUntil, CancellationToken stop)
    {
        _ledger = await SimulatedLedger.OpenAsync(_world.Time, _trouble.NextFault, _wish.Units);
        await using var closing = _ledger;
        await LookAsync();
        var shopping = Task.WhenAll(_shoppers.Select(shopper => shopper.RunAsync()));
        var sweeping = SweepAsync(shopping);
        Task[] staff = [sweeping, PumpAsync(Task.WhenAll(shopping, sweeping)), _trouble.RunAsync(shopping)];
        while (!shopping.IsCompleted && _world.Next is { } next && next < Longest)
        {
            stop.ThrowIfCancellationRequested();
            await waitUntil(next);
            _world.Step();
        }

        if (!shopping.IsCompleted)
        {
            throw new InvalidOperationException($"Somebody still shops after {_world.Time.Elapsed} (seed {_wish.Seed}).");
        }

        // Whoever is still resting goes on once more, sees that it is over, and ends.
        while (!Array.TrueForAll(staff, task => task.IsCompleted) && _world.Next is not null)
        {
            _world.Step();
        }

        await Task.WhenAll([shopping, .. staff]);
        return await VerifyAsync();
    }

    private async Task<SimulatorVerdict> VerifyAsync()
    {
        await LookAsync();
        var report = await _ledger.Ledger.VerifyAsync();
        var head = await _ledger.HeadAsync();
        return new SimulatorVerdict(report.Differences.Length, _audit.SoldUnits, head.LastHash.ToString()[..12]);
    }

    private async Task PumpAsync(Task everybodyElse)
    {
        while (!everybodyElse.IsCompleted)
        {
            if (_ledger.IsDead)
            {
                // Whoever waited for the dead process hears nothing of it, and asks again.
                _ledger.Pump.Stop();
                await _world.Rest(SimulatorTrouble.DeadFor);
                await _ledger.StartAsync();
                _trouble.Tell(SimulatorFaults.Kill, begins: false);
            }
            else if (!_trouble.IsPumpStopped)
            {
                await _ledger.PumpAsync();
            }

            await _world.Rest(PumpRest);
        }
    }

    private async Task SweepAsync(Task shopping)
    {
        while (!shopping.IsCompleted)
        {
            await _world.Rest(SweepRest);
            if (!_wish.Faults.HasFlag(SimulatorFaults.StopSweeper) && !shopping.IsCompleted && !_trouble.IsPumpStopped && !_ledger.IsDead)
            {
                await _ledger.Sweeper.RunOnceAsync();
            }
        }
    }
}
