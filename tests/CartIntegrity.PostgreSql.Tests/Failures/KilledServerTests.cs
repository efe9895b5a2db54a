using System.Collections.Concurrent;
using Xunit.Abstractions;

namespace CartIntegrity.PostgreSql.Tests;

/// <summary>B2, B3, C1: the database server is killed, stopped and frozen under load. What was answered is there, nothing is there by half.</summary>
[Trait("Server", "own")]
public sealed class KilledServerTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Shoppers = 8;

    private readonly ConcurrentBag<string> _ok = [];
    private readonly ConcurrentDictionary<ResultKind, int> _kinds = new();
    private PostgresCluster _cluster = null!;
    private Scene _scene = null!;
    private int _answers;

    public async Task InitializeAsync()
    {
        _cluster = await PostgresCluster.StartAsync();
        _scene = Scene.On(_cluster);
    }

    public async Task DisposeAsync()
    {
        await _scene.DisposeAsync();
        await _cluster.DisposeAsync();
    }

    [Fact]
    public Task B2_killing_the_writing_session_under_load_loses_nothing_that_was_answered() => UnderLoadAsync(async node =>
    {
        for (var kill = 0; kill < 3; kill++)
        {
            await AnswersAsync(150);
            // The session that holds the turn to write, in the middle of its work: every session of the server ends with it.
            Signal.Send(await WritingSessionAsync(), Signal.Kill);
            await Eventually.TrueAsync(async () => await TryReadAsync(node), "the server has recovered");
        }
    });

    [Fact]
    public Task B3_killing_the_postmaster_under_load_loses_nothing_that_was_answered() => UnderLoadAsync(async _ =>
    {
        for (var kill = 0; kill < 2; kill++)
        {
            await AnswersAsync(150);
            await _cluster.KillPostmasterAsync();
            // Its children notice and end; until they have, no other may start on their data.
            await Eventually.TrueAsync(StartsAgainAsync, "the server starts again");
        }
    });

    [Fact]
    public Task C1_stopping_the_server_under_load_is_answered_and_it_recovers_by_itself() => UnderLoadAsync(async _ =>
    {
        await AnswersAsync(100);
        await _cluster.StopAsync();
        await AnswersAsync(20);
        await _cluster.StartAgainAsync();
    });

    [Fact]
    public async Task C1_frozen_session_is_answered_in_time_and_the_ledger_goes_on_when_it_thaws()
    {
        var node = await _scene.NodeAsync(Quick);
        await node.ReceiveAsync("MUG", 100);
        var session = await _scene.ScalarAsync<int>($"SELECT pid FROM pg_stat_activity WHERE query = 'COMMIT' AND pid <> pg_backend_pid()");
        Signal.Send(session, Signal.Stop);
        var start = TimeProvider.System.GetTimestamp();
        var result = await node.HoldAsync("anna", 1, ("MUG", 1));
        TimeProvider.System.GetElapsedTime(start).Should().BeLessThan(TimeSpan.FromSeconds(60));
        result.Kind.Should().Be(ResultKind.Unavailable, "nothing had been sent that could be applied");
        (await node.AvailableAsync("MUG")).Should().Be(100, "other sessions read on");
        Signal.Send(session, Signal.Continue);
        await Eventually.TrueAsync(async () => (await node.HoldAsync("anna", 1, ("MUG", 1))).IsOk, "the ledger goes on");
        (await _scene.VerifyAsync()).Should().HaveCount(2);
    }

    [Fact]
    public async Task C1_server_that_is_down_at_start_is_told_quickly_and_with_what_to_do()
    {
        await _cluster.StopAsync();
        var start = TimeProvider.System.GetTimestamp();
        await using (var store = _scene.Store(Quick))
        {
            var failure = (await FluentActions.Awaiting(async () => await store.OpenAsync(CancellationToken.None)).Should().ThrowAsync<LedgerStoreException>()).Which;
            failure.Message.Should().Contain("127.0.0.1").And.Contain("See that the server runs");
        }

        TimeProvider.System.GetElapsedTime(start).Should().BeLessThan(TimeSpan.FromSeconds(60));
        await _cluster.StartAgainAsync();
        await (await _scene.NodeAsync()).ReceiveAsync("MUG", 1);
    }

    private static void Quick(PostgreSqlLedgerOptions options) =>
        (options.CommandTimeout, options.ConnectTimeout, options.LockTimeout) = (TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(1));

    private async Task UnderLoadAsync(Func<Node, Task> harm)
    {
        Node[] nodes = [await _scene.NodeAsync(Quick), await _scene.NodeAsync(Quick)];
        await nodes[0].ReceiveAsync("MUG", 1_000_000);
        await nodes[0].ReceiveAsync("TEA", 1_000_000);
        using var stop = new CancellationTokenSource();
        var shoppers = Enumerable.Range(0, Shoppers).Select(shopper => Task.Run(() => ShopAsync(nodes[shopper % 2], shopper, stop.Token))).ToArray();
        await harm(nodes[0]);
        // Everybody is served again before the end.
        var served = _ok.Count;
        await Eventually.TrueAsync(() => Task.FromResult(_ok.Count > served + 100), "shoppers are served again");
        await stop.CancelAsync();
        await Task.WhenAll(shoppers);

        var records = await _scene.VerifyAsync();
        var sold = records.Where(record => record.Kind == RecordKind.Committed).Select(record => record.Order!.Value.Value).ToHashSet();
        _ok.Except(sold).Should().BeEmpty("what was answered with Ok is kept");
        records.Where(record => record.Kind == RecordKind.Hold).Should().OnlyContain(record => record.Entries.Length == 2, "both lines are held or none");
        output.WriteLine($"{records.Count} records, {_ok.Count} sold, answers: {string.Join(", ", _kinds)}");
    }

    /// <summary>Buys until told to stop; asks the same way again where the outcome is unknown or nothing was applied.</summary>
    private async Task ShopAsync(Node node, int shopper, CancellationToken stop)
    {
        for (var visit = 0; !stop.IsCancellationRequested; visit++)
        {
            var name = $"{shopper}-{visit}";
            var held = await UntilAnsweredAsync(() => node.HoldAsync(name, 1, ("MUG", 1), ("TEA", 1)));
            held.IsOk.Should().BeTrue($"{held.Kind}: {held.Detail}");
            var sold = await UntilAnsweredAsync(() => node.Ledger.CommitAsync(held.Hold!.Id, held.Hold.Version, new OrderId(name)));
            sold.IsOk.Should().BeTrue($"{sold.Kind}: {sold.Detail}");
            _ok.Add(name);
        }
    }

    private async Task<T> UntilAnsweredAsync<T>(Func<ValueTask<T>> ask)
        where T : LedgerResult
    {
        while (true)
        {
            var result = await ask();
            _kinds.AddOrUpdate(result.Kind, 1, (_, count) => count + 1);
            Interlocked.Increment(ref _answers);
            if (result.Kind is not (ResultKind.Unavailable or ResultKind.OutcomeUnknown))
            {
                return result;
            }
        }
    }

    private Task AnswersAsync(int more)
    {
        var until = Volatile.Read(ref _answers) + more;
        return Eventually.TrueAsync(() => Task.FromResult(Volatile.Read(ref _answers) >= until), $"{more} more answers");
    }

    private async Task<int> WritingSessionAsync()
    {
        await _scene.UntilAsync($"EXISTS (SELECT FROM pg_locks WHERE locktype='advisory' AND classid={WriteSession.LockClass} AND granted)");
        return await _scene.ScalarAsync<int>(
            $"SELECT coalesce((SELECT pid FROM pg_locks WHERE locktype='advisory' AND classid={WriteSession.LockClass} AND granted LIMIT 1), (SELECT max(pid) FROM pg_stat_activity WHERE query = 'COMMIT'))");
    }

    private static async Task<bool> TryReadAsync(Node node)
    {
        try
        {
            return await node.AvailableAsync("MUG") > 0;
        }
        catch (LedgerStoreException)
        {
            return false;
        }
    }

    private async Task<bool> StartsAgainAsync()
    {
        try
        {
            await _cluster.StartAgainAsync();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
