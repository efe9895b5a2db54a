using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DemoStore;

/// <summary>
/// Keeps each connection's commands prepared. EF makes a new command for every query and save, and SQLite would parse and plan the same text
/// anew each time: about half of all SQLite did in the shop. What is asked with a text that was asked before on this connection is answered by the command of
/// then, with the parameters and the transaction of now.
/// </summary>
internal sealed class KeptCommands : DbCommandInterceptor
{
    /// <summary>Most commands of one connection; the texts the shop asks are far fewer, unless carts of many sizes are saved.</summary>
    private const int Most = 64;

    /// <summary>Longer texts save many rows at once, like the catalogue on the first start: there are too many of them to keep, and each is rare.</summary>
    private const int LongestText = 4_000;

    // A connection is used by one caller at a time, and its commands go with it.
    private readonly ConditionalWeakTable<DbConnection, Dictionary<string, Kept>> _kept = [];

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (result.HasResult || command is not SqliteCommand asked || asked.CommandText.Length > LongestText)
        {
            return result;
        }

        var all = _kept.GetOrCreateValue(asked.Connection!);
        if (!all.TryGetValue(asked.CommandText, out var kept))
        {
            if (all.Count >= Most)
            {
                return result;
            }

            all.Add(asked.CommandText, kept = new Kept(asked));
        }

        if (kept.IsBusy)
        {
            return result;
        }

        try
        {
            return InterceptionResult<DbDataReader>.SuppressWithResult(await kept.AskAsync(asked, cancellationToken));
        }
        catch
        {
            // Whatever state a failed command is in: the next one starts afresh.
            all.Remove(asked.CommandText);
            await kept.DisposeAsync();
            throw;
        }
    }

    private sealed class Kept(SqliteCommand first) : IAsyncDisposable
    {
        private readonly SqliteCommand _command = new(first.CommandText, first.Connection);
        private SqliteDataReader? _reader;

        /// <summary>Whether its latest answer is still being read.</summary>
        public bool IsBusy => _reader is { IsClosed: false };

        public async Task<DbDataReader> AskAsync(SqliteCommand asked, CancellationToken cancellationToken)
        {
            _command.Parameters.Clear();
            foreach (SqliteParameter parameter in asked.Parameters)
            {
                _command.Parameters.Add(parameter);
            }

            _command.Transaction = asked.Transaction;
            _command.CommandTimeout = asked.CommandTimeout;
            return _reader = await _command.ExecuteReaderAsync(cancellationToken);
        }

        public ValueTask DisposeAsync() => _command.DisposeAsync();
    }
}
