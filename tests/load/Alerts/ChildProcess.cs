using System.Diagnostics;

namespace CartIntegrity.Load;

/// <summary>
/// This program once more, in a process of its own, so that servers and clients share no memory, no threads and no limit on open files. It is asked line
/// by line on its standard input and answers each with one line; it ends when its input ends.
/// </summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private const int LinesRemembered = 20;
    private readonly Process _process;
    private readonly string _role;
    private readonly Queue<string> _said = [];

    private ChildProcess(Process process, string role)
    {
        (_process, _role) = (process, role);
        process.ErrorDataReceived += (_, line) => Remember(line.Data);
        process.BeginErrorReadLine();
    }

    /// <summary>What it said first: that it is ready.</summary>
    public string Greeting { get; private set; } = "";

    /// <summary>The processor time it has used since it started.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <param name="role">The word that <c>Program.cs</c> knows it by.</param>
    /// <param name="arguments">What it is told.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">It ended instead; the message has what it said.</exception>
    public static async Task<ChildProcess> StartAsync(string role, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var program = typeof(ChildProcess).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [program, role, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("The program cannot start itself: there is no dotnet.");
        var child = new ChildProcess(process, role);
        try
        {
            child.Greeting = await child.AnswerAsync(cancellationToken);
            return child;
        }
        catch
        {
            await child.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks for something.</summary>
    public async Task<string> AskAsync(string question, CancellationToken cancellationToken)
    {
        await _process.StandardInput.WriteLineAsync(question.AsMemory(), cancellationToken);
        await _process.StandardInput.FlushAsync(cancellationToken);
        return await AnswerAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<string> AnswerAsync(CancellationToken cancellationToken)
    {
        if (await _process.StandardOutput.ReadLineAsync(cancellationToken) is { } answer)
        {
            return answer;
        }

        await _process.WaitForExitAsync(cancellationToken);
        lock (_said)
        {
            throw new InvalidOperationException($"{_role} ended with code {_process.ExitCode}: {string.Join('\n', _said)}");
        }
    }

    private void Remember(string? line)
    {
        lock (_said)
        {
            _said.Enqueue(line ?? "");
            if (_said.Count > LinesRemembered)
            {
                _said.Dequeue();
            }
        }
    }
}
