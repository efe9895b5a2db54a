using Npgsql;

namespace CartIntegrity.PostgreSql.Tests;

/// <summary>C2, C3, C4: the network loses the answer to a commit, swallows it, or takes too long. One effect, and a true answer in time.</summary>
public sealed class LostReplyTests : IAsyncLifetime
{
    private Scene _scene = null!;
    private TcpProxy _proxy = null!;
    private Node _node = null!;

    public async Task InitializeAsync()
    {
        _scene = await Scene.StartAsync();
        var server = new NpgsqlConnectionStringBuilder(_scene.ConnectionString);
        // Every commit has a notification with it, and its channel's name is in no other packet that writes.
        _proxy = TcpProxy.Start(server.Host!, server.Port, $"cart_integrity_{_scene.Schema}");
        (server.Host, server.Port) = ("127.0.0.1", _proxy.Port);
        _node = await _scene.NodeAsync(options =>
        {
            options.ConnectionString = server.ConnectionString;
            // Short enough to wait for, and long enough that a busy machine does not lose the answer to the second question as well.
            (options.CommandTimeout, options.ConnectTimeout, options.LockTimeout) = (TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(1));
            options.StaleAfter = TimeSpan.FromSeconds(4);
        });
        await _node.ReceiveAsync("MUG", 100);
    }

    public async Task DisposeAsync()
    {
        await _scene.DisposeAsync();
        await _proxy.DisposeAsync();
    }

    [Theory]
    [InlineData(CommitFault.LoseReply)]
    [InlineData(CommitFault.SwallowReply)]
    public async Task C3_reply_lost_after_commit_is_resolved_to_ok_with_one_effect(object fault)
    {
        for (var round = 1; round <= 3; round++)
        {
            _proxy.NextCommit = (CommitFault)fault;
            var result = await _node.HoldAsync($"cart-{round}", 1, ("MUG", 1));
            result.IsOk.Should().BeTrue($"{result.Kind}: {result.Detail}");
        }

        (await _node.AvailableAsync("MUG")).Should().Be(97);
        _node.Log.Events.Count(name => name == "CommitLookedUp").Should().Be(3);
        (await _scene.VerifyAsync()).Should().HaveCount(4);
    }

    [Fact]
    public async Task C3_reply_lost_after_a_sale_sells_once()
    {
        var hold = await _node.HeldAsync("anna", 1, ("MUG", 2));
        _proxy.NextCommit = CommitFault.LoseReply;
        (await _node.Ledger.CommitAsync(hold.Id, hold.Version, new OrderId("O-1"))).IsOk.Should().BeTrue();
        var again = await _node.Ledger.CommitAsync(hold.Id, hold.Version, new OrderId("O-1"));
        (again.IsOk, again.Replayed).Should().Be((true, true));
        await _scene.VerifyAsync();
    }

    [Fact]
    public async Task C4_request_swallowed_is_resolved_to_not_applied_and_holds_nobody_up()
    {
        _proxy.NextCommit = CommitFault.SwallowRequest;
        var result = await _node.HoldAsync("anna", 1, ("MUG", 1));
        result.Kind.Should().Be(ResultKind.Unavailable);
        (await _node.HoldAsync("ben", 1, ("MUG", 1))).IsOk.Should().BeTrue("the session that hung was ended");
        (await _node.AvailableAsync("MUG")).Should().Be(99);
        (await _scene.VerifyAsync()).Should().HaveCount(2);
    }

    [Fact]
    public async Task C3_own_listeners_hear_of_a_commit_whose_reply_was_lost()
    {
        using var heard = new Heard(_node.Store);
        _proxy.NextCommit = CommitFault.LoseReply;
        await _node.HoldAsync("anna", 1, ("MUG", 1));
        await _node.HoldAsync("ben", 1, ("MUG", 1));

        var changes = await heard.UntilAsync(3);
        changes.Select(change => change.Sequence).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        changes.SelectMany(change => change.Carts).Select(cart => cart.Cart.Value).Should().Equal("anna", "ben");
    }

    [Fact]
    public async Task C2_network_that_stands_still_is_answered_in_time_and_recovers()
    {
        _proxy.Freeze();
        var start = TimeProvider.System.GetTimestamp();
        var result = await _node.HoldAsync("anna", 1, ("MUG", 1));
        result.Kind.Should().Be(ResultKind.Unavailable, "the turn to write was never had");
        await Eventually.TrueAsync(async () => !await _node.TryReadAsync("MUG"), "what can be had is no longer told");
        TimeProvider.System.GetElapsedTime(start).Should().BeLessThan(TimeSpan.FromSeconds(60), "no call takes longer than its time limits together");

        _proxy.Thaw();
        await Eventually.TrueAsync(async () => (await _node.HoldAsync("anna", 1, ("MUG", 1))).IsOk, "the ledger goes on by itself");
        await Eventually.TrueAsync(async () => await _node.TryReadAsync("MUG") && await _node.AvailableAsync("MUG") == 99, "what can be had is told again");
        await _scene.VerifyAsync();
    }
}
