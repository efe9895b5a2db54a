using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace CartIntegrity.Throwaway;

/// <summary>
/// A throwaway server of a test's own: made from nothing, on a free port, with everything in a temporary folder, gone afterwards. It writes to disk
/// as a real one does (fsync stays on unless a test says otherwise).
/// </summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    private const string FolderPrefix = "cart-integrity-pg-";

    private readonly string _folder;
    private readonly string[] _settings;
    private readonly Process _guard;
    private Process? _server;

    private PostgresCluster(string folder, string[] settings) => (_folder, _settings, _guard) = (folder, settings, GuardOf(folder));

    public int Port { get; } = FreePort();

    /// <summary>The server's first process; every connection has another below it.</summary>
    public int Postmaster => _server!.Id;

    public string ConnectionString => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1", Port = Port, Database = "postgres", Username = "postgres", IncludeErrorDetail = true,
    }.ConnectionString;

    public static async Task<PostgresCluster> StartAsync(params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory(FolderPrefix).FullName;
        var cluster = new PostgresCluster(folder, settings);
        if (Environment.IsPrivilegedProcess)
        {
            // PostgreSQL refuses to run as root.
            await RunAsync("chown", "nobody", folder);
        }

        await RunAsync(AsOrdinaryUser("initdb", "-D", cluster.Data, "-U", "postgres", "-E", "UTF8", "--locale=C", "-A", "trust", "--no-sync", "--no-instructions"));
        await cluster.StartAgainAsync();
        return cluster;
    }

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Starts the server on the data that are there.</summary>
    public async Task StartAgainAsync()
    {
        string[] settings =
        [
            $"port={Port}", "listen_addresses=127.0.0.1", $"unix_socket_directories={Data}", "max_connections=60", "shared_buffers=64MB", "log_min_messages=log",
            "restart_after_crash=on", .. _settings,
        ];
        _server = Process.Start(AsOrdinaryUser("postgres", ["-D", Data, .. settings.SelectMany(setting => new[] { "-c", setting })]))!;
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new System.Collections.Concurrent.ConcurrentQueue<string>();
        _server.ErrorDataReceived += (_, line) =>
        {
            said.Enqueue(line.Data ?? "");
            if (line.Data is null)
            {
                ready.TrySetException(new InvalidOperationException($"The server did not start:\n{string.Join('\n', said)}"));
            }
            else if (line.Data.Contains("ready to accept", StringComparison.Ordinal))
            {
                ready.TrySetResult();
            }
        };
        _server.BeginErrorReadLine();
        await ready.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    /// <summary>Makes it a replica at its next start; it follows nobody, but takes no writes.</summary>
    public void BecomeReplica() => File.WriteAllText(Path.Combine(Data, "standby.signal"), "");

    /// <summary>Stops it as an operator does: sessions are ended.</summary>
    public Task StopAsync() => EndAsync(Signal.Interrupt);

    /// <summary>kill -9 of the first process; the others notice and end.</summary>
    public Task KillPostmasterAsync() => EndAsync(Signal.Kill);

    public async ValueTask DisposeAsync()
    {
        if (_server is { HasExited: false })
        {
            Signal.Send(_server.Id, Signal.Continue);
            await StopAsync();
        }

        _server?.Dispose();
        // The guard deletes the folder.
        _guard.StandardInput.Close();
        await _guard.WaitForExitAsync();
        _guard.Dispose();
    }

    private async Task EndAsync(int signal)
    {
        Signal.Send(_server!.Id, signal);
        await _server.WaitForExitAsync();
    }

    /// <summary>
    /// Stops the server and deletes the folder when this process has ended, however it did: then the pipe to the guard is closed. Test runners end
    /// their processes without ado.
    /// </summary>
    private static Process GuardOf(string folder)
    {
        const string Script = "read _; p=$(head -n 1 \"$0/data/postmaster.pid\" 2>/dev/null) && kill -QUIT $p && while kill -0 $p 2>/dev/null; do sleep 0.1; done; rm -rf \"$0\"";
        return Process.Start(new ProcessStartInfo("sh", ["-c", Script, folder]) { RedirectStandardInput = true })!;
    }

    private static ProcessStartInfo AsOrdinaryUser(string program, params string[] arguments)
    {
        var path = Path.Combine(PostgresPrograms.Folder!, program);
        var start = Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("setpriv", ["--reuid=nobody", "--regid=nogroup", "--clear-groups", "--", path, .. arguments])
            : new ProcessStartInfo(path, arguments);
        (start.RedirectStandardError, start.RedirectStandardOutput, start.WorkingDirectory) = (true, program == "initdb", Path.GetTempPath());
        start.Environment["LC_ALL"] = "C";
        return start;
    }

    private static Task RunAsync(string program, params string[] arguments) =>
        RunAsync(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true });

    private static async Task RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{start.FileName} failed: {await error}{await output}");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
