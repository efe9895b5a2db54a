using System.Net.ServerSentEvents;
using CartIntegrity.Testing;

namespace DemoStore.Tests;

public sealed class LiveTopicsTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly LiveTopics _topics;
    private readonly CancellationTokenSource _end = new();

    public LiveTopicsTests() => _topics = new LiveTopics(_time);

    public void Dispose() => _end.Dispose();

    [Fact]
    public async Task ListenAsync_tells_at_once_because_the_page_may_be_old_already()
    {
        await using var heard = Listen("stock");

        (await heard.NextAsync()).Should().Be("changed");
    }

    [Fact]
    public async Task Raise_many_times_within_the_gap_is_one_message_and_the_last_is_never_lost()
    {
        await using var heard = Listen("stock");
        await heard.NextAsync();
        var next = heard.NextAsync();
        for (var i = 0; i < 1_000; i++)
        {
            _topics.Raise("stock");
        }

        next.IsCompleted.Should().BeFalse();
        _time.Advance(LiveTopics.Gap);
        (await next).Should().Be("changed");

        var quiet = heard.NextAsync();
        _time.Advance(LiveTopics.Gap * 4);
        quiet.IsCompleted.Should().BeFalse();
        _topics.Raise("stock");
        (await quiet).Should().Be("changed");
    }

    [Fact]
    public async Task Raise_of_another_topic_is_not_heard()
    {
        await using var heard = Listen("orders");
        await heard.NextAsync();
        var next = heard.NextAsync();

        _topics.Raise("stock");
        await PassAsync(LiveTopics.Gap);
        _topics.Raise("stock");

        next.IsCompleted.Should().BeFalse();
    }

    [Fact]
    public async Task ListenAsync_nothing_happens_says_so_now_and_then_and_hears_what_comes_after_it()
    {
        await using var heard = Listen("stock");
        await heard.NextAsync();
        var next = heard.NextAsync();
        await PassAsync(LiveTopics.Gap);
        _time.Advance(LiveTopics.LongestQuiet);

        (await next).Should().Be("still");

        _topics.Raise("stock");
        next = heard.NextAsync();
        _time.Advance(LiveTopics.Gap);
        (await next).Should().Be("changed");
    }

    [Fact]
    public async Task Raise_while_a_listener_does_not_read_waits_for_nobody_and_is_heard_when_it_does()
    {
        await using var slow = Listen("stock");
        await using var quick = Listen("stock");
        await slow.NextAsync();
        await quick.NextAsync();
        var next = quick.NextAsync();

        _topics.Raise("stock");
        _time.Advance(LiveTopics.Gap);
        (await next).Should().Be("changed");

        var late = slow.NextAsync();
        _time.Advance(LiveTopics.Gap);
        (await late).Should().Be("changed");
    }

    [Fact]
    public async Task ListenAsync_cancelled_ends_without_an_error_and_nothing_is_remembered()
    {
        var heard = Listen("stock");
        await heard.NextAsync();
        _topics.Count.Should().Be(1);
        var next = heard.NextAsync();

        await _end.CancelAsync();

        (await next).Should().BeNull();
        await heard.DisposeAsync();
        _topics.Count.Should().Be(0);
    }

    [Theory]
    [InlineData("stock", true)]
    [InlineData("simulator", true)]
    [InlineData("item:85123A", true)]
    [InlineData("item:nothing", false)]
    [InlineData("item:", false)]
    [InlineData("", false)]
    public void IsKnown_only_what_there_is(string topic, bool known) =>
        LiveTopic.IsKnown(topic, Catalogue.LoadShipped()).Should().Be(known);

    private Heard Listen(string topic) => new(_topics.ListenAsync(topic, _end.Token).GetAsyncEnumerator());

    /// <summary>Lets time pass once somebody waits for it.</summary>
    private async Task PassAsync(TimeSpan time)
    {
        var waiting = _time.WaitingTimers;
        _time.Advance(time);
        // The waiting for the next change begins where the gap ended, on another thread.
        while (_time.WaitingTimers != waiting)
        {
            await Task.Yield();
        }
    }

    private sealed class Heard(IAsyncEnumerator<SseItem<string>> messages) : IAsyncDisposable
    {
        private Task<bool> _next = Task.FromResult(true);

        public Task<string?> NextAsync()
        {
            _next = messages.MoveNextAsync().AsTask();
            return ReadAsync(_next);
        }

        public async ValueTask DisposeAsync()
        {
            if (_next.IsCompleted)
            {
                await messages.DisposeAsync();
            }
        }

        private async Task<string?> ReadAsync(Task<bool> next) => await next ? messages.Current.EventType : null;
    }
}
