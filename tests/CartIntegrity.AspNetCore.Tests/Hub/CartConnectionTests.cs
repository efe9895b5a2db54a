using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>One slot with the newest snapshot.</summary>
public sealed class CartConnectionTests : IDisposable
{
    private static readonly CartId Cart = new("c-1");

    private readonly HandClock _clock = new();
    private readonly SlowPage _page = new();
    private readonly ServiceProvider _meters = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly CartConnection _connection;
    private int _aborted;

    public CartConnectionTests()
    {
        var tokens = new WatchTokens(
            new TokenProtector(new Microsoft.AspNetCore.DataProtection.EphemeralDataProtectionProvider()), _clock, Options.Create(new CartIntegrityWebOptions()));
        var metrics = new WebMetrics(_meters.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>());
        var services = new ConnectionServices(
            NSubstitute.Substitute.For<ICartWatch>(), new SnapshotTokens(tokens, _clock), _clock, new AlertTrail(metrics, new RecentAlerts(NSubstitute.Substitute.For<IHostEnvironment>(), _clock), _clock), NullLogger<CartConnection>.Instance);
        var claim = new TokenClaim(Cart, "", _clock.GetUtcNow() + TimeSpan.FromMinutes(30));
        _connection = new CartConnection(claim, _page, () => _aborted++, services);
    }

    [Fact]
    public void Offer_to_a_page_that_reads_slowly_keeps_only_the_newest()
    {
        for (var version = 1; version <= 100; version++)
        {
            _connection.Offer(new CartSnapshot(Cart, 1, version, []));
        }

        _page.Sent.Should().Equal(1);
        _page.ReadOne();
        _page.Sent.Should().Equal(1, 100);
        _page.ReadOne();
        _page.Sent.Should().Equal(1, 100);
    }

    [Fact]
    public void Offer_after_everything_was_read_is_sent()
    {
        _connection.Offer(new CartSnapshot(Cart, 1, 1, []));
        _page.ReadOne();

        _connection.Offer(new CartSnapshot(Cart, 1, 2, []));

        _page.Sent.Should().Equal(1, 2);
    }

    [Fact]
    public void Offer_while_the_token_expires_sends_nothing_more()
    {
        _connection.Offer(new CartSnapshot(Cart, 1, 1, []));
        _connection.Offer(new CartSnapshot(Cart, 1, 2, []));
        _clock.Move(TimeSpan.FromMinutes(30));
        _page.ReadOne();

        _connection.Offer(new CartSnapshot(Cart, 1, 3, []));

        _page.Sent.Should().Equal(1);
        _aborted.Should().Be(1);
    }

    [Fact]
    public void Offer_after_the_token_expired_sends_nothing_even_if_the_timer_is_late()
    {
        _clock.MoveWithoutTimers(TimeSpan.FromMinutes(30));

        _connection.Offer(new CartSnapshot(Cart, 1, 1, []));

        _page.Sent.Should().BeEmpty();
        _aborted.Should().Be(1);
    }

    [Fact]
    public void Offer_to_a_page_that_is_gone_ends_the_connection()
    {
        _connection.Offer(new CartSnapshot(Cart, 1, 1, []));
        _page.Fail();

        _connection.Offer(new CartSnapshot(Cart, 1, 2, []));

        _page.Sent.Should().Equal(1);
        _aborted.Should().Be(1);
    }

    public void Dispose()
    {
        _connection.Dispose();
        _meters.Dispose();
    }

    /// <summary>A page that reads a message only when the test says so.</summary>
    private sealed class SlowPage : IClientProxy
    {
        private TaskCompletionSource _reading = new();

        public List<long> Sent { get; } = [];

        public Task SendCoreAsync(string method, object?[] args, CancellationToken cancellationToken = default)
        {
            Sent.Add(((WireSnapshot)args[0]!).Cart.Version);
            return _reading.Task;
        }

        public void ReadOne()
        {
            var read = _reading;
            _reading = new TaskCompletionSource();
            read.SetResult();
        }

        public void Fail() => _reading.SetException(new IOException("The socket is closed."));
    }
}
