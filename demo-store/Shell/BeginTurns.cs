using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DemoStore;

/// <summary>
/// Lets one connection at a time begin to read the shop's SQLite file. Two that begin at the same moment take the same lock in the
/// write-ahead log; the loser tries five times and then sleeps, and this build of SQLite (3.35.5, without <c>usleep</c>) knows only whole
/// seconds of sleep. Seen under 32 shoppers: the whole shop idle for up to a second, again and again. Queries run side by side once they have begun;
/// commands without rows run only at the start and on a new connection, and take no turn.
/// </summary>
internal sealed class BeginTurns : DbCommandInterceptor, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    // The command whose turn it is, so that it gives the turn on once, whatever is reported twice.
    private DbCommand? _owner;

    public void Dispose() => _turn.Dispose();

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        if (command.Transaction is null)
        {
            _turn.Wait();
            _owner = command;
        }

        return result;
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (command.Transaction is null)
        {
            await _turn.WaitAsync(cancellationToken);
            _owner = command;
        }

        return result;
    }

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Give(command);
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Give(command);
        return new(result);
    }

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Give(command);

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Give(command);
        return Task.CompletedTask;
    }

    /// <summary>Does something that begins to read, in turn.</summary>
    public async ValueTask<T> RunAsync<T>(Func<ValueTask<T>> begin, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await begin();
        }
        finally
        {
            _turn.Release();
        }
    }

    private void Give(DbCommand command)
    {
        if (Interlocked.CompareExchange(ref _owner, null, command) == command)
        {
            _turn.Release();
        }
    }
}
