using Microsoft.Extensions.Hosting;

namespace CartIntegrity.AspNetCore;

/// <summary>Runs the watch for as long as the application serves.</summary>
internal sealed class WatchLoop(CartWatch watch) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => watch.RunAsync(stoppingToken);
}
