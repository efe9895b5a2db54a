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
