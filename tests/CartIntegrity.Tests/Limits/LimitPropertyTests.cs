using System.Collections.Immutable;
using CartIntegrity.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace CartIntegrity.Tests;

/// <summary>
/// Random shoppers, guests and members, under narrow limits: nothing oversells, what is held is never taken away by a limit, giving back, moving and
/// paying are never refused by one, and what guests hold together never grows beyond their share.
/// </summary>
public sealed class LimitPropertyTests
{
    private static readonly string[] Skus = ["A", "B", "C"];

    private static readonly HoldLimits Narrow = new()
    {
        UnitsPerLine = 8,
        LinesPerCart = 2,
        HoldsPerShopper = 2,
        HoldsPerAddressRange = 2,
        UnverifiedShare = 0.3,
        UnverifiedShareAtCheckout = 0.6,
        UnverifiedLeast = 2,
        UnpaidEnds = 2,
    };

    [Fact]
    public void Limits_keep_every_promise_of_the_ledger() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed =>
            {
                var problem = RunAsync(seed, []).GetAwaiter().GetResult();
                Assert.True(problem is null, $"seed {seed}: {problem}");
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public async Task Scripts_reach_every_limit()
    {
        var reached = new HashSet<HoldLimit>();
        for (var seed = 0; seed < 40; seed++)
        {
            await RunAsync(seed, reached);
        }

        reached.Should().BeEquivalentTo(Enum.GetValues<HoldLimit>());
    }

    private static async Task<string?> RunAsync(int seed, HashSet<HoldLimit> reached)
    {
        var chance = new Random(seed);
        await using var scene = await LimitScene.OpenAsync(Narrow, [.. Skus.Select(sku => (sku, chance.Next(1, 40)))]);
        await scene.AllowAsync("C", 60);
        var revisions = new Dictionary<string, long>();
        for (var step = 0; step < 120; step++)
        {
            var before = await HoldsAsync(scene);
            var (problem, result, mode) = await StepAsync(scene, chance, revisions, before);
            reached.UnionWith(result?.Lines.Select(line => line.Limit) ?? []);
            problem ??= await RulesAsync(scene) ?? Grown(before, await HoldsAsync(scene), await scene.Shop.Ledger.GetHeadsAsync(), mode)
                ?? (result is null ? null : Lost(before, result));
            if (problem is not null)
            {
                return $"step {step}: {problem}";
            }
        }

        return (await scene.Ledger.VerifyAsync()).IsSound ? null : "the journal is not sound";
    }

    private static async Task<(string? Problem, HoldResult? Result, HoldMode Mode)> StepAsync(
        LimitScene scene, Random chance, Dictionary<string, long> revisions, ImmutableArray<Hold> before)
    {
        var cart = $"cart-{chance.Next(12)}";
        scene.Current = chance.Next(3) switch
        {
            0 => LimitScene.Member($"member-{chance.Next(3)}"),
            1 => LimitScene.GuestFrom((ulong)chance.Next(1, 3)),
            _ => LimitScene.Guest,
        };
        scene.Pass(chance.Next(8) == 0 ? 11 : chance.Next(3));
        switch (chance.Next(8))
        {
            case 0:
                var released = await scene.AskAsync(scene.Ledger.ReleaseAsync(new CartId(cart)));
                return (released.IsOk ? null : $"a release was {released.Reason}", null, HoldMode.AllOrNothing);
            case 1 when before.FirstOrDefault(hold => hold.IsAliveAt(scene.Shop.Time.GetUtcNow()) && !hold.Lines.IsEmpty) is { } hold:
                var sold = await scene.AskAsync(scene.Ledger.CommitAsync(hold.Id, hold.Version, new OrderId($"O-{hold.Id}")));
                return (sold.IsOk ? null : $"a commit of what is held was {sold.Reason}", null, HoldMode.AllOrNothing);
            case 2:
                var moved = await scene.MoveAsync(cart, $"cart-{chance.Next(12)}");
                return (moved.IsOk ? null : $"a move was {moved.Reason}", null, HoldMode.AsFarAsPossible);
            default:
                var revision = revisions[cart] = revisions.GetValueOrDefault(cart) + 1;
                var mode = chance.Next(4) == 0 ? HoldMode.AllOrNothing : HoldMode.AsFarAsPossible;
                var wish = LedgerHarness.CartOf(cart, revision, [.. Skus.Where(_ => chance.Next(3) > 0).Select(sku => (sku, chance.Next(1, 14)))]);
                return (null, await scene.AskAsync(scene.Ledger.HoldAsync(wish, mode)), mode);
        }
    }

    private static async Task<string?> RulesAsync(LimitScene scene)
    {
        foreach (var head in await scene.Ledger.GetHeadsAsync())
        {
            if (head.Reserved < 0 || head.Deficit > 0)
            {
                return $"R1: {head}";
            }
        }

        var large = (await HoldsAsync(scene)).FirstOrDefault(hold => Skus.Any(sku => hold.UnitsOf(new Sku(sku)) > Narrow.UnitsPerLine));
        return large is null ? null : $"M4: cart {large.Cart} holds more than {Narrow.UnitsPerLine} of a SKU";
    }

    /// <summary>Guests' units, counted from the holds themselves, only grow within their share.</summary>
    private static string? Grown(ImmutableArray<Hold> before, ImmutableArray<Hold> after, ImmutableArray<StockHead> heads, HoldMode mode)
    {
        foreach (var sku in Skus.Select(sku => new Sku(sku)))
        {
            var head = heads.First(head => head.Item.Sku == sku);
            var share = mode == HoldMode.AllOrNothing ? Narrow.UnverifiedShareAtCheckout : Narrow.UnverifiedShare;

            // Promises have a part in it once all that is there is held.
            var shared = head.FreeOnHand > 0 ? head.OnHand - (head.Claims - head.Reserved) : head.Free + head.Reserved;
            var most = Math.Max(Narrow.UnverifiedLeast, (long)(shared * share));
            if (Guests(after, sku) is var now && now > Guests(before, sku) && now > most)
            {
                return $"I3: guests hold {now} of {sku}, and {most} is their share";
            }
        }

        return null;
    }

    private static int Guests(ImmutableArray<Hold> holds, Sku sku) => holds.Where(hold => hold.IsUnverified).Sum(hold => hold.UnitsOf(sku));

    /// <summary>A limit refuses taking, not keeping: no line has less than the smaller of what it had and what it wants.</summary>
    private static string? Lost(ImmutableArray<Hold> before, HoldResult result)
    {
        var had = before.FirstOrDefault(hold => hold.Id == result.Hold?.Id);
        foreach (var line in result.Lines)
        {
            if (had is not null && result.IsOk && line.Held < Math.Min(had.UnitsOf(line.Sku), line.Wanted))
            {
                return $"{line.Sku}: {had.UnitsOf(line.Sku)} were held, {line.Wanted} wanted, and {line.Held} are held ({line.Limit})";
            }
        }

        return null;
    }

    private static async Task<ImmutableArray<Hold>> HoldsAsync(LimitScene scene) =>
        (await scene.Shop.Store.ReadCheckpointAsync(CancellationToken.None)).Holds;
}
