using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CartIntegrity.Tests;

public sealed class LedgerHostTests
{
    [Fact]
    public async Task Host_stopped_from_two_sides_and_disposed_meanwhile_closes_once()
    {
        var services = new ServiceCollection().AddCartIntegrity().Services.BuildServiceProvider();
        var host = services.GetServices<IHostedService>().OfType<LedgerHost>().Single();
        await host.StartAsync(CancellationToken.None);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => host.StopAsync(CancellationToken.None))));
        await services.DisposeAsync();
        var late = () => host.StopAsync(CancellationToken.None);

        await late.Should().NotThrowAsync("the application's own end may come after whoever disposed its services");
    }

    [Fact]
    public async Task Host_that_never_started_closes_too()
    {
        var services = new ServiceCollection().AddCartIntegrity().Services.BuildServiceProvider();
        var host = services.GetServices<IHostedService>().OfType<LedgerHost>().Single();

        await host.StopAsync(CancellationToken.None);
        var close = async () => await services.DisposeAsync();

        await close.Should().NotThrowAsync();
    }
}
