using CartIntegrity.Testing;
using Xunit.Abstractions;

namespace CartIntegrity.PostgreSql.Tests;

/// <summary>
/// The first test of all: holds over many items that are changed, committed, given back and expire, while several servers write; also the same
/// cart on two servers at once.
/// </summary>
public sealed class TwoWritersTests(ITestOutputHelper output)
{
    private const int Skus = 12;
    private const int Shoppers = 6;
    private const int Visits = 25;

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Holds_over_many_items_changed_committed_and_expiring_stay_true(int servers)
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        await using var scene = await Scene.StartAsync();
        var clock = new ManualTimeProvider();
        var nodes = new Node[servers];
        for (var i = 0; i < servers; i++)
        {
            nodes[i] = await scene.NodeAsync(storeClock: clock);
        }

        for (var i = 0; i < Skus; i++)
        {
            await nodes[i % servers].ReceiveAsync(NameOf(i), 40);
        }

        var told = await Task.WhenAll(Enumerable.Range(0, Shoppers).Select(shopper => Task.Run(() => ShopAsync(nodes, shopper, new Random(seed + shopper), clock))));
        var records = await scene.VerifyAsync();
        var sold = records.Where(record => record.Kind == RecordKind.Committed).Select(record => record.Order!.Value.Value).ToList();
        sold.Should().BeEquivalentTo(told.SelectMany(orders => orders), "every order that was told sold is in the journal, and no other");
        output.WriteLine($"{records.Count} records, {sold.Count} sold, {records.Count(record => record.Kind == RecordKind.Expired)} expired");
        records.Should().Contain(record => record.Kind == RecordKind.Expired).And.Contain(record => record.Kind == RecordKind.Released);
        sold.Should().NotBeEmpty();
    }

    [Fact]
    public async Task Same_cart_on_two_servers_ends_at_its_latest_revision()
    {
        await using var scene = await Scene.StartAsync();
        Node[] nodes = [await scene.NodeAsync(), await scene.NodeAsync()];
        await nodes[0].ReceiveAsync("MUG", 100);
        await nodes[1].ReceiveAsync("TEA", 100);
        var results = await Task.WhenAll(Enumerable.Range(1, 60).Select(revision =>
            Task.Run(async () => await nodes[revision % 2].HoldAsync("anna", revision, ("MUG", revision), ("TEA", 61 - revision)))));

        results.Should().OnlyContain(result => result.IsOk || result.Reason == Reason.Superseded);
        await scene.EverybodyKnowsAsync();
        var hold = await nodes[1].Ledger.FindAsync(new CartId("anna"));
        (hold!.Revision, hold.UnitsOf(new Sku("MUG")), hold.UnitsOf(new Sku("TEA"))).Should().Be((60, 60, 1));
        await scene.VerifyAsync();
    }

    [Fact]
    public async Task A8_same_order_and_same_reference_from_two_servers_take_effect_once()
    {
        await using var scene = await Scene.StartAsync();
        Node[] nodes = [await scene.NodeAsync(), await scene.NodeAsync()];
        await nodes[0].ReceiveAsync("MUG", 500);
        for (var round = 0; round < 20; round++)
        {
            var hold = await nodes[0].HeldAsync($"cart-{round}", 1, ("MUG", 2));
            var sale = StockMovement.Of(MovementKind.Sale, new StockItem(new Sku("MUG"), LocationId.Main), 1, "pos", $"{round}");
            var commits = await Task.WhenAll(nodes.Select(node => node.Ledger.CommitAsync(hold.Id, hold.Version, new OrderId($"O-{round}")).AsTask()));
            var sales = await Task.WhenAll(nodes.Select(node => node.Ledger.RecordAsync(sale).AsTask()));
            commits.Should().OnlyContain(result => result.IsOk).And.ContainSingle(result => !result.Replayed);
            sales.Should().OnlyContain(result => result.IsOk).And.ContainSingle(result => !result.Replayed);
        }

        await scene.EverybodyKnowsAsync();
        (await nodes[1].AvailableAsync("MUG")).Should().Be(500 - (20 * 3));
        await scene.VerifyAsync();
    }

    [Fact]
    public async Task A9_hot_item_on_three_servers_is_sold_to_the_last_unit()
    {
        await using var scene = await Scene.StartAsync();
        Node[] nodes = [await scene.NodeAsync(), await scene.NodeAsync(), await scene.NodeAsync()];
        await nodes[0].ReceiveAsync("MUG", 100);
        var results = await Task.WhenAll(Enumerable.Range(0, 600).Select(n => Task.Run(async () => await nodes[n % 3].HoldAsync($"cart-{n}", 1, ("MUG", 1)))));

        results.Sum(result => result.Lines[0].Held).Should().Be(100);
        results.Should().OnlyContain(result => result.IsOk);
        await scene.VerifyAsync();
    }

    private static string NameOf(int number) => $"SKU-{number % Skus:00}";

    private static async Task<List<string>> ShopAsync(Node[] nodes, int shopper, Random random, ManualTimeProvider clock)
    {
        List<string> sold = [];
        for (var visit = 0; visit < Visits; visit++)
        {
            // Every third cart is shared with the next shopper.
            var cart = visit % 3 == 0 ? $"shared-{shopper / 2}-{visit}" : $"cart-{shopper}-{visit}";
            var first = await Any(nodes, random).HoldAsync(cart, 1, Lines(random));
            var second = await Any(nodes, random).HoldAsync(cart, 2, Lines(random));
            var hold = (second.IsOk ? second : first).Hold;
            switch (random.Next(4))
            {
                case 0 or 1 when hold is not null:
                    var order = $"O-{shopper}-{visit}";
                    var commit = await Any(nodes, random).Ledger.CommitAsync(hold.Id, hold.Version, new OrderId(order));
                    sold.AddRange(commit.IsOk ? [order] : []);
                    break;
                case 2:
                    await Any(nodes, random).Ledger.ReleaseAsync(new CartId(cart));
                    break;
                default:
                    // Left behind, to expire.
                    clock.Advance(TimeSpan.FromMinutes(random.Next(4)));
                    await Any(nodes, random).Sweeper.RunOnceAsync();
                    break;
            }
        }

        return sold;
    }

    private static Node Any(Node[] nodes, Random random) => nodes[random.Next(nodes.Length)];

    private static (string Sku, int Quantity)[] Lines(Random random)
    {
        var start = random.Next(Skus);
        return [.. Enumerable.Range(0, random.Next(1, 6)).Select(i => (NameOf(start + (i * 5)), random.Next(1, 3)))];
    }
}
