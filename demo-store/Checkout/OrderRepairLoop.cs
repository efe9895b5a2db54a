using Microsoft.Extensions.Options;

namespace DemoStore;

/// <summary>Repairs orders when the shop starts and from time to time.</summary>
internal sealed class OrderRepairLoop(
    IServiceScopeFactory scopes, IOptions<ShopOptions> options, TimeProvider clock, ILogger<OrderRepairLoop> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // At start no order is being placed by this process, so every unfinished one was left by an earlier run.
        await RunOnceAsync(TimeSpan.Zero, stoppingToken);
        using var timer = new PeriodicTimer(options.Value.RepairInterval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await RunOnceAsync(options.Value.RepairAfter, stoppingToken);
        }
    }

    private async Task RunOnceAsync(TimeSpan olderThan, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<OrderRepair>().RunAsync(olderThan, cancellationToken);
            await scope.ServiceProvider.GetRequiredService<OrderChangeRepair>().RunAsync(olderThan, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // The loop must go on: the next round tries again.
            ShopLog.RepairFailed(logger, failure);
        }
    }
}
