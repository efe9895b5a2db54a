using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CartIntegrity.Load;

/// <summary>The real shop in a process of its own: as built beside this program, environment Production, a free port, empty data.</summary>
internal sealed partial class ShopServer : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(2);
    private readonly Process _process;

    private ShopServer(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>The processor time the shop has used since it started.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts the shop and waits until it listens.</summary>
    /// <param name="data">Where it keeps its files.</param>
    /// <param name="settings">Configuration that differs from the shop's own.</param>
    /// <exception cref="InvalidOperationException">It ended instead; the message has what it said.</exception>
    public static async Task<ShopServer> StartAsync(string data, params (string Key, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "DemoStore.dll"));
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Shop__DataPath"] = data;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("The shop cannot be started: there is no dotnet.");
        return new ShopServer(process, await AddressOfAsync(process));
    }

    /// <summary>Stops the shop the hard way, like a power cut: what it acknowledged must be in its files all the same.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private static async Task<Uri> AddressOfAsync(Process process)
    {
        var said = new List<string>();
        var found = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Hear(string? line)
        {
            lock (said)
            {
                said.Add(line ?? "");
            }

            if (line is not null && Listening().Match(line) is { Success: true } match)
            {
                found.TrySetResult(new Uri(match.Groups[1].Value));
            }
        }

        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var ended = process.WaitForExitAsync();
        await Task.WhenAny(found.Task, ended, Task.Delay(StartsWithin));
        return found.Task.IsCompletedSuccessfully
            ? await found.Task
            : throw new InvalidOperationException($"The shop did not start: {string.Join('\n', said.TakeLast(20))}");
    }

    [GeneratedRegex("Now listening on: (http://[^ ]+)")]
    private static partial Regex Listening();
}
