using CartIntegrity.Testing;

namespace CartIntegrity.Tests;

/// <summary>I3: many sessions of one attacker together hold no more than a share of an item, and honest shoppers can still buy all of it.</summary>
public sealed class UnverifiedShareTests
{
    private static readonly HoldLimits Share = HoldLimits.Off with { UnverifiedShare = 0.3, UnverifiedLeast = 5 };

    [Fact]
    public async Task I3_guests_together_hold_their_share_in_carts_and_members_have_the_rest()
    {
        await using var scene = await LimitScene.OpenAsync(Share, ("MUG", 100));
        for (var bot = 0; bot < 20; bot++)
        {
            await scene.HoldAsync($"bot-{bot}", 1, ("MUG", 7));
        }

        (await scene.Shop.HeadAsync("MUG")).Reserved.Should().Be(30);
        var guest = (await scene.HoldAsync("guest", 1, ("MUG", 1))).Lines[0];
        (guest.Held, guest.Limit, guest.MayHold, guest.Available).Should().Be((0, HoldLimit.UnverifiedShare, 0, 70L));
        scene.Current = LimitScene.Member("anna");
        (await scene.HoldAsync("anna", 1, ("MUG", 70))).Lines[0].Held.Should().Be(70);
    }

    [Fact]
    public async Task I3_guest_who_pays_gets_what_is_there_for_as_long_as_it_takes_to_begin()
    {
        await using var scene = await LimitScene.OpenAsync(Share, ("MUG", 100));
        await scene.HoldAsync("bot", 1, ("MUG", 99));
        var honest = await scene.CheckoutAsync("guest", 1, ("MUG", 2));
        (honest.IsOk, honest.Remaining).Should().Be((true, TimeSpan.FromMinutes(3)));
        var paying = await scene.AskAsync(scene.Ledger.BeginPaymentAsync(honest.Hold!.Id, honest.Hold.Version, TimeSpan.FromMinutes(15)));
        paying.Remaining.Should().Be(TimeSpan.FromMinutes(15));
        (await scene.AskAsync(scene.Ledger.CommitAsync(honest.Hold.Id, honest.Hold.Version, new OrderId("O-1")))).IsOk.Should().BeTrue();
    }

    [Fact]
    public async Task I3_what_only_the_checkout_allows_is_not_held_for_longer_by_changing_the_cart()
    {
        await using var scene = await LimitScene.OpenAsync(Share, ("MUG", 100), ("CAP", 100));
        await scene.CheckoutAsync("bot", 1, ("MUG", 99));
        scene.Pass(2);

        (await scene.HoldAsync("bot", 2, ("CAP", 1), ("MUG", 99))).Remaining.Should().Be(TimeSpan.FromMinutes(3));
        (await scene.HoldAsync("bot", 3, ("CAP", 1), ("MUG", 98))).Remaining.Should().Be(TimeSpan.FromMinutes(3));
        (await scene.HoldAsync("bot", 4, ("CAP", 1), ("MUG", 30))).Remaining.Should().Be(scene.Policy.ReservationWindow);
    }

    [Fact]
    public async Task I3_share_at_the_checkout_can_be_reserved_too()
    {
        await using var scene = await LimitScene.OpenAsync(Share with { UnverifiedShareAtCheckout = 0.6 }, ("MUG", 100));
        (await scene.CheckoutAsync("bot", 1, ("MUG", 61))).Lines[0].MayHold.Should().Be(60);
        (await scene.CheckoutAsync("bot", 2, ("MUG", 60))).IsOk.Should().BeTrue();
        (await scene.CheckoutAsync("guest", 1, ("MUG", 1))).Reason.Should().Be(Reason.LimitReached);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 4)]
    [InlineData(16, 5)]
    [InlineData(20, 6)]
    public async Task Last_units_are_for_everybody(int stock, int mayHold)
    {
        await using var scene = await LimitScene.OpenAsync(Share, ("MUG", stock));
        (await scene.HoldAsync("guest", 1, ("MUG", 50))).Lines[0].Held.Should().Be(mayHold);
    }

    [Fact]
    public async Task Share_follows_what_ends_is_sold_is_moved_and_is_folded_from_the_journal()
    {
        await using var scene = await LimitScene.OpenAsync(Share, ("MUG", 100));
        await scene.HoldAsync("a", 1, ("MUG", 10));
        var sold = (await scene.HoldAsync("b", 1, ("MUG", 10))).Hold!;
        await scene.HoldAsync("c", 1, ("MUG", 10));
        (await scene.HoldAsync("d", 1, ("MUG", 10))).Lines[0].Held.Should().Be(0);

        await scene.AskAsync(scene.Ledger.CommitAsync(sold.Id, sold.Version, new OrderId("O-1")));
        await scene.AskAsync(scene.Ledger.MoveAsync(new CartId("a"), new CartId("anna")));
        await AssertUnverifiedAsync(scene, 20);
        scene.Current = LimitScene.Member("anna");
        (await scene.HoldAsync("anna", 2, ("MUG", 10))).Hold!.IsUnverified.Should().BeFalse("she has signed in");
        await AssertUnverifiedAsync(scene, 10);
        scene.Pass(11);
        scene.Current = LimitScene.Guest;
        (await scene.HoldAsync("e", 1, ("MUG", 50))).Lines[0].Held.Should().Be(20, "27 of 90 that are left, rounded down; all of them are free again");
        await AssertUnverifiedAsync(scene, 20);
    }

    [Fact]
    public async Task Signing_out_gives_nothing_back_to_the_guests_share()
    {
        await using var scene = await LimitScene.OpenAsync(Share, ("MUG", 100));
        scene.Current = LimitScene.Member("anna");
        await scene.HoldAsync("anna", 1, ("MUG", 60));
        scene.Current = LimitScene.Guest;
        var hold = (await scene.HoldAsync("anna", 2, ("MUG", 59))).Hold!;
        (hold.IsUnverified, hold.UnitsOf(new Sku("MUG"))).Should().Be((false, 59));
        (await scene.HoldAsync("guest", 1, ("MUG", 30))).Lines[0].Held.Should().Be(30);
    }

    /// <summary>The live state counts, and so does another server that knows nothing but the journal.</summary>
    private static async Task AssertUnverifiedAsync(LimitScene scene, long units)
    {
        var folded = new ResidentState();
        await foreach (var bytes in scene.Shop.Store.ReadJournalAsync(0, CancellationToken.None))
        {
            folded.Fold(bytes.Span);
        }

        folded.UnverifiedUnits(new Sku("MUG")).Should().Be(units);
        var saved = new JournalBuffer();
        folded.Save(saved);
        var loaded = new ResidentState();
        loaded.Load(saved.Slice(0, saved.Length));
        loaded.UnverifiedUnits(new Sku("MUG")).Should().Be(units);
    }
}
