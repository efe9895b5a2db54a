using CartIntegrity.Testing;

namespace CartIntegrity.PostgreSql.Tests;

/// <summary>L5, E3: a change on one server is heard on every other, in order, each once, whatever happens to the connections.</summary>
public sealed class FeedAcrossServersTests
{
    [Fact]
    public async Task Change_on_one_server_is_heard_on_the_two_others()
    {
        await using var scene = await Scene.StartAsync();
        Node[] nodes = [await scene.NodeAsync(), await scene.NodeAsync(), await scene.NodeAsync()];
        using var second = new Heard(nodes[1].Store);
        using var third = new Heard(nodes[2].Store);
        await nodes[0].ReceiveAsync("MUG", 5);
        await nodes[0].HeldAsync("anna", 3, ("MUG", 2));

        foreach (var heard in new[] { await second.UntilAsync(2), await third.UntilAsync(2) })
        {
            heard.Select(change => change.Sequence).Should().Equal(1, 2);
            heard[1].Skus.Should().Equal(new Sku("MUG"));
            heard[1].Carts.Should().Equal(new CartRevision(new CartId("anna"), 3));
        }
    }

    [Fact]
    public async Task L5_under_load_every_server_hears_every_record_in_order()
    {
        await using var scene = await Scene.StartAsync();
        Node[] nodes = [await scene.NodeAsync(), await scene.NodeAsync(), await scene.NodeAsync()];
        var heard = nodes.Select(node => new Heard(node.Store)).ToArray();
        await nodes[0].ReceiveAsync("MUG", 10_000);
        await Task.WhenAll(Enumerable.Range(0, 300).Select(n => Task.Run(async () => await nodes[n % 3].HoldAsync($"cart-{n}", 1, ("MUG", 1)))));
        foreach (var listener in heard)
        {
            var changes = await listener.UntilAsync(301);
            changes.Select(change => change.Sequence).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
            changes.SelectMany(change => change.Carts).Select(cart => cart.Cart.Value).Should().BeEquivalentTo(Enumerable.Range(0, 300).Select(n => $"cart-{n}"));
            listener.Dispose();
        }
    }

    [Fact]
    public async Task Batch_too_large_for_a_notification_is_read_from_the_journal()
    {
        await using var scene = await Scene.StartAsync();
        Node[] nodes = [await scene.NodeAsync(), await scene.NodeAsync()];
        using var heard = new Heard(nodes[1].Store);
        var lines = Enumerable.Range(0, 1_000).Select(n => new MovementLine(new StockItem(new Sku($"A-RATHER-LONG-NAME-FOR-A-SKU-{n:0000}"), LocationId.Main), 1));
        (await nodes[0].Ledger.RecordAsync(new StockMovement(MovementKind.Receipt, "test", "1", [.. lines]))).IsOk.Should().BeTrue();
        await nodes[0].ReceiveAsync("MUG", 1);

        var changes = await heard.UntilAsync(2);
        changes.Select(change => change.Sequence).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        changes.SelectMany(change => change.Skus).Should().HaveCount(1_001);
    }

    [Fact]
    public async Task Feed_that_was_cut_off_catches_up_by_sequence()
    {
        await using var scene = await Scene.StartAsync();
        Node[] nodes = [await scene.NodeAsync(), await scene.NodeAsync()];
        using var heard = new Heard(nodes[1].Store);
        await nodes[0].ReceiveAsync("MUG", 2_000);
        await heard.UntilAsync(1);
        for (var cut = 0; cut < 3; cut++)
        {
            await scene.RunAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '{nodes[1].Store.SessionName} feed'");
            await Task.WhenAll(Enumerable.Range(0, 40).Select(async n => await nodes[0].HoldAsync($"cart-{cut}-{n}", 1, ("MUG", 1))));
        }

        var changes = await heard.UntilAsync(121);
        changes.Select(change => change.Sequence).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        changes.SelectMany(change => change.Carts).Select(cart => cart.Cart).Distinct().Should().HaveCount(120);
        nodes[1].Log.Events.Should().Contain("FeedLost");
    }

    [Fact]
    public async Task Server_whose_feed_is_deaf_decides_on_the_newest_truth_and_tells_what_it_learnt_by_that()
    {
        await using var scene = await Scene.StartAsync();
        Node[] nodes = [await scene.NodeAsync(), await scene.NodeAsync(options => options.StaleAfter = TimeSpan.FromMinutes(10))];
        await nodes[0].ReceiveAsync("MUG", 1);
        await scene.EverybodyKnowsAsync();
        using var heard = new Heard(nodes[1].Store);
        var feed = await scene.ScalarAsync<int>($"SELECT pid FROM pg_stat_activity WHERE application_name = '{nodes[1].Store.SessionName} feed'");
        Signal.Send(feed, Signal.Stop);
        try
        {
            await nodes[0].HeldAsync("anna", 1, ("MUG", 1));
            (await nodes[1].AvailableAsync("MUG")).Should().Be(1, "it has not heard of it");
            (await nodes[1].HoldAsync("ben", 1, ("MUG", 1))).Lines[0].Held.Should().Be(0, "the last unit is anna's");
            (await nodes[1].AvailableAsync("MUG")).Should().Be(0);
            heard.Changes.Select(change => change.Sequence).Should().StartWith([2L]).And.OnlyHaveUniqueItems();
        }
        finally
        {
            Signal.Send(feed, Signal.Continue);
        }

        await scene.VerifyAsync();
    }

    [Fact]
    public async Task E4_tailing_reader_skips_nothing_while_one_transaction_is_long()
    {
        await using var scene = await Scene.StartAsync();
        Node[] nodes = [await scene.NodeAsync(), await scene.NodeAsync()];
        await nodes[0].ReceiveAsync("MUG", 5_000);
        using var done = new CancellationTokenSource();
        var reader = Task.Run(() => TailAsync(nodes[1], done.Token));
        var gate = await SlowCommit.InstallAsync(scene);
        for (var round = 0; round < 5; round++)
        {
            // It has its sequence and has written, and its commit takes long; the others, asked after it, must not come before it.
            await gate.CloseAsync();
            var late = nodes[0].HoldAsync($"late-{round}", 1, ("MUG", 1)).AsTask();
            await gate.UntilCommitWaitsAsync();
            var others = Enumerable.Range(0, 40).Select(n => Task.Run(async () => await nodes[1].HoldAsync($"cart-{round}-{n}", 1, ("MUG", 1)))).ToArray();
            await scene.UntilSomebodyWaitsAsync();
            await gate.OpenAsync();
            (await Task.WhenAll([late, .. others])).Should().OnlyContain(result => result.IsOk);
        }

        var latest = await scene.ScalarAsync<long>("SELECT max(sequence) FROM journal");
        await done.CancelAsync();
        (await reader).Should().Equal(Enumerable.Range(1, (int)latest).Select(n => (long)n));
    }

    /// <summary>Reads on behind the last record seen, again and again, and to the end once more when told to stop.</summary>
    private static async Task<List<long>> TailAsync(Node node, CancellationToken stop)
    {
        List<long> seen = [];
        bool last;
        do
        {
            last = stop.IsCancellationRequested;
            await foreach (var record in node.Ledger.JournalAsync(seen.Count == 0 ? 0 : seen[^1], null, CancellationToken.None))
            {
                seen.Add(record.Sequence);
            }
        }
        while (!last);
        return seen;
    }
}
