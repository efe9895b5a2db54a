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
        _time.Advance(Interval);
        _time.Advance(Interval);
        var answer = await waiting.AsTask().WaitAsync(TimeSpan.FromSeconds(30));

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
