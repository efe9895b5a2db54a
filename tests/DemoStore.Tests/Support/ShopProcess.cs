using System.Diagnostics;
using System.Text.RegularExpressions;

namespace DemoStore.Tests;

/// <summary>The real shop in a process of its own, as built beside the tests, on a free port. Can be killed.</summary>
internal sealed partial class ShopProcess : IDisposable
{
    private readonly Process _process;

    private ShopProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Starts the shop on a folder of files and waits until it listens.</summary>
    public static async Task<ShopProcess> StartAsync(string folder)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "DemoStore.dll")])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["Shop__DataPath"] = folder,
                ["Shop__SlowPayment"] = "00:00:00.030",
                ["Logging__LogLevel__Default"] = "Warning",
                ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
            },
        };
        var process = Process.Start(start)!;
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (Listening().Match(line) is { Success: true } match)
            {
                // What it says from now on is read too, or it would stop at a full pipe.
                _ = process.StandardOutput.ReadToEndAsync();
                return new ShopProcess(process, new Uri(match.Groups[1].Value));
            }
        }

        process.Dispose();
        throw new InvalidOperationException($"The shop did not start: {string.Join('\n', said)}");
    }

    /// <summary>kill -9: no handler runs, nothing is flushed.</summary>
    public Task KillAsync()
    {
        _process.Kill();
        return _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    [GeneratedRegex("Now listening on: (http://[^ ]+)")]
    private static partial Regex Listening();
}
