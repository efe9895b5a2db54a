using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// Says once, after the start, what is configured, and warns of what is likely a mistake: what the doctor's rules find at that moment. Never stops an
/// application.
/// </summary>
internal sealed class StartupAdvisor(
    ILedgerStore store, CartSourceName carts, IEnumerable<ISetupRule> rules, StartupOptions options, ILogger<StartupAdvisor> log) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        Log.Ready(log, store.Description, options.Core.ReservationWindow, options.Web.BasePath, carts.ToString());
        foreach (var finding in rules.SelectMany(rule => rule.Examine()))
        {
            finding.Tell?.Invoke(log, finding.Text);
        }

        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
