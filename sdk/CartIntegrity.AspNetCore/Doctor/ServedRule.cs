using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// Asks this application for its browser client, as a browser would: the file may be there and nothing serve it. Only asks the address it listens on.
/// </summary>
internal sealed partial class ServedRule(IServer server, ScriptRule script) : IDoctorRule
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async ValueTask ExamineAsync(ICollection<SetupFinding> found, CancellationToken cancellationToken)
    {
        if (script.Examine().Any() || Address() is not { } address)
        {
            return;
        }

        try
        {
            using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = Patience };
            using var answer = await client.GetAsync(new Uri(address, ClientScript.Path), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!answer.IsSuccessStatusCode && (int)answer.StatusCode is not (>= 300 and < 400))
            {
                found.Add(new SetupFinding("script-not-served", FindingLevel.Problem,
                    $"The browser client is among the files, but {ClientScript.Path} answers {(int)answer.StatusCode}.",
                    "Call app.UseStaticFiles() before the endpoints, or app.MapStaticAssets()."));
            }
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // It cannot be asked from here (a socket, a firewall); nothing is known, so nothing is said.
        }
    }

    /// <summary>An address without a certificate; every address at once is reached over the loopback.</summary>
    private Uri? Address()
    {
        var plain = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(address => address.StartsWith("http://", StringComparison.Ordinal));
        return plain is not null && Uri.TryCreate(AnyAddress().Replace(plain, "//localhost") + "/", UriKind.Absolute, out var uri) ? uri : null;
    }

    [GeneratedRegex(@"//(\+|\*|\[::\]|0\.0\.0\.0)(?=[:/]|$)")]
    private static partial Regex AnyAddress();
}
