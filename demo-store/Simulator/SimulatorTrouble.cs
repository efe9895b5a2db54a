namespace DemoStore;

/// <summary>Makes things go wrong, at times that come from the seed.</summary>
internal sealed class SimulatorTrouble(SimulatedWorld world, SimulatedLine line, SimulatorFaults faults)
{
    /// <summary>How long a dead process takes to start again.</summary>
    public static readonly TimeSpan DeadFor = TimeSpan.FromSeconds(2);

    private const int Kills = 2;
    private const double FailingShare = .12;
    private static readonly TimeSpan Jump = TimeSpan.FromSeconds(45);

    private readonly Random _chance = world.ChanceOf(0);
    private readonly List<SimulatorEvent> _events = [];
    private bool _killsNext;

    /// <summary>What went wrong so far, in the order of time.</summary>
    public IReadOnlyList<SimulatorEvent> Events => _events;

    /// <summary>Whether nothing is decided for now.</summary>
    public bool IsPumpStopped { get; private set; }

    /// <summary>Lets everything that was chosen go wrong.</summary>
    public Task RunAsync(Task shopping)
    {
        Note(SimulatorFaults.LoseAnswers);
        Note(SimulatorFaults.FailingStore);
        Note(SimulatorFaults.StopSweeper);
        return Task.WhenAll(CutAsync(), StopPumpAsync(), JumpAsync(), KillAsync(shopping));
    }

    /// <summary>What happens to the batch that is written next.</summary>
    public StoreFault NextFault()
    {
        if (_killsNext)
        {
            _killsNext = false;
            Tell(SimulatorFaults.Kill, begins: true);
            return StoreFault.Killed;
        }

        return faults.HasFlag(SimulatorFaults.FailingStore) && _chance.NextDouble() < FailingShare ? (StoreFault)_chance.Next(1, (int)StoreFault.Killed) : StoreFault.None;
    }

    /// <summary>Notes that something began or ended.</summary>
    public void Tell(SimulatorFaults fault, bool begins) => _events.Add(new SimulatorEvent(world.Time.Elapsed, fault, begins));

    private async Task CutAsync()
    {
        if (faults.HasFlag(SimulatorFaults.CutConnection))
        {
            await world.Rest(_chance, 12, 16);
            line.IsCut = true;
            Tell(SimulatorFaults.CutConnection, begins: true);
            await world.Rest(_chance, 6, 10);
            line.IsCut = false;
            Tell(SimulatorFaults.CutConnection, begins: false);
        }
    }

    private async Task StopPumpAsync()
    {
        if (faults.HasFlag(SimulatorFaults.StopPump))
        {
            await world.Rest(_chance, 26, 30);
            IsPumpStopped = true;
            Tell(SimulatorFaults.StopPump, begins: true);
            await world.Rest(_chance, 5, 8);
            IsPumpStopped = false;
            Tell(SimulatorFaults.StopPump, begins: false);
        }
    }

    private async Task JumpAsync()
    {
        if (faults.HasFlag(SimulatorFaults.ClockJump))
        {
            await world.Rest(_chance, 18, 24);
            world.Time.Jumped += Jump;
            Tell(SimulatorFaults.ClockJump, begins: true);
            await world.Rest(_chance, 20, 25);
            world.Time.Jumped -= Jump;
            Tell(SimulatorFaults.ClockJump, begins: false);
        }
    }

    private async Task KillAsync(Task shopping)
    {
        for (var kill = 0; faults.HasFlag(SimulatorFaults.Kill) && kill < Kills && !shopping.IsCompleted; kill++)
        {
            await world.Rest(_chance, 8, 14);
            _killsNext = true;
        }
    }

    private void Note(SimulatorFaults fault)
    {
        if (faults.HasFlag(fault))
        {
            Tell(fault, begins: true);
        }
    }
}
