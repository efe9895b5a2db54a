using System.Collections.Immutable;

namespace DemoStore;

/// <summary>How a simulation stands. Immutable.</summary>
internal sealed record SimulatorFigures
{
    /// <summary>Simulated time since the start.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Shoppers by where they stand; every state is there.</summary>
    public ImmutableSortedDictionary<SimulatedState, int> Shoppers { get; init; } = ImmutableSortedDictionary<SimulatedState, int>.Empty;

    /// <summary>Units on hand.</summary>
    public long OnHand { get; init; }

    /// <summary>Units held for carts.</summary>
    public long Held { get; init; }

    /// <summary>Units sold.</summary>
    public long Sold { get; init; }

    /// <summary>Units promised beyond what was there at the worst moment, from the journal alone.</summary>
    public long Oversold { get; init; }

    /// <summary>Calls that were repeated because there was no answer.</summary>
    public int AskedAgain { get; init; }

    /// <summary>Journal records.</summary>
    public long Records { get; init; }

    /// <summary>What went wrong so far.</summary>
    public ImmutableArray<SimulatorEvent> Events { get; init; } = [];

    /// <summary>How many stand there.</summary>
    public int In(SimulatedState state) => Shoppers.GetValueOrDefault(state);
}
