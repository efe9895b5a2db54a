using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace CartIntegrity;

/// <summary>
/// What waits for the pump. Bounded in lines, not commands, so that carts of 675 lines cannot starve others; a full queue says so at once.
/// Many writers, one reader.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A SemaphoreSlim whose wait handle is never asked for owns nothing that has to be freed.")]
internal sealed class LedgerQueue(int mostLines)
{
    private readonly ConcurrentQueue<PendingCommand> _commands = new();

    // Wakes the reader. Released only when the reader said that it sleeps.
    private readonly SemaphoreSlim _wake = new(0);

    private int _lines;
    private int _sleeping;

    public int Lines => Volatile.Read(ref _lines);

    public bool TryAdd(PendingCommand command)
    {
        var lines = command.Command.Lines;
        if (Interlocked.Add(ref _lines, lines) > mostLines && !_commands.IsEmpty)
        {
            Interlocked.Add(ref _lines, -lines);
            return false;
        }

        _commands.Enqueue(command);

        // Without the fence the look at the flag may overtake the command on its way to memory: the reader would see neither and sleep on.
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref _sleeping) == 1 && Interlocked.Exchange(ref _sleeping, 0) == 1)
        {
            _wake.Release();
        }

        return true;
    }

    /// <summary>Takes what waits, up to a number of lines; at least one command if there is any.</summary>
    /// <returns>How many lines it took.</returns>
    public int TakeBatch(List<PendingCommand> batch, int mostBatchLines)
    {
        var lines = 0;
        while (lines < mostBatchLines && _commands.TryPeek(out var next)
               && (lines == 0 || lines + next.Command.Lines <= mostBatchLines) && _commands.TryDequeue(out next))
        {
            Interlocked.Add(ref _lines, -next.Command.Lines);
            if (next.TryTake())
            {
                batch.Add(next);
                lines += next.Command.Lines;
            }
        }

        return lines;
    }

    /// <summary>Completes when something may be waiting.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) =>
        MaySleep() ? _wake.WaitAsync(cancellationToken) : Task.CompletedTask;

    /// <summary>Blocks the reader's own thread until something may be waiting.</summary>
    public void Wait(CancellationToken cancellationToken)
    {
        if (MaySleep())
        {
            _wake.Wait(cancellationToken);
        }
    }

    /// <summary>Tells callers that have waited too long that nothing was applied.</summary>
    public void GiveUpOlderThan(Func<PendingCommand, bool> isOverdue, Action<PendingCommand> answer)
    {
        foreach (var command in _commands)
        {
            if (!isOverdue(command))
            {
                return;
            }

            if (command.TryGiveUp())
            {
                answer(command);
            }
        }
    }

    private bool MaySleep()
    {
        if (!_commands.IsEmpty)
        {
            return false;
        }

        Volatile.Write(ref _sleeping, 1);
        Interlocked.MemoryBarrier();
        if (_commands.IsEmpty)
        {
            return true;
        }

        // A writer may have missed the flag; nobody needs to be woken. One that saw it wakes us once for nothing, which does no harm.
        Volatile.Write(ref _sleeping, 0);
        return false;
    }
}
