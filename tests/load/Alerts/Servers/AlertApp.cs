using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace CartIntegrity.Load;

/// <summary>What the two servers have in common: Kestrel on a free port of loopback, quiet, with clients that need not say that they are still there.</summary>
internal static class AlertApp
{
    /// <summary>How long a client may be silent: SignalR lets go of one after 30 seconds, and these clients only listen.</summary>
    public static readonly TimeSpan WholeRun = TimeSpan.FromHours(1);

    public static WebApplicationBuilder NewBuilder()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Production",
            Args = ["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Warning"],
        });
        builder.Logging.ClearProviders().AddConsole();
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.Configure<HubOptions>(hub => hub.ClientTimeoutInterval = WholeRun);
        return builder;
    }
}
