using Npgsql;

namespace CartIntegrity.PostgreSql.Tests;

/// <summary>A12, C5, C6: somebody waits too long, for the turn to write or for a connection.</summary>
public sealed class WaitingTests
{
    [Fact]
    public async Task A12_wait_longer_than_the_rest_of_the_hold_refuses_the_commit()
    {
        await using var scene = await Scene.StartAsync();
        var policy = new StockPolicy { ReservationWindow = TimeSpan.FromSeconds(1), AfterExpiry = AfterExpiry.Strict };
        var node = await scene.NodeAsync(options => options.LockTimeout = TimeSpan.FromSeconds(5), policy: policy);
        await node.ReceiveAsync("MUG", 1);
        var hold = await node.HeldAsync("anna", 1, ("MUG", 1));
        await using (var blocker = await scene.TakeTurnAsync())
        {
            var commit = node.Ledger.CommitAsync(hold.Id, hold.Version, new OrderId("O-1")).AsTask();
            await scene.UntilSomebodyWaitsAsync();
            await scene.UntilAsync($"clock_timestamp() > timestamptz '{hold.ExpiresAt:O}'");
            await blocker.DisposeAsync();
            var result = await commit;
            (result.Kind, result.Reason).Should().Be((ResultKind.Refused, Reason.HoldExpired));
        }

        (await node.AvailableAsync("MUG")).Should().Be(1);
        await scene.VerifyAsync();
    }

    [Fact]
    public async Task C6_turn_that_is_not_had_in_time_is_unavailable_and_nothing_is_applied()
    {
        await using var scene = await Scene.StartAsync();
        var node = await scene.NodeAsync(options => options.LockTimeout = TimeSpan.FromMilliseconds(50));
        await node.ReceiveAsync("MUG", 5);
        await using (await scene.TakeTurnAsync())
        {
            var result = await node.HoldAsync("anna", 1, ("MUG", 1));
            result.Kind.Should().Be(ResultKind.Unavailable);
            result.Detail.Should().Contain("55P03").And.Contain("try again");
            node.Log.Events.Count(name => name == "BatchTriedAgain").Should().Be(2, "there are three attempts");
            (await node.AvailableAsync("MUG")).Should().Be(5, "reading waits for nobody");
        }

        (await node.HoldAsync("anna", 1, ("MUG", 1))).IsOk.Should().BeTrue();
        (await scene.VerifyAsync()).Should().HaveCount(2);
    }

    [Fact]
    public async Task C6_turn_had_at_a_later_attempt_is_ok()
    {
        await using var scene = await Scene.StartAsync();
        var node = await scene.NodeAsync(options => options.LockTimeout = TimeSpan.FromMilliseconds(300));
        await node.ReceiveAsync("MUG", 5);
        Task<HoldResult> asked;
        await using (await scene.TakeTurnAsync())
        {
            asked = node.HoldAsync("anna", 1, ("MUG", 1)).AsTask();
            await Eventually.TrueAsync(() => Task.FromResult(node.Log.Events.Contains("BatchTriedAgain")), "the first attempt fails");
        }

        (await asked).IsOk.Should().BeTrue();
        await scene.VerifyAsync();
    }

    [Fact]
    public async Task Server_that_froze_with_the_turn_is_ended_and_holds_nobody_up_any_more()
    {
        await using var scene = await Scene.StartAsync();
        var node = await scene.NodeAsync(options => options.LockTimeout = TimeSpan.FromSeconds(5));
        await node.ReceiveAsync("MUG", 5);
        await using var frozen = await scene.ConnectAsync();
        // As every session of a store is set, and then it goes silent in the middle of a batch.
        await Scene.RunAsync(frozen, "SET idle_in_transaction_session_timeout=200");
        await Scene.RunAsync(frozen, $"BEGIN;SELECT pg_advisory_xact_lock({WriteSession.LockClass}, '{scene.Schema}'::regnamespace::oid::int)");
        (await node.HoldAsync("anna", 1, ("MUG", 1))).IsOk.Should().BeTrue();
        (await scene.ScalarAsync<string>("SELECT current_setting('idle_in_transaction_session_timeout')")).Should().Be("0", "the server's own setting is left alone");
        await scene.VerifyAsync();
    }

    [Fact]
    public async Task C5_pool_exhausted_by_readers_fails_them_in_time_and_stops_neither_writer_nor_sweeper()
    {
        await using var scene = await Scene.StartAsync();
        var pool = new NpgsqlConnectionStringBuilder(scene.ConnectionString) { MaxPoolSize = 2 }.ConnectionString;
        var node = await scene.NodeAsync(options => (options.ConnectionString, options.ConnectTimeout, options.LockTimeout) = (pool, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4)));
        await node.ReceiveAsync("MUG", 5);
        // Both sessions of the pool stand still: whoever reads the journal now keeps a connection.
        await Task.WhenAll(ReadJournalAsync(node), ReadJournalAsync(node), ReadJournalAsync(node));
        var sessions = await scene.ScalarAsync<int[]>($"SELECT coalesce(array_agg(pid), '{{}}') FROM pg_stat_activity WHERE application_name = '{node.Store.SessionName}' AND query LIKE 'SELECT record %sequence > $1%'");
        sessions.Should().NotBeEmpty();
        Array.ForEach(sessions, session => Signal.Send(session, Signal.Stop));
        try
        {
            var readers = Enumerable.Range(0, 300).Select(_ => Task.Run(() => ReadJournalAsync(node))).ToArray();
            await node.ReceiveAsync("MUG", 5);
            (await node.Sweeper.RunOnceAsync()).Should().Be(0);
            (await node.AvailableAsync("MUG")).Should().Be(10, "what can be had is in memory");
            var ends = await Task.WhenAll(readers.Select(reader => reader.ContinueWith(task => task.Exception?.InnerException as LedgerStoreException, TaskScheduler.Default)));
            ends.Should().Contain(failure => failure != null && failure.Failure == StoreFailure.NotApplied && failure.Message.Contains("Maximum Pool Size"));
        }
        finally
        {
            Array.ForEach(sessions, session => Signal.Send(session, Signal.Continue));
        }

        await Eventually.TrueAsync(() => ReadJournalAsync(node).ContinueWith(task => task.IsCompletedSuccessfully, TaskScheduler.Default), "reading goes on");
        await scene.VerifyAsync();
    }

    private static async Task<int> ReadJournalAsync(Node node)
    {
        var count = 0;
        await foreach (var record in node.Ledger.JournalAsync(0, null, CancellationToken.None))
        {
            count++;
        }

        return count;
    }

    [Fact]
    public async Task C14_cancelled_while_waiting_leaves_no_transaction_behind()
    {
        await using var scene = await Scene.StartAsync();
        var node = await scene.NodeAsync();
        await node.ReceiveAsync("MUG", 5);
        await using (await scene.TakeTurnAsync())
        {
            using var giveUp = new CancellationTokenSource();
            var batch = new SmallBatch();
            var run = node.Store.RunAsync(batch, giveUp.Token).AsTask();
            await scene.UntilSomebodyWaitsAsync();
            await giveUp.CancelAsync();
            await FluentActions.Awaiting(() => run).Should().ThrowAsync<OperationCanceledException>();
            batch.Decided.Should().Be(0);
        }

        await scene.UntilAsync($"NOT EXISTS (SELECT FROM pg_stat_activity WHERE application_name LIKE 'CartIntegrity %' AND state LIKE 'idle in transaction%' AND query LIKE '%{scene.Schema}%')");
        (await node.HoldAsync("anna", 1, ("MUG", 1))).IsOk.Should().BeTrue();
    }

    private sealed class SmallBatch : IStockDecision
    {
        public int Decided { get; private set; }

        public LedgerScope Scope { get; } = new([new Sku("MUG")], [], [], [], []);

        public void Decide(StockView view) => Decided++;
    }
}
