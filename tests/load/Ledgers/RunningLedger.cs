using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace CartIntegrity.Load;

/// <summary>A ledger set up and run the way a storefront does it: <c>AddCartIntegrity</c>, then the hosted pump.</summary>
internal sealed class RunningLedger : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private RunningLedger(ServiceProvider services) => _services = services;

    public IInventoryLedger Ledger => _services.GetRequiredService<IInventoryLedger>();

    public IReservations Reservations => _services.GetRequiredService<IReservations>();

    public ICartValidator Validator => _services.GetRequiredService<ICartValidator>();

    public LedgerPump Pump => _services.GetRequiredService<LedgerPump>();

    /// <summary>Starts a ledger.</summary>
    /// <param name="choose">Chooses the store.</param>
    /// <param name="time">Its clock.</param>
    /// <param name="configure">Settings that differ from the defaults.</param>
    public static async Task<RunningLedger> StartAsync(
        Action<CartIntegrityBuilder> choose, TimeProvider time, Action<CartIntegrityOptions>? configure = null)
    {
        var services = new ServiceCollection().AddSingleton(time);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning).AddConsole());
        services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        choose(services.AddCartIntegrity(configure));
        var running = new RunningLedger(services.BuildServiceProvider());
        foreach (var host in running._services.GetServices<IHostedService>())
        {
            await host.StartAsync(CancellationToken.None);
        }

        return running;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var host in _services.GetServices<IHostedService>().Reverse())
        {
            await host.StopAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();
    }
}
