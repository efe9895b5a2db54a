using CartIntegrity.Testing;

namespace CartIntegrity.E2E;

/// <summary>
/// The shop's clock: it runs as every clock does, and a test may put it forward. Timers that become due meanwhile fire, so a reservation
/// window of ten minutes passes in no time.
/// </summary>
public sealed class ShopClock : IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);

    private readonly ManualTimeProvider _time = new(TimeProvider.System.GetUtcNow());
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    public ShopClock() => _running = RunAsync(_stop.Token);

    /// <summary>What the shop is given.</summary>
    public TimeProvider Time => _time;

    /// <summary>Lets time pass at once.</summary>
    public void Pass(TimeSpan time) => _time.Advance(time);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }

    private async Task RunAsync(CancellationToken stopped)
    {
        using var ticks = new PeriodicTimer(Tick);
        var last = TimeProvider.System.GetTimestamp();
        while (!stopped.IsCancellationRequested && await NextAsync(ticks, stopped))
        {
            var now = TimeProvider.System.GetTimestamp();
            _time.Advance(TimeProvider.System.GetElapsedTime(last, now));
            last = now;
        }
    }

    private static async ValueTask<bool> NextAsync(PeriodicTimer ticks, CancellationToken stopped)
    {
        try
        {
            return await ticks.WaitForNextTickAsync(stopped);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
