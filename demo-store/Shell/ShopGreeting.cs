using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace DemoStore;

/// <summary>Says where the shop is, once it is open.</summary>
internal sealed class ShopGreeting(
    IServer server, IHostApplicationLifetime lifetime, IOptions<ShopOptions> options, IHostEnvironment environment, ILogger<ShopGreeting> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Greet);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Greet()
    {
        foreach (var address in server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        {
            ShopLog.ShopIsOpen(logger, address, options.Value.FileIn(environment, ""));
        }
    }
}
