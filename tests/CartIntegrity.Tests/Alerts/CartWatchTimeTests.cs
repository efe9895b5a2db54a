namespace CartIntegrity.Tests;

public sealed class CartWatchTimeTests : IDisposable
{
    private static readonly CartId Mine = new("cart");
    private readonly FakeShop _shop = new();
    private readonly Slot _slot = new();

    public CartWatchTimeTests()
    {
        _shop.Ledger.With("A", 20);
        _shop.Carts.Put(FakeShop.CartOf(("A", 2)));
        Hold(HoldState.Held, TimeSpan.FromMinutes(10));
    }

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task RunOnceAsync_hold_that_merely_ticks_offers_nothing()
    {
        using var watching = await _shop.Watch.WatchAsync(Mine, _slot);
        _shop.Time.Step(TimeSpan.FromMinutes(3));
        Hold(HoldState.Held, TimeSpan.FromMinutes(7));
        _shop.Watch.Changed(Mine);
        (await _shop.Watch.RunOnceAsync()).Should().Be(1);
        _slot.Offered.Should().BeEmpty();
    }

    [Fact]
    public async Task RunOnceAsync_hold_that_was_prolonged_is_told()
    {
        using var watching = await _shop.Watch.WatchAsync(Mine, _slot);
        _shop.Time.Step(TimeSpan.FromMinutes(3));
        _shop.Watch.Changed(Mine);
        await _shop.Watch.RunOnceAsync();
        _slot.Offered.Single().Hold!.Remaining.Should().Be(TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task RunOnceAsync_hold_that_ran_out_is_told_without_a_ledger_change()
    {
        using var watching = await _shop.Watch.WatchAsync(Mine, _slot);
        _shop.Time.Step(TimeSpan.FromMinutes(10));
        (await _shop.Watch.RunOnceAsync()).Should().Be(0, "the store's clock may be a little behind");

        Hold(HoldState.Held, TimeSpan.Zero);
        _shop.Time.Step(TimeSpan.FromMilliseconds(50));
        (await _shop.Watch.RunOnceAsync()).Should().Be(1);

        var snapshot = _slot.Offered.Single();
        snapshot.Hold!.State.Should().Be(HoldState.Expired);
        snapshot.Lines[0].Choices[0].Kind.Should().Be(ChoiceKind.HoldAgain);
    }

    [Fact]
    public async Task RunOnceAsync_payment_that_begins_elsewhere_is_told()
    {
        using var watching = await _shop.Watch.WatchAsync(Mine, _slot);
        Hold(HoldState.InPayment, TimeSpan.FromMinutes(10));
        _shop.Feed.Tell(new LedgerChange(9, [], [new CartRevision(Mine, 1)]));
        await _shop.Watch.RunOnceAsync();
        _slot.Offered.Single().Hold!.State.Should().Be(HoldState.InPayment);
    }

    [Fact]
    public async Task RunOnceAsync_unverified_snapshot_is_looked_at_again()
    {
        _shop.Ledger.Problem = new IOException("The store is away.");
        using var watching = await _shop.Watch.WatchAsync(Mine, _slot);
        watching.Snapshot!.Lines[0].Verdict.Kind.Should().Be(VerdictKind.Unverified);
        _shop.Ledger.Problem = null;

        _shop.Time.Step(TimeSpan.FromSeconds(5));
        await _shop.Watch.RunOnceAsync();

        _slot.Offered.Single().Lines[0].Verdict.Kind.Should().Be(VerdictKind.Available);
    }

    [Fact]
    public async Task RunOnceAsync_dead_ledger_never_replaces_what_was_known()
    {
        using var watching = await _shop.Watch.WatchAsync(Mine, _slot);
        _shop.Ledger.Problem = new IOException("The store is away.");
        _shop.Watch.Changed(Mine);
        await _shop.Watch.RunOnceAsync();
        _slot.Offered.Should().BeEmpty("no state shown is older than what was shown before");
    }

    [Fact]
    public async Task RunAsync_first_change_is_told_at_once_and_the_next_after_the_window()
    {
        using var watching = await _shop.Watch.WatchAsync(Mine, _slot);
        using var stop = new CancellationTokenSource();
        var running = _shop.Watch.RunAsync(stop.Token);

        var first = _slot.Signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _shop.Change("A", 4);
        await first.Task;
        await Eventually(() => _shop.Time.ActiveTimers == 2);

        var second = _slot.Signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _shop.Change("A", 3);
        _shop.Change("A", 2);
        _shop.Time.Step(CartWatch.Window - TimeSpan.FromMilliseconds(1));
        second.Task.IsCompleted.Should().BeFalse("the window is not over");
        _shop.Time.Step(TimeSpan.FromMilliseconds(1));
        await second.Task;

        _slot.Offered.Select(snapshot => snapshot.Lines[0].Verdict.Available).Should().Equal(4, 2);
        await stop.CancelAsync();
        await running;
    }

    private void Hold(HoldState state, TimeSpan remaining) => (_shop.Ledger.Hold, _shop.Ledger.HoldRemaining) = (FakeShop.HoldOf(state), remaining);

    /// <summary>Lets the loop run until it waits for its window: the one thing a test cannot be told.</summary>
    private static async Task Eventually(Func<bool> reached)
    {
        for (var turns = 0; !reached(); turns++)
        {
            turns.Should().BeLessThan(1_000_000, "the loop waits for its window soon after a pass");
            await Task.Yield();
        }
    }
}
