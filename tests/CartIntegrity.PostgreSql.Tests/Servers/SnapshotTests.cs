namespace CartIntegrity.PostgreSql.Tests;

/// <summary>A start is the latest snapshot and the journal behind it; a snapshot that is damaged costs time and nothing else.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public async Task Start_from_a_snapshot_knows_what_the_whole_journal_says()
    {
        await using var scene = await Scene.StartAsync();
        await SavedAsync(scene);
        var node = await scene.NodeAsync();
        (await node.AvailableAsync("MUG")).Should().Be(38);
        node.Log.Events.Should().NotContain("SharedSnapshotIgnored");
        var report = await node.Ledger.VerifyAsync();
        (report.IsSound, report.Records).Should().Be((true, 13L));
    }

    [Theory]
    [InlineData("UPDATE snapshot_chunk SET bytes = overlay(bytes placing '\\x00ff00' from 20 for 3)")]
    [InlineData("DELETE FROM snapshot_chunk")]
    public async Task Snapshot_that_is_damaged_is_ignored(string harm)
    {
        await using var scene = await Scene.StartAsync();
        await SavedAsync(scene);
        await scene.RunAsync(harm);
        var node = await scene.NodeAsync();
        (await node.AvailableAsync("MUG")).Should().Be(38);
        node.Log.Events.Should().Contain("SharedSnapshotIgnored");
        await scene.VerifyAsync();
    }

    [Fact]
    public async Task Journal_that_lost_what_a_server_knows_is_written_to_no_more_by_that_server()
    {
        await using var scene = await Scene.StartAsync();
        var node = await scene.NodeAsync(options => options.StaleAfter = TimeSpan.FromSeconds(1));
        await node.ReceiveAsync("MUG", 5);
        await node.HeldAsync("anna", 1, ("MUG", 1));
        // As after a fail-over to a server that had not received everything.
        await scene.RunAsync("ALTER TABLE journal DISABLE TRIGGER USER;DELETE FROM journal WHERE sequence = 2;ALTER TABLE journal ENABLE TRIGGER USER");
        var result = await node.HoldAsync("ben", 1, ("MUG", 1));
        result.Kind.Should().Be(ResultKind.Unavailable);
        result.Detail.Should().Contain("Start this web server anew");
        await Eventually.TrueAsync(async () => !await node.TryReadAsync("MUG"), "what can be had is no longer told");
        (await scene.ScalarAsync<long>("SELECT count(*) FROM journal")).Should().Be(1);
    }

    /// <summary>A ledger of 13 records of which a snapshot covers some.</summary>
    private static async Task SavedAsync(Scene scene)
    {
        var node = await scene.NodeAsync(options => options.SnapshotEvery = 1);
        await node.ReceiveAsync("MUG", 50);
        var hold = await node.HeldAsync("anna", 1, ("MUG", 2));
        await node.Ledger.CommitAsync(hold.Id, hold.Version, new OrderId("O-1"));
        for (var cart = 0; cart < 9; cart++)
        {
            await node.HeldAsync($"cart-{cart}", 1, ("MUG", 1));
        }

        await scene.UntilAsync("EXISTS (SELECT FROM snapshot WHERE sequence > 0)");
        await node.HeldAsync("last", 1, ("MUG", 1));
        await node.DisposeAsync();
    }
}
