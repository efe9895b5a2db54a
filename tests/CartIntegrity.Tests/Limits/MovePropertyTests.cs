using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace CartIntegrity.Tests;

/// <summary>
/// One attacker with a member's account and as many guests' carts as wanted holds, moves and waits at random: what the account holds never grows beyond what
/// it could have taken itself, guests never hold more than their share, and no move takes a unit that it does not name.
/// </summary>
public sealed class MovePropertyTests
{
    private static readonly Sku Item = new("ITEM");

    private static readonly HoldLimits Narrow = new()
    {
        UnitsPerLine = 8,
        HoldsPerShopper = 2,
        HoldsPerAddressRange = null,
        UnverifiedShare = 0.3,
        UnverifiedShareAtCheckout = 0.6,
        UnpaidEnds = null,
    };

    [Fact]
    public void Nothing_is_collected_by_moving() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed =>
            {
                var problem = RunAsync(seed, []).GetAwaiter().GetResult();
                Assert.True(problem is null, $"seed {seed}: {problem}");
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public async Task Scripts_join_fill_up_and_give_back()
    {
        // An attacker who never gets anywhere would keep every bound.
        var reached = new HashSet<string>();
        for (var seed = 0; seed < 60; seed++)
        {
            await RunAsync(seed, reached);
        }

        reached.Should().BeEquivalentTo(["joined", "gave back", "kept as a guest's", "account is full", "guests' share is full"]);
    }

    private static async Task<string?> RunAsync(int seed, HashSet<string> reached)
    {
        var chance = new Random(seed);
        await using var scene = await LimitScene.OpenAsync(Narrow, (Item.Value, 200));
        long revision = 0;
        for (var step = 0; step < 150; step++)
        {
            var before = await HoldsAsync(scene);
            var isMove = chance.Next(3) == 0;
            var moved = isMove ? await MoveAsync(scene, chance) : null;
            if (!isMove)
            {
                await HoldAsync(scene, chance, ++revision);
            }

            var after = await HoldsAsync(scene);
            if ((moved is null ? null : Lost(before, after, moved, reached)) is { } lost)
            {
                return $"step {step}: {lost}";
            }

            if (Collected(before, after, reached) is { } collected)
            {
                return $"step {step}: {collected}";
            }
        }

        return (await scene.Ledger.VerifyAsync()).IsSound ? null : "the journal is not sound";
    }

    private static Task<HoldResult> MoveAsync(LimitScene scene, Random chance)
    {
        scene.Current = chance.Next(2) == 0 ? LimitScene.Member("bot") : LimitScene.Guest;
        var from = chance.Next(5) == 0 ? $"account-{chance.Next(6)}" : $"guest-{chance.Next(8)}";
        return scene.MoveAsync(from, $"account-{chance.Next(6)}");
    }

    private static async Task HoldAsync(LimitScene scene, Random chance, long revision)
    {
        scene.Pass(chance.Next(6) == 0 ? 4 : 0);
        var isMember = chance.Next(3) == 0;
        scene.Current = isMember ? LimitScene.Member("bot") : LimitScene.Guest;
        var cart = isMember ? $"account-{chance.Next(6)}" : $"guest-{chance.Next(8)}";
        await (chance.Next(4) == 0
            ? scene.CheckoutAsync(cart, revision, (Item.Value, chance.Next(1, 10)))
            : scene.HoldAsync(cart, revision, (Item.Value, chance.Next(1, 14))));
    }

    private static string? Lost(ImmutableArray<Hold> before, ImmutableArray<Hold> after, HoldResult moved, HashSet<string> reached)
    {
        var named = moved.Lines.Sum(line => line.Wanted - line.Held);
        reached.UnionWith(named > 0 ? ["gave back"] : []);
        reached.UnionWith(after.Length < before.Length ? ["joined"] : []);
        var gone = before.Sum(hold => hold.UnitsOf(Item)) - after.Sum(hold => hold.UnitsOf(Item));
        return gone == named ? null : $"{gone} units went back, the answer names {named}";
    }

    private static string? Collected(ImmutableArray<Hold> before, ImmutableArray<Hold> after, HashSet<string> reached)
    {
        var carts = after.Where(hold => !hold.IsUnverified && hold.UnitsOf(Item) > 0).ToList();
        reached.UnionWith(carts.Count == 4 ? ["account is full"] : []);
        reached.UnionWith(after.Any(hold => hold.IsUnverified && hold.Cart.Value.StartsWith("account", StringComparison.Ordinal)) ? ["kept as a guest's"] : []);
        var (guests, guestsBefore) = (Guests(after), Guests(before));
        reached.UnionWith(guests >= 60 ? ["guests' share is full"] : []);
        return after.FirstOrDefault(hold => hold.UnitsOf(Item) > 8) is { } large ? $"cart {large.Cart} holds {large.UnitsOf(Item)}"
            : carts.Count > 4 ? $"the account holds {carts.Count} carts"
            : guests > guestsBefore && guests > 100 ? $"guests hold {guests}"
            : null;
    }

    private static int Guests(ImmutableArray<Hold> holds) => holds.Where(hold => hold.IsUnverified).Sum(hold => hold.UnitsOf(Item));

    private static async Task<ImmutableArray<Hold>> HoldsAsync(LimitScene scene) =>
        [.. (await scene.Shop.Store.ReadCheckpointAsync(CancellationToken.None)).Holds.Where(hold => hold.IsAliveAt(scene.Shop.Time.GetUtcNow()))];
}
