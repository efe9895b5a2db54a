using CartIntegrity.Testing;

namespace CartIntegrity.PostgreSql.Tests;

/// <summary>A10, D1: any server tidies what is dead, each hold once, and only the database's clock says what is dead.</summary>
public sealed class SweeperTests
{
    [Fact]
    public async Task A10_sweepers_on_three_servers_end_each_dead_hold_once()
    {
        await using var scene = await Scene.StartAsync();
        var clock = new ManualTimeProvider();
        Node[] nodes = [await scene.NodeAsync(storeClock: clock), await scene.NodeAsync(storeClock: clock), await scene.NodeAsync(storeClock: clock)];
        await nodes[0].ReceiveAsync("MUG", 200);
        await nodes[0].ReceiveAsync("TEA", 200);
        await scene.EverybodyKnowsAsync();
        await Task.WhenAll(Enumerable.Range(0, 60).Select(async n => await nodes[n % 3].HoldAsync($"cart-{n}", 1, ("MUG", 1), ("TEA", 1))));
        await scene.EverybodyKnowsAsync();
        clock.Advance(TimeSpan.FromMinutes(10));
        await Task.WhenAll(nodes.Select(node => node.Sweeper.RunOnceAsync().AsTask()));

        var records = await scene.VerifyAsync();
        records.Where(record => record.Kind == RecordKind.Expired).Select(record => record.Hold!.Id).Should().HaveCount(60).And.OnlyHaveUniqueItems();
        await scene.EverybodyKnowsAsync();
        (await nodes[2].AvailableAsync("MUG")).Should().Be(200);
        (await nodes[1].Sweeper.RunOnceAsync()).Should().Be(0);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task D1_clock_of_one_server_an_hour_off_ends_no_hold_and_keeps_none_alive(int hours)
    {
        await using var scene = await Scene.StartAsync();
        var wrong = new ManualTimeProvider(TimeProvider.System.GetUtcNow().AddHours(hours));
        var right = await scene.NodeAsync();
        var off = await scene.NodeAsync(own: wrong);
        await right.ReceiveAsync("MUG", 5);
        var early = await right.HeldAsync("anna", 1, ("MUG", 2));
        var late = await off.HeldAsync("ben", 1, ("MUG", 2));

        (late.ExpiresAt - early.ExpiresAt).Should().BeGreaterThanOrEqualTo(TimeSpan.Zero).And.BeLessThan(TimeSpan.FromMinutes(1), "both windows are counted from the database's clock");
        (await off.Sweeper.RunOnceAsync()).Should().Be(0);
        (await off.AvailableAsync("MUG")).Should().Be(1);
        (await off.Ledger.CommitAsync(early.Id, early.Version, new OrderId("O-1"))).IsOk.Should().BeTrue();
        (await right.Ledger.CommitAsync(late.Id, late.Version, new OrderId("O-2"))).IsOk.Should().BeTrue();
        await scene.VerifyAsync();
    }

    [Fact]
    public async Task R6_hold_dies_by_the_clock_of_the_database()
    {
        await using var scene = await Scene.StartAsync();
        var node = await scene.NodeAsync(policy: new StockPolicy { ReservationWindow = TimeSpan.FromMilliseconds(50) });
        await node.ReceiveAsync("MUG", 1);
        var hold = await node.HeldAsync("anna", 1, ("MUG", 1));
        await Eventually.TrueAsync(async () => await node.Sweeper.RunOnceAsync() > 0, "the hold is found dead");

        var records = await scene.VerifyAsync();
        records[^1].Kind.Should().Be(RecordKind.Expired);
        records[^1].Time.Should().BeOnOrAfter(hold.ExpiresAt);
    }

    [Fact]
    public async Task Holds_that_ended_long_ago_are_forgotten_and_the_journal_keeps_them()
    {
        await using var scene = await Scene.StartAsync();
        var clock = new ManualTimeProvider();
        var node = await scene.NodeAsync(storeClock: clock);
        await node.ReceiveAsync("MUG", 5);
        var hold = await node.HeldAsync("anna", 1, ("MUG", 2));
        await node.Ledger.CommitAsync(hold.Id, hold.Version, new OrderId("O-1"));
        await node.HeldAsync("ben", 1, ("MUG", 1));
        clock.Advance(ResidentState.Remembered);
        await node.ReceiveAsync("TEA", 1);
        await node.ReceiveAsync("TEA", 1);

        (await node.Store.FindHoldAsync(new CartId("anna"), CancellationToken.None)).Should().BeNull();
        (await node.Store.FindHoldAsync(new CartId("ben"), CancellationToken.None)).Should().NotBeNull("one that is dead and not tidied is remembered");
        (await node.Ledger.CommitAsync(hold.Id, hold.Version, new OrderId("O-1"))).Replayed.Should().BeTrue("an order id is remembered for ever");
        await scene.VerifyAsync();
    }
}
