namespace DemoStore;

/// <summary>What a visitor wants to see simulated. The same wish is the same run.</summary>
/// <param name="Seed">From which all chance comes.</param>
/// <param name="Shoppers">1 to <see cref="MostShoppers"/>; each wants one unit.</param>
/// <param name="Units">1 to <see cref="MostUnits"/>, of one item.</param>
internal sealed record SimulatorWish(int Seed, int Shoppers, int Units)
{
    public const int MostShoppers = 2_000;
    public const int MostUnits = 5_000;
    public const int MostSeed = 999_999;

    /// <summary>How many payments in a hundred are slow.</summary>
    public int SlowPercent { get; init; }

    /// <summary>How many payments in a hundred are declined.</summary>
    public int DeclinedPercent { get; init; }

    /// <summary>What goes wrong.</summary>
    public SimulatorFaults Faults { get; init; }

    /// <summary>Simulated seconds in a second; 0: as fast as it goes.</summary>
    public int Pace { get; init; }
}
