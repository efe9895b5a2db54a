using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace CartIntegrity.Load;

/// <summary>
/// What SignalR does alone, at its best: one message for everybody, written once by <c>Clients.All</c>, with no ledger, no carts, and nothing to look at.
/// No shop can tell each shopper of their own cart faster.
/// </summary>
internal sealed class BareServer : IAlertServer
{
    private readonly WebApplication _app;
    private readonly IHubContext<BareHub> _hub;

    private BareServer(WebApplication app) => (_app, _hub) = (app, app.Services.GetRequiredService<IHubContext<BareHub>>());

    public string Address => _app.Urls.First();

    public static async Task<BareServer> StartAsync()
    {
        var builder = AlertApp.NewBuilder();
        builder.Services.AddSignalR();
        var app = builder.Build();
        app.MapHub<BareHub>(BareHub.Path);
        await app.StartAsync();
        return new BareServer(app);
    }

    /// <summary>Sends a snapshot to everybody.</summary>
    /// <param name="what">The snapshot as JSON.</param>
    public async Task<string> ChangeAsync(string what)
    {
        using var payload = JsonDocument.Parse(what);
        var version = payload.RootElement.GetProperty("version").GetInt64();
        var start = Stopwatch.GetTimestamp();
        await _hub.Clients.All.SendAsync("cart", payload.RootElement);
        return string.Create(CultureInfo.InvariantCulture, $"{version} {start}");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
