using CartIntegrity.Testing;

namespace CartIntegrity.Simulation;

/// <summary>What kind of day a seed is: how many shoppers, how little stock, what goes wrong how often. A quarter of all days go without faults.</summary>
internal sealed record Setting
{
    public required int Seed { get; init; }

    public int Shoppers { get; init; }

    public int Skus { get; init; }

    public int Stock { get; init; }

    public bool Sweeps { get; init; }

    public int FaultsPerThousand { get; init; }

    public int CrashesPerThousand { get; init; }

    public int ForcedPerThousand { get; init; }

    public StockPolicy Policy { get; init; } = new();

    /// <summary>A lie planted into the store, to see that it is found.</summary>
    public StoreFault Planted { get; init; }

    /// <summary>Whether a crash forgets the latest record, though it was acknowledged; planted to see that it is found.</summary>
    public bool ForgetsOnCrash { get; init; }

    public static Setting Of(int seed)
    {
        var random = new Random(seed ^ 0x5EED);
        var quiet = random.Next(4) == 0;
        return new Setting
        {
            Seed = seed,
            Shoppers = random.Next(2, 16),
            Skus = random.Next(1, 6),
            Stock = random.Next(0, 12),
            Sweeps = random.Next(4) > 0,
            FaultsPerThousand = quiet ? 0 : random.Next(0, 150),
            CrashesPerThousand = quiet ? 0 : random.Next(0, 15),
            ForcedPerThousand = random.Next(0, 20),
            Policy = new StockPolicy
            {
                ReservationWindow = TimeSpan.FromSeconds(random.Next(5, 600)),
                LongestHold = TimeSpan.FromSeconds(random.Next(600, 1_800)),
                AfterExpiry = (AfterExpiry)random.Next(2),
                DefaultChannel = new ChannelPolicy { SafetyStock = random.Next(4) == 0 ? 1 : 0 },
            },
        };
    }
}
