using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// <c>GET {base}/doctor</c>: HTML for people, JSON for programs. In Development, or for requests of this machine, or where the options allow it; for
/// everybody else there is no such page.
/// </summary>
internal sealed class DoctorEndpoint(DoctorRounds rounds, JournalCheckup checkup, IHostEnvironment environment, IOptions<CartIntegrityWebOptions> options)
{
    // Not only what proxies send: X-Original-For is what UseForwardedHeaders leaves when it has believed one.
    private static readonly string[] ProxyHeaders =
        ["X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Original-For", "Forwarded", "X-Real-IP", "Via"];

    public async Task<IResult> GetAsync(HttpContext context)
    {
        if (!environment.IsDevelopment() && !options.Value.AllowRemoteDoctor && !IsLocal(context))
        {
            return TypedResults.NotFound();
        }

        if (context.Request.Query["verify"] == "now")
        {
            await checkup.RunAsync(context.RequestAborted);
        }

        var report = await rounds.GoAsync(context.RequestAborted);
        context.Response.Headers.Vary = "Accept";
        return context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
            ? new DoctorPage(report, checkup.Latest)
            : TypedResults.Json(report, WireJson.Default.DoctorReport);
    }

    /// <summary>
    /// A request that came through a proxy is not of this machine, whatever address the proxy has. Some proxies add no header, but pass the host on that
    /// was asked for; and over a Unix socket, where there is no address, nobody comes but a proxy.
    /// </summary>
    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && IsOwnName(context.Request.Host.Host)
        && !Array.Exists(ProxyHeaders, context.Request.Headers.ContainsKey);

    private static bool IsOwnName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
