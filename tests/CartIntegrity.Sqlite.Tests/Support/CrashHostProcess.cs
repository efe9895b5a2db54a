using System.Diagnostics;

namespace CartIntegrity.Sqlite.Tests;

/// <summary>A process of its own that works on a ledger's file; see tests/crash.</summary>
internal sealed class CrashHostProcess : IDisposable
{
    private readonly Process _process;

    private CrashHostProcess(Process process) => _process = process;

    public TextReader Output => _process.StandardOutput;

    public static CrashHostProcess Start(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "CrashHost.dll");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", program, .. arguments])
        {
            RedirectStandardOutput = true,
        };
        return new CrashHostProcess(Process.Start(start)!);
    }

    /// <summary>Starts a process, kills it after some answers, and tells all it had given by then.</summary>
    public static async Task<List<string>> TellUntilKilledAsync(int answers, params string[] arguments)
    {
        using var host = Start(arguments);
        var told = new List<string>();
        while (await host.Output.ReadLineAsync() is { } line)
        {
            line.Should().NotStartWith("failed").And.NotStartWith("refused");
            if (line.EndsWith(" .", StringComparison.Ordinal))
            {
                told.Add(line[..^2]);
            }

            if (told.Count == answers)
            {
                host.Kill();
            }
        }

        await host.WaitAsync();
        told.Should().HaveCountGreaterThanOrEqualTo(answers, "the process is ended by the kill and by nothing else");
        return told;
    }

    /// <summary>kill -9: no handler runs, nothing is flushed.</summary>
    public void Kill() => _process.Kill();

    public Task WaitAsync() => _process.WaitForExitAsync();

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
