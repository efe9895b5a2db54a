using CartIntegrity.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CartIntegrity.Tests;

public sealed class ExpirySweeperTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task RunAsync_pump_that_never_runs_lets_no_caller_wait_without_bound()
    {
        await using var shop = await LedgerHarness.OpenByHandAsync(new InMemoryLedgerStore(_time), _time);
        await HoldOneAsync(shop);
        _time.Advance(TimeSpan.FromMinutes(11));
        using var stopping = new CancellationTokenSource();
        var sweeping = new ExpirySweeper(shop.Store, shop.Pump, NullLogger.Instance).RunAsync(Interval, _time, stopping.Token);

        // The hold is dead, so the first sweep asks for it to be tidied and waits: nobody runs the pump.
        _time.Advance(Interval);
        var waiting = shop.Ledger.HoldAsync(LedgerHarness.CartOf("late", 1, ("MUG", 1)));
        _time.Advance(shop.Options.AnswerTimeLimit);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!waiting.IsCompleted)
        {
            // The sweeper goes on from its rest on another thread, so how many rests pass before it looks is not certain.
            patience.Token.ThrowIfCancellationRequested();
            _time.Advance(Interval);
            await Task.Yield();
        }

        var answer = await waiting;

        answer.Should().Match<HoldResult>(a => a.Kind == ResultKind.Unavailable && a.Reason == Reason.Busy);
        await stopping.CancelAsync();
        await sweeping.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private static async Task HoldOneAsync(LedgerHarness shop)
    {
        var receipt = shop.Ledger.RecordAsync(
            StockMovement.Of(MovementKind.Receipt, new StockItem(new Sku("MUG"), LocationId.Main), 1, "test", "1"));
        var hold = shop.Ledger.HoldAsync(LedgerHarness.CartOf("early", 1, ("MUG", 1)));
        await shop.Pump.RunOnceAsync();
        (await receipt).IsOk.Should().BeTrue();
        (await hold).Hold!.State.Should().Be(HoldState.Held);
    }
}
