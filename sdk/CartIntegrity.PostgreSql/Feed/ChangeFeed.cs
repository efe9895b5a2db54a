using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CartIntegrity.PostgreSql;

/// <summary>
/// Hears what other servers commit, on a connection of its own. The notification only says that there is something; what it is, the journal says,
/// from the last record known. It is read too after a lost connection and in every quiet moment.
/// </summary>
/// <param name="server">The database.</param>
/// <param name="known">Takes over what is new.</param>
/// <param name="journal">Reads it.</param>
/// <param name="time">The clock of waits.</param>
/// <param name="log">Where a lost connection is told.</param>
internal sealed class ChangeFeed(PostgreSqlServer server, KnownLedger known, JournalFollower journal, TimeProvider time, ILogger log) : IAsyncDisposable
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;
    private NpgsqlConnection? _connection;
    private bool _mustReadJournal;

    /// <summary>Listens: what is committed from now on is heard, and read once the feed runs.</summary>
    public Task ConnectAsync(CancellationToken cancellationToken) => ListenAsync(cancellationToken);

    /// <summary>Goes on until disposed.</summary>
    public void Start() => _running = RunAsync(_stopping.Token);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
        await DropAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        var failures = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await HearAsync(cancellationToken).ConfigureAwait(false);
                failures = 0;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                // Stopping is how this loop ends.
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                if (failures++ == 0)
                {
                    PostgreSqlLog.FeedLost(log, server.Name, failure);
                }

                await RestAsync(failures, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Waits for news once; connects first if need be.</summary>
    private async Task HearAsync(CancellationToken cancellationToken)
    {
        if (_connection is null)
        {
            await ListenAsync(cancellationToken).ConfigureAwait(false);
            await CatchUpAsync(cancellationToken).ConfigureAwait(false);
            PostgreSqlLog.FeedBack(log, server.Name, known.Position.Sequence);
        }

        // In a quiet moment too: is the connection alive, is a record there that nobody told of, what is the time?
        if (!await _connection!.WaitAsync(server.LookEvery, cancellationToken).ConfigureAwait(false) || _mustReadJournal)
        {
            await CatchUpAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        await DropAsync().ConfigureAwait(false);
        var connection = await server.Feed.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        _connection = connection;
        connection.Notification += OnNotification;
        var command = new NpgsqlCommand($"LISTEN \"{server.Schema.Channel}\"", connection);
        await using (command.ConfigureAwait(false))
        {
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private void OnNotification(object sender, NpgsqlNotificationEventArgs heard)
    {
        // This store's own is known when it was committed. If that went wrong half-way, the next look at the journal finds it.
        var message = ChangeMessage.Parse(heard.Payload);
        _mustReadJournal |= message is null || (message.Sender != server.Token && message.Last > known.Position.Sequence);
    }

    private Task CatchUpAsync(CancellationToken cancellationToken)
    {
        _mustReadJournal = false;
        return journal.CatchUpAsync(_connection!, cancellationToken);
    }

    private async Task RestAsync(int failures, CancellationToken cancellationToken)
    {
        await DropAsync().ConfigureAwait(false);
        var most = Math.Min(LongestRest.TotalMilliseconds, 50 * Math.Pow(2, failures));
        try
        {
            // With jitter: after an outage not all servers come back in the same moment.
            await Task.Delay(TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32((int)(most / 2), (int)most)), time, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    private async ValueTask DropAsync()
    {
        if (_connection is { } connection)
        {
            _connection = null;
            connection.Notification -= OnNotification;
            await UnlistenAsync(connection).ConfigureAwait(false);
            await connection.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>The pool does not reset what it takes back, so a connection that lives stops listening first.</summary>
    private static async ValueTask UnlistenAsync(NpgsqlConnection connection)
    {
        try
        {
            var command = new NpgsqlCommand("UNLISTEN *", connection);
            await using (command.ConfigureAwait(false))
            {
                await command.ExecuteNonQueryAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (Exception failure) when (PostgreSqlErrors.IsOurs(failure) || failure is InvalidOperationException)
        {
            // It is dead, and deaf with that.
        }
    }
}
