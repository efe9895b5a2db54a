namespace CartIntegrity.PostgreSql.Tests;

[Trait("Server", "none")]
public sealed class ChangeSequencerTests
{
    private readonly ChangeSequencer _changes = new();
    private readonly List<long> _told = [];

    public ChangeSequencerTests() => _changes.Subscribe(change => _told.Add(change.Sequence));

    [Fact]
    public async Task Offer_in_any_order_is_told_in_sequence()
    {
        await OfferAsync(3, 5);
        await OfferAsync(6, 6);
        _told.Should().BeEmpty();
        await OfferAsync(1, 2);
        _told.Should().Equal(2, 5, 6);
    }

    [Fact]
    public async Task Offer_twice_is_told_once()
    {
        await OfferAsync(1, 2);
        await OfferAsync(1, 2);
        await OfferAsync(2, 4);
        await OfferAsync(3, 4);
        _told.Should().Equal(2, 4);
    }

    [Fact]
    public async Task Offer_while_another_thread_tells_ends_when_it_is_told()
    {
        using var goOn = new ManualResetEventSlim();
        var telling = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _changes.Subscribe(change =>
        {
            if (change.Sequence == 1)
            {
                telling.SetResult();
                goOn.Wait();
            }
        });
        var first = Task.Run(() => OfferAsync(1, 1));
        await telling.Task;
        var second = OfferAsync(2, 2);
        second.IsCompleted.Should().BeFalse();
        goOn.Set();
        await Task.WhenAll(first, second);
        _told.Should().Equal(1, 2);
    }

    [Fact]
    public async Task Waiting_beyond_the_limit_is_dropped_and_told_when_it_is_read_again()
    {
        for (var i = 0; i <= ChangeSequencer.MostWaiting; i++)
        {
            await OfferAsync(10 + i, 10 + i);
        }

        await OfferAsync(1, 9);
        _told.Should().Equal(9);
        await OfferAsync(10, 20_000);
        _told.Should().Equal(9, 20_000);
    }

    private Task OfferAsync(long first, long last) => _changes.OfferAsync(first, last, new LedgerChange(last, [], []));
}
