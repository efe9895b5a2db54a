using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CartIntegrity.AspNetCore;

/// <summary>Says once, after the start, what is configured, and warns of what is likely a mistake. Never stops an application.</summary>
internal sealed class StartupAdvisor(
    IWebHostEnvironment environment,
    ILedgerStore store,
    CartSourceName carts,
    MappedEndpoints mapped,
    StartupOptions options,
    ILogger<StartupAdvisor> log) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        Log.Ready(log, store.Description, options.Core.ReservationWindow, options.Web.BasePath, carts.ToString());
        if (!mapped.IsMapped)
        {
            Log.NotMapped(log);
        }

        if (!store.IsDurable && !environment.IsDevelopment())
        {
            Log.StoreInMemory(log);
        }

        AdviseOnScript();
        AdviseOnKeys();
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void AdviseOnScript()
    {
        var file = environment.WebRootFileProvider.GetFileInfo(ClientScript.Path);
        if (!file.Exists)
        {
            Log.ScriptMissing(log, ClientScript.Path);
        }
        else if (file.Length == 0)
        {
            Log.ScriptEmpty(log, ClientScript.Path);
        }
    }

    /// <summary>In Development keys under the user's profile are as good as kept.</summary>
    private void AdviseOnKeys()
    {
        if (!environment.IsDevelopment() && options.Keys.XmlRepository is null)
        {
            Log.KeysNotKept(log);
        }
    }
}
