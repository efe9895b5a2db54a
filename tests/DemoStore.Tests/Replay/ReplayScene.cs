using CartIntegrity;
using CartIntegrity.Testing;

namespace DemoStore.Tests;

/// <summary>A ledger with a clock that is moved by hand, and a replay of orders made up for the test on it.</summary>
internal sealed class ReplayScene : IAsyncDisposable
{
    public static readonly DateTime Start = new(2010, 12, 1, 8, 0, 0, DateTimeKind.Unspecified);
    private readonly CancellationTokenSource _stop = new();
    private Task _playing = Task.CompletedTask;

    private ReplayScene(LedgerHarness harness, IReadOnlyList<RealOrder> orders, ReplaySpeed speed)
    {
        Harness = harness;
        Pacer = new ReplayPacer(harness.Time, orders[0].Time, speed);
        Stage = new ReplayStage(harness.Ledger, harness.Ledger, harness.Time);
        Run = Stage.Prepare(Ids, orders, Pacer);
    }

    public LedgerHarness Harness { get; }

    public ReplayIds Ids { get; } = ReplayIds.New();

    public ReplayPacer Pacer { get; }

    public ReplayStage Stage { get; }

    public ReplayRun Run { get; }

    /// <summary>Opens a ledger with so many units of some SKUs, in London.</summary>
    public static async Task<ReplayScene> OpenAsync(IReadOnlyList<RealOrder> orders, (string Sku, int Units)[] stock, ReplaySpeed? speed = null)
    {
        var time = new ManualTimeProvider();
        var harness = await LedgerHarness.StartAsync(new InMemoryLedgerStore(time), time);
        foreach (var (sku, units) in stock)
        {
            await harness.ReceiveAsync(sku, units, ShopLocation.London.Id);
        }

        return new ReplayScene(harness, orders, speed ?? ReplaySpeed.Usual);
    }

    /// <summary>An order that came in so many minutes after the start.</summary>
    public static RealOrder Order(int number, int minutes, params RealOrderLine[] lines) => new(number, Start.AddMinutes(minutes), false, [.. lines]);

    /// <summary>A cancellation that came in so many minutes after the start.</summary>
    public static RealOrder Back(int number, int minutes, params RealOrderLine[] lines) => new(number, Start.AddMinutes(minutes), true, [.. lines]);

    /// <summary>Begins to play, and plays what is due at once.</summary>
    public Task BeginAsync()
    {
        _playing = Run.PlayAsync(static () => { }, _stop.Token);
        return RestsAsync();
    }

    /// <summary>Lets replayed time pass, and waits until all that is due by then has been played.</summary>
    public async Task PassAsync(TimeSpan replayed)
    {
        var until = Pacer.Now + replayed;
        while (Pacer.Now < until && !_playing.IsCompleted)
        {
            // No further than the replay's own next look, so that it plays every step at its time.
            var left = (until - Pacer.Now) / Pacer.Speed.TimesReal!.Value;
            Harness.Time.Advance(left < ReplayPacer.Tick ? left : ReplayPacer.Tick);
            await RestsAsync();
        }
    }

    /// <summary>Plays to the end.</summary>
    public async Task EndAsync()
    {
        while (!_playing.IsCompleted && Pacer.Speed.TimesReal is not null)
        {
            await PassAsync(TimeSpan.FromHours(1));
        }

        await _playing;
    }

    /// <summary>Stops in the middle.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await FluentActions.Awaiting(() => _playing).Should().ThrowAsync<OperationCanceledException>();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAny(_playing);
        _stop.Dispose();
        await Harness.DisposeAsync();
    }

    // The replay waits for a timer of the clock, or is over: then nothing more happens by itself.
    private async Task RestsAsync()
    {
        while (Harness.Time.WaitingTimers == 0 && !_playing.IsCompleted)
        {
            await Task.Yield();
        }
    }
}
