using System.Collections.Frozen;

namespace CartIntegrity.Tests;

/// <summary>Makes scripts from seeds: few carts, SKUs and units on purpose, so that they get in each other's way.</summary>
internal static class ScriptGenerator
{
    private static readonly string[] Carts = ["ann", "ben", "cleo"];
    private static readonly string[] Skus = ["A", "B", "C"];
    private static readonly string[] Locations = ["x", "y", "z"];
    private static readonly MovementKind[] Kinds = Enum.GetValues<MovementKind>();

    public static Script Of(int seed)
    {
        var random = new Random(seed);
        var steps = new List<Step>
        {
            new Step.Movement(MovementKind.Receipt, $"A@x={random.Next(1, 6)} B@y={random.Next(1, 6)}", StockStatus.Sellable, false, "first"),
        };
        var count = random.Next(5, 40);
        for (var i = 0; i < count; i++)
        {
            steps.Add(StepOf(random));
            if (random.Next(3) > 0)
            {
                steps.Add(new Step.Pump());
            }
        }

        return new Script(seed, steps);
    }

    public static StockPolicy PolicyOf(int seed)
    {
        var random = new Random(~seed);
        return new StockPolicy
        {
            AfterExpiry = (AfterExpiry)random.Next(2),
            HoldOn = random.Next(5) switch { 0 => HoldOn.Checkout, 1 => HoldOn.Never, _ => HoldOn.CartChange },
            NeverHeld = random.Next(4) == 0 ? [new Sku("C")] : [],
            DefaultChannel = new ChannelPolicy
            {
                SafetyStock = random.Next(4) == 0 ? 1 : 0,
                Locations = random.Next(3) == 0 ? [new LocationId("y"), new LocationId("x")] : [],
            },
        };
    }

    private static Step StepOf(Random random) => random.Next(23) switch
    {
        < 7 => new Step.Hold(Any(random, Carts), random.Next(-1, 3), (HoldMode)random.Next(2), Demands(random)),
        7 => new Step.Begin(Any(random, Carts), random.Next(1, 61), Skew(random)),
        8 => new Step.End(Any(random, Carts), Skew(random)),
        9 or 10 => new Step.Commit(Any(random, Carts), $"O{random.Next(6)}", Skew(random)),
        11 => random.Next(2) == 0 ? new Step.Abandon($"O{random.Next(6)}") : new Step.Release(Any(random, Carts)),
        12 => new Step.Move(Any(random, Carts), Any(random, Carts)),
        13 => new Step.Settings($"{Any(random, Skus)}@{Any(random, Locations)}", random.Next(4), random.Next(4) == 0, $"{random.Next(60)}"),
        14 or 15 => new Step.Pass(random.Next(4) == 0 ? random.Next(3) : random.Next(30, 1_800)),
        16 => Receipt(random, MovementKind.Receipt),
        17 => new Step.Pass(random.Next(60, 300)),
        18 or 19 => new Step.Begin(Any(random, Carts), random.Next(40, 61), 0),
        _ => Receipt(random, Any(random, Kinds)),
    };

    private static Step.Movement Receipt(Random random, MovementKind kind)
    {
        var items = Skus.SelectMany(sku => Locations.Select(location => $"{sku}@{location}")).OrderBy(_ => random.Next()).Take(random.Next(1, 3));
        var least = kind == MovementKind.Count ? 0 : 1;
        var sign = kind == MovementKind.Adjustment && random.Next(2) == 0 ? -1 : 1;
        var lines = string.Join(' ', items.Select(item => $"{item}={sign * random.Next(least, 6)}"));
        return new Step.Movement(kind, lines, (StockStatus)random.Next(4), random.Next(5) == 0, $"{random.Next(60)}");
    }

    private static string Demands(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(4)).Select(_ => $"{Any(random, Skus)}={random.Next(1, 5)}"));

    private static int Skew(Random random) => random.Next(8) == 0 ? 1 : 0;

    private static T Any<T>(Random random, T[] all) => all[random.Next(all.Length)];
}
