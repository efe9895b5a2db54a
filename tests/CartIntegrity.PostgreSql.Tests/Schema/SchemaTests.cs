using Npgsql;

namespace CartIntegrity.PostgreSql.Tests;

/// <summary>B9, C9, C13: what a ledger is trusted to, and what the database itself refuses.</summary>
public sealed class SchemaTests
{
    [Fact]
    public async Task Missing_tables_are_told_with_what_to_do()
    {
        await using var scene = await Scene.StartAsync();
        (await RefusalAsync(scene, options => options.Migration = PostgreSqlMigration.ByHand)).Should()
            .Contain(scene.Schema).And.Contain("PostgreSqlSchema.Script").And.Contain("AtStart");
    }

    [Fact]
    public async Task Script_makes_everything_and_may_be_run_again()
    {
        await using var scene = await Scene.StartAsync();
        await scene.RunAsync(PostgreSqlSchema.Script(scene.Schema));
        await scene.RunAsync(PostgreSqlSchema.Script(scene.Schema));
        var node = await scene.NodeAsync(options => options.Migration = PostgreSqlMigration.ByHand);
        await node.ReceiveAsync("MUG", 1);
        await scene.RunAsync(PostgreSqlSchema.Script(scene.Schema));
        await scene.VerifyAsync();
    }

    [Fact]
    public async Task Newer_tables_are_refused_with_what_to_do()
    {
        await using var scene = await Scene.StartAsync();
        await scene.NodeAsync();
        await scene.RunAsync("INSERT INTO version (number) VALUES (99)");
        (await RefusalAsync(scene)).Should().Contain("version 99").And.Contain("Update the package");
    }

    [Fact]
    public async Task B9_servers_that_start_at_once_migrate_once()
    {
        await using var scene = await Scene.StartAsync();
        var nodes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Node.StartAsync(scene.Options(), null, new StockPolicy(), TimeProvider.System)));
        await Task.WhenAll(nodes.Select((node, i) => node.ReceiveAsync($"SKU-{i}", 1)));
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }

        (await scene.VerifyAsync()).Should().HaveCount(4);
    }

    [Theory]
    [InlineData("UPDATE journal SET record = ''")]
    [InlineData("DELETE FROM journal")]
    [InlineData("TRUNCATE journal")]
    [InlineData("INSERT INTO journal (sequence, record) VALUES (1, '')")]
    [InlineData("INSERT INTO journal (sequence, record) VALUES (5, '')")]
    [InlineData("INSERT INTO journal (sequence, record) VALUES (4, ''), (6, '')")]
    [InlineData("UPDATE head SET reserved = on_hand + 1, version = version + 1, last_sequence = last_sequence + 1")]
    [InlineData("UPDATE head SET on_hand = -1, version = version + 1, last_sequence = last_sequence + 1")]
    [InlineData("UPDATE head SET reserved = reserved + 1")]
    [InlineData("INSERT INTO head SELECT sku, 'elsewhere', 1, 9, last_hash, 0, 1, 0, 0, 0, 0, 0, 0, NULL, false, false FROM head LIMIT 1")]
    [InlineData("UPDATE order_end SET by_record = 9")]
    [InlineData("DELETE FROM order_end")]
    [InlineData("INSERT INTO order_end (order_id, by_record) VALUES ('O-1', 9)")]
    [InlineData("UPDATE answer SET sequence = 9")]
    public async Task Database_itself_refuses_what_breaks_a_rule(string harm)
    {
        await using var scene = await Scene.StartAsync();
        var node = await scene.NodeAsync();
        await node.ReceiveAsync("MUG", 5);
        var hold = await node.HeldAsync("anna", 1, ("MUG", 2));
        await node.Ledger.CommitAsync(hold.Id, hold.Version, new OrderId("O-1"));
        await scene.VerifyAsync();
        var refusal = (await FluentActions.Awaiting(() => scene.RunAsync(harm)).Should().ThrowAsync<PostgresException>()).Which;
        refusal.SqlState.Should().StartWith("23");
        await scene.VerifyAsync();
    }

    [Fact]
    public async Task L3_head_that_somebody_changed_by_hand_is_found()
    {
        await using var scene = await Scene.StartAsync();
        var node = await scene.NodeAsync();
        await node.ReceiveAsync("MUG", 5);
        await scene.VerifyAsync();
        await scene.RunAsync("ALTER TABLE head DISABLE TRIGGER USER;UPDATE head SET on_hand = 6;ALTER TABLE head ENABLE TRIGGER USER");
        (await node.Ledger.VerifyAsync()).Differences.Should().ContainSingle().Which.What.Should().Contain("the journal says");
    }

    [Fact]
    public async Task What_the_wall_refuses_is_critical_and_verification_tells_it_until_it_is_put_right()
    {
        await using var scene = await Scene.StartAsync();
        var node = await scene.NodeAsync();
        await node.ReceiveAsync("MUG", 5);
        await scene.RunAsync("ALTER TABLE head ADD CONSTRAINT wall CHECK (reserved < 2)");
        await node.HeldAsync("anna", 1, ("MUG", 2));
        (await node.Ledger.VerifyAsync()).Differences.Select(difference => difference.What).Should().Contain(what => what.Contains("wall", StringComparison.Ordinal));
        node.Log.Events.Should().Contain("HeadsRefused");
        node.Store.Vitals.Trouble.Should().Contain("wall").And.Contain("Selling goes on");
        node.Store.Vitals.OpenHolds.Should().Be(1);
        (await node.HoldAsync("ben", 1, ("MUG", 1))).IsOk.Should().BeTrue("the journal is the truth, the table only shows it");

        await scene.RunAsync("ALTER TABLE head DROP CONSTRAINT wall");
        (await node.Ledger.VerifyAsync()).Differences.Should().BeEmpty();
        node.Store.Vitals.Trouble.Should().BeNull();
        (await scene.ScalarAsync<long>("SELECT reserved FROM head")).Should().Be(3);
    }

    [Fact]
    public async Task Heads_are_shown_to_people_a_moment_later()
    {
        await using var scene = await Scene.StartAsync();
        Node[] nodes = [await scene.NodeAsync(), await scene.NodeAsync()];
        await nodes[0].ReceiveAsync("MUG", 5);
        await nodes[1].HeldAsync("anna", 1, ("MUG", 2));
        await scene.UntilAsync("EXISTS (SELECT FROM head WHERE sku = 'MUG' AND on_hand = 5 AND reserved = 2)");
        await scene.UntilAsync("(SELECT sequence = 2 FROM head_projection)");
    }

    [Fact]
    public async Task Tables_of_version_1_are_brought_up_to_date_and_nothing_of_the_journal_is_lost()
    {
        await using var scene = await Scene.StartAsync();
        var before = await scene.NodeAsync();
        await before.ReceiveAsync("MUG", 5);
        var hold = await before.HeldAsync("anna", 1, ("MUG", 2));
        await before.Ledger.CommitAsync(hold.Id, hold.Version, new OrderId("O-1"));
        await before.DisposeAsync();
        await scene.RunAsync("""
            DELETE FROM version;INSERT INTO version (number) VALUES (1);
            CREATE TABLE hold (id uuid);CREATE TABLE hold_line (sku text);CREATE TABLE cart (cart text);DROP TABLE snapshot, snapshot_chunk, head_projection;
            ALTER TABLE journal ADD COLUMN at bigint NOT NULL DEFAULT 0;
            ALTER TABLE order_end DROP COLUMN by_record, ADD COLUMN hold uuid, ADD COLUMN lines bytea NOT NULL DEFAULT '';
            ALTER TABLE answer ADD COLUMN fingerprint bytea NOT NULL DEFAULT '', ADD COLUMN refusal smallint NOT NULL DEFAULT 0;
            """);
        var after = await scene.NodeAsync();
        (await after.AvailableAsync("MUG")).Should().Be(3);
        (await after.Ledger.CommitAsync(hold.Id, hold.Version, new OrderId("O-1"))).Replayed.Should().BeTrue();
        await after.ReceiveAsync("MUG", 1);
        (await scene.VerifyAsync()).Should().HaveCount(4);
    }

    [Fact]
    public async Task Forced_correction_may_go_below_what_is_promised()
    {
        await using var scene = await Scene.StartAsync();
        var node = await scene.NodeAsync();
        await node.ReceiveAsync("MUG", 5);
        var hold = await node.HeldAsync("anna", 1, ("MUG", 4));
        var count = StockMovement.Of(MovementKind.Count, new StockItem(new Sku("MUG"), LocationId.Main), 1, "count", "1");
        (await node.Ledger.RecordAsync(count)).Reason.Should().Be(Reason.WouldStrandHolds);
        var forced = await node.Ledger.RecordAsync(count with { Reference = "2", Forced = true });
        (forced.IsOk, forced.Stranded.Single().Id).Should().Be((true, hold.Id));
        (await node.Ledger.ReleaseAsync(hold.Cart)).IsOk.Should().BeTrue();
        await scene.VerifyAsync();
    }

    [Fact]
    [Trait("Server", "own")]
    public async Task Fsync_off_is_refused()
    {
        await using var cluster = await PostgresCluster.StartAsync("fsync=off");
        await using var scene = Scene.On(cluster);
        (await RefusalAsync(scene)).Should().Contain("fsync is off").And.Contain("fsync = on");
    }

    [Fact]
    [Trait("Server", "own")]
    public async Task C13_replica_is_refused_at_start_and_when_the_primary_became_one()
    {
        await using var cluster = await PostgresCluster.StartAsync();
        var scene = Scene.On(cluster);
        var node = await scene.NodeAsync(options => options.StaleAfter = TimeSpan.FromSeconds(1));
        await node.ReceiveAsync("MUG", 5);
        await cluster.StopAsync();
        cluster.BecomeReplica();
        await cluster.StartAgainAsync();

        (await RefusalAsync(scene)).Should().Contain("replica").And.Contain("primary");
        (await node.HoldAsync("anna", 1, ("MUG", 1))).Kind.Should().Be(ResultKind.Unavailable);
        await Eventually.TrueAsync(async () => !await node.TryReadAsync("MUG"), "what can be had is no longer told");
        await node.DisposeAsync();
    }

    private static async Task<string> RefusalAsync(Scene scene, Action<PostgreSqlLedgerOptions>? change = null)
    {
        await using var store = scene.Store(change);
        var failure = (await FluentActions.Awaiting(async () => await store.OpenAsync(CancellationToken.None)).Should().ThrowAsync<LedgerStoreException>()).Which;
        failure.Failure.Should().Be(StoreFailure.Unusable);
        return failure.Message;
    }
}
