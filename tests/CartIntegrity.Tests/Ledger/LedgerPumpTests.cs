using CartIntegrity.Testing;

namespace CartIntegrity.Tests;

/// <summary>What callers hear when a store fails, a rule has a defect, or the ledger stops: always one answer, and never a lie.</summary>
public sealed class LedgerPumpTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _time = new();
    private readonly Queue<StoreFault> _faults = new();
    private LedgerHarness _shop = null!;

    public async Task InitializeAsync()
    {
        var store = new FaultyLedgerStore(new InMemoryLedgerStore(_time), () => _faults.TryDequeue(out var fault) ? fault : StoreFault.None);
        _shop = await LedgerHarness.OpenByHandAsync(store, _time);
        await _shop.ReceiveAsync("MUG", 5);
    }

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task RunOnce_takes_everything_that_waits_as_one_batch()
    {
        var holds = Enumerable.Range(0, 4).Select(n => HoldAsync($"c{n}")).ToList();
        (await _shop.Pump.RunOnceAsync()).Should().Be(4);
        (await Task.WhenAll(holds)).Should().OnlyContain(result => result.IsOk);
        (await _shop.Pump.RunOnceAsync()).Should().Be(0);
    }

    [Fact]
    public async Task Store_that_did_not_apply_is_told_as_unavailable_and_nothing_changed()
    {
        var result = await WithFault(StoreFault.RequestLost);
        (result.Kind, result.Reason).Should().Be((ResultKind.Unavailable, Reason.StoreFailed));
        (await _shop.HeadAsync("MUG")).Reserved.Should().Be(0);
    }

    [Fact]
    public async Task Lost_reply_is_asked_for_and_told_as_what_it_was()
    {
        var result = await WithFault(StoreFault.ReplyLost);
        (result.Kind, result.Hold!.UnitsOf(new Sku("MUG"))).Should().Be((ResultKind.Ok, 1));
    }

    [Fact]
    public async Task Lost_reply_of_a_store_out_of_reach_is_an_unknown_outcome_and_asking_again_does_no_harm()
    {
        var result = await WithFault(StoreFault.ReplyLostAndUnreachable);
        (result.Kind, result.Reason).Should().Be((ResultKind.OutcomeUnknown, Reason.AnswerLost));
        (await WithFault(StoreFault.None)).Lines[0].Held.Should().Be(1);
        (await _shop.HeadAsync("MUG")).Reserved.Should().Be(1);
    }

    [Fact]
    public async Task Constraint_runs_the_batch_again_one_by_one_and_fails_only_the_guilty()
    {
        _faults.Enqueue(StoreFault.Constraint);
        _faults.Enqueue(StoreFault.None);
        _faults.Enqueue(StoreFault.Constraint);
        _faults.Enqueue(StoreFault.None);
        var holds = Enumerable.Range(0, 3).Select(n => HoldAsync($"c{n}")).ToList();
        await _shop.PumpAsync();

        (await Task.WhenAll(holds)).Select(result => result.Kind).Should().Equal(ResultKind.Ok, ResultKind.Unavailable, ResultKind.Ok);
        (await _shop.HeadAsync("MUG")).Reserved.Should().Be(2);
    }

    [Fact]
    public async Task Stopping_while_a_batch_is_run_one_by_one_answers_everybody()
    {
        using var stop = new CancellationTokenSource();
        var calls = 0;
        var store = new FaultyLedgerStore(new InMemoryLedgerStore(_time), () =>
        {
            if (++calls == 2)
            {
                stop.Cancel();
            }

            return calls == 1 ? StoreFault.Constraint : StoreFault.None;
        });
        await using var shop = await LedgerHarness.OpenByHandAsync(store, _time);
        var holds = Enumerable.Range(0, 3).Select(n => shop.Ledger.ReleaseAsync(new CartId($"c{n}"))).ToList();
        await FluentActions.Awaiting(() => shop.Pump.RunOnceAsync(stop.Token).AsTask()).Should().ThrowAsync<OperationCanceledException>();

        holds.Should().OnlyContain(hold => hold.IsCompleted);
        (await Task.WhenAll(holds.Select(hold => hold.AsTask()))).Should().OnlyContain(result => result.Reason == Reason.NotRunning);
    }

    [Fact]
    public async Task Defect_in_a_rule_fails_alone()
    {
        var before = HoldAsync("before");
        var broken = _shop.Pump.AskAsync<MovementResult>(new MovementCommand(new StockMovement((MovementKind)77, "s", "1", [new MovementLine(new StockItem(new Sku("MUG"), LocationId.Main), 1)]), default));
        var after = HoldAsync("after");
        await _shop.PumpAsync();

        (await broken).Reason.Should().Be(Reason.Defect);
        (await before).IsOk.Should().BeTrue();
        (await after).IsOk.Should().BeTrue();
        (await _shop.Ledger.VerifyAsync()).IsSound.Should().BeTrue();
    }

    [Fact]
    public async Task Stop_answers_everybody_and_everything_asked_later()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        var waiting = HoldAsync("waiting");
        await _shop.Pump.RunAsync(stop.Token);

        (await waiting).Reason.Should().Be(Reason.NotRunning);
        (await HoldAsync("later")).Reason.Should().Be(Reason.NotRunning);
    }

    [Fact]
    public async Task Overdue_callers_are_told_that_nothing_was_applied_and_nothing_is()
    {
        var old = HoldAsync("old");
        _time.Advance(TimeSpan.FromSeconds(15));
        var fresh = HoldAsync("fresh");
        _shop.Pump.GiveUpOverdue();
        old.IsCompleted.Should().BeFalse();
        _time.Advance(TimeSpan.FromTicks(1));
        _shop.Pump.GiveUpOverdue();
        (await old).Reason.Should().Be(Reason.Busy);
        await _shop.PumpAsync();

        (await fresh).IsOk.Should().BeTrue();
        (await _shop.HeadAsync("MUG")).Reserved.Should().Be(1);
    }

    [Fact]
    public async Task Full_queue_is_busy_at_once()
    {
        await using var shop = await LedgerHarness.OpenByHandAsync(new InMemoryLedgerStore(_time), _time, new LedgerPumpOptions { QueueLines = 2 });
        var asked = Enumerable.Range(0, 3).Select(n => shop.Ledger.ReleaseAsync(new CartId($"c{n}")).AsTask()).ToList();
        asked[2].IsCompleted.Should().BeTrue();
        (await asked[2]).Reason.Should().Be(Reason.Busy);
        await shop.PumpAsync();
        (await asked[0]).IsOk.Should().BeTrue();
    }

    [Fact]
    public async Task Cancelled_caller_stops_waiting_and_the_command_is_carried_out()
    {
        using var gone = new CancellationTokenSource();
        var hold = _shop.Ledger.HoldAsync(LedgerHarness.CartOf("gone", 1, ("MUG", 1)), cancellationToken: gone.Token).AsTask();
        await gone.CancelAsync();
        await FluentActions.Awaiting(() => hold).Should().ThrowAsync<OperationCanceledException>();
        await _shop.PumpAsync();

        (await _shop.HeadAsync("MUG")).Reserved.Should().Be(1);
    }

    private Task<HoldResult> HoldAsync(string cart) => _shop.Ledger.HoldAsync(LedgerHarness.CartOf(cart, 1, ("MUG", 1))).AsTask();

    private async Task<HoldResult> WithFault(StoreFault fault)
    {
        _faults.Enqueue(fault);
        var asked = HoldAsync("anna");
        await _shop.PumpAsync();
        return await asked;
    }
}
