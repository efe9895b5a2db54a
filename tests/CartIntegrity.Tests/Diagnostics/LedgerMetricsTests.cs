using System.Diagnostics.CodeAnalysis;
using CartIntegrity.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CartIntegrity.Tests;

/// <summary>What the engine measures, by the names and tags that were promised.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The test framework calls DisposeAsync.")]
public sealed class LedgerMetricsTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _time = new();
    private readonly OwnMeters _meters = new();
    private readonly Queue<StoreFault> _faults = new();
    private readonly FaultyLedgerStore _store;
    private readonly LedgerPump _pump;
    private readonly InventoryLedger _ledger;

    public LedgerMetricsTests()
    {
        _store = new FaultyLedgerStore(new InMemoryLedgerStore(_time), () => _faults.TryDequeue(out var fault) ? fault : StoreFault.None);
        var options = new LedgerPumpOptions { AnswerInline = true, QueueLines = 8 };
        _pump = new LedgerPump(_store, options, _time, NullLogger.Instance, _meters);
        _ledger = new InventoryLedger(_store, _pump, options.Policy, new CountingIdSource());
    }

    public async Task InitializeAsync()
    {
        await _store.OpenAsync(CancellationToken.None);
        await RunAsync(_ledger.RecordAsync(StockMovement.Of(MovementKind.Receipt, new StockItem(new Sku("MUG"), LocationId.Main), 10, "test", "1")));
    }

    public async Task DisposeAsync()
    {
        _meters.Dispose();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task Queue_and_batch_are_measured()
    {
        var holds = Enumerable.Range(0, 3).Select(n => HoldAsync($"c{n}", 1).AsTask()).ToList();
        _meters.Now(CartIntegrityDiagnostics.QueueLines).Should().Be(3);
        _time.Advance(TimeSpan.FromMilliseconds(20));

        await _pump.RunOnceAsync();

        await Task.WhenAll(holds);
        _meters.Now(CartIntegrityDiagnostics.QueueLines).Should().Be(0);
        _meters.Of(CartIntegrityDiagnostics.QueueDuration).Skip(1).Should().Equal((0.02, "hold"), (0.02, "hold"), (0.02, "hold"));
        _meters.Of(CartIntegrityDiagnostics.BatchSize).Last().Value.Should().Be(3);
        _meters.Of(CartIntegrityDiagnostics.BatchDuration).Should().HaveCount(2);
    }

    [Fact]
    public async Task Rejections_are_counted_by_command_and_reason()
    {
        await RunAsync(_ledger.HoldAsync(Cart("c1", 99), HoldMode.AllOrNothing));
        await RunAsync(_ledger.CommitAsync(new HoldId(7, 7), 1, new OrderId("o-1")));
        var big = HoldAsync("big", 1, lines: 8).AsTask();
        await HoldAsync("late", 1);
        _pump.Stop();
        await big;

        _meters.Of(CartIntegrityDiagnostics.Rejections).Should().Equal(
            (1, "hold refused insufficientStock"),
            (1, "commit refused noSuchHold"),
            (1, "hold unavailable busy"),
            (1, "hold unavailable notRunning"));
    }

    [Fact]
    public async Task Overdue_command_is_counted_once_though_it_is_answered_again()
    {
        var hold = HoldAsync("c1", 1);
        _time.Advance(TimeSpan.FromSeconds(16));
        _pump.GiveUpOverdue();
        await hold;
        _pump.GiveUpOverdue();
        await _pump.RunOnceAsync();

        _meters.Of(CartIntegrityDiagnostics.Rejections).Should().Equal((1, "hold unavailable busy"));
    }

    [Fact]
    public async Task Holds_are_counted_while_they_live_and_by_how_they_end()
    {
        var sold = await RunAsync(HoldAsync("sold", 1));
        await RunAsync(HoldAsync("given-back", 1));
        await RunAsync(HoldAsync("forgotten", 1));
        Active().Should().Be(3);

        await RunAsync(_ledger.CommitAsync(sold.Hold!.Id, sold.Hold.Version, new OrderId("o-1")));
        await RunAsync(_ledger.ReleaseAsync(new CartId("given-back")));
        Active().Should().Be(1);
        _time.Advance(TimeSpan.FromMinutes(11));
        await RunAsync(HoldAsync("next", 1));

        Active().Should().Be(1);
        _meters.Of(CartIntegrityDiagnostics.HoldsEnded).Should().Equal((1, "committed"), (1, "released"), (1, "expired"));
    }

    [Fact]
    public async Task Hold_of_a_cart_that_was_emptied_was_given_back()
    {
        await RunAsync(HoldAsync("c1", 1));

        await RunAsync(_ledger.HoldAsync(Cart("c1", 1) with { Revision = 2, Lines = [] }));

        Active().Should().Be(0);
        _meters.Of(CartIntegrityDiagnostics.HoldsEnded).Should().Equal((1, "released"));
    }

    [Fact]
    public async Task Hold_whose_end_was_not_stored_has_not_ended()
    {
        await RunAsync(HoldAsync("c1", 1));
        _faults.Enqueue(StoreFault.RequestLost);

        await RunAsync(_ledger.ReleaseAsync(new CartId("c1")));

        _meters.Of(CartIntegrityDiagnostics.HoldsEnded).Should().BeEmpty();
        Active().Should().Be(1);
        _meters.Of(CartIntegrityDiagnostics.Rejections).Should().Equal((1, "release unavailable storeFailed"));
    }

    [Fact]
    public async Task Order_of_an_expired_hold_that_is_taken_again_counts_both_ends()
    {
        var hold = await RunAsync(HoldAsync("c1", 1));
        _time.Advance(TimeSpan.FromMinutes(11));

        await RunAsync(_ledger.CommitAsync(hold.Hold!.Id, hold.Hold.Version, new OrderId("o-1")));

        _meters.Of(CartIntegrityDiagnostics.HoldsEnded).Select(end => end.Tags).Should().BeEquivalentTo("expired", "committed");
        Active().Should().Be(0);
    }

    private double Active() => _meters.Now(CartIntegrityDiagnostics.HoldsActive);

    private ValueTask<HoldResult> HoldAsync(string cart, int units, int lines = 1) => _ledger.HoldAsync(Cart(cart, units, lines));

    private static Cart Cart(string id, int units, int lines = 1) => new(new CartId(id), 1,
        [.. Enumerable.Range(0, lines).Select(n => new CartLine(new LineId($"l{n}"), new Sku(n == 0 ? "MUG" : $"MUG{n}"), units))]);

    private async Task<T> RunAsync<T>(ValueTask<T> asked)
    {
        await _pump.RunOnceAsync();
        return await asked;
    }
}
