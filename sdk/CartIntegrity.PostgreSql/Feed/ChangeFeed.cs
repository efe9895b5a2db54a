using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CartIntegrity.PostgreSql;

/// <summary>
/// Hears what other servers commit, on a connection of its own. The notification is the quick way; the journal is the sure one: after every
/// start, after a lost connection and whenever a message did not fit, it is read from the last record told.
/// </summary>
internal sealed class ChangeFeed(PostgreSqlServer server, ChangeSequencer changes, JournalReading journal, TimeProvider time, ILogger log) : IAsyncDisposable
{
    private const int PageRecords = 500;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestGap = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;
    private NpgsqlConnection? _connection;
    private bool _mustReadJournal;
    private long _latestSeen;
    private long? _gapSince;

    /// <summary>Listens, and only then looks where the ledger stands: what is committed from now on is heard.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await ListenAsync(cancellationToken).ConfigureAwait(false);
        changes.Start(await journal.LatestAsync(_connection!, cancellationToken).ConfigureAwait(false));
        _running = RunAsync(_stopping.Token);
    }

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
            await LookAsync(cancellationToken).ConfigureAwait(false);
            await CatchUpAsync(cancellationToken).ConfigureAwait(false);
            PostgreSqlLog.FeedBack(log, server.Name, changes.Told);
        }

        if (!await _connection!.WaitAsync(Quiet, cancellationToken).ConfigureAwait(false))
        {
            await LookAsync(cancellationToken).ConfigureAwait(false);
        }

        if (_mustReadJournal || HasOldGap())
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
        var message = ChangeMessage.Parse(heard.Payload);
        if (message?.Sender == server.Token)
        {
            // Told when it was committed. If that went wrong half-way, the next look at the journal finds it.
            return;
        }

        if (message?.Change is { } change)
        {
            // Listeners are quick, and nobody waits for this one.
            _ = changes.OfferAsync(message.First, message.Last, change);
        }
        else
        {
            _mustReadJournal = true;
        }
    }

    /// <summary>Whether a change has been missing for a while under a stream of others: its commit was in doubt, or its message was not understood.</summary>
    private bool HasOldGap()
    {
        _gapSince = changes.HasGap ? _gapSince ?? time.GetTimestamp() : null;
        return _gapSince is { } since && time.GetElapsedTime(since) > LongestGap;
    }

    /// <summary>In a quiet moment: is the connection alive, and is a record missing that was there the last time already?</summary>
    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var (before, told) = (_latestSeen, changes.Told);
        _latestSeen = await journal.LatestAsync(_connection!, cancellationToken).ConfigureAwait(false);
        if (_latestSeen < told)
        {
            // The server was put back to an earlier state; its next records have numbers that were told before.
            PostgreSqlLog.LedgerWentBack(log, server.Name, told, _latestSeen);
            changes.Start(_latestSeen);
        }

        _mustReadJournal |= before > changes.Told;
    }

    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        (_mustReadJournal, _gapSince) = (false, null);
        List<JournalRecord> page;
        do
        {
            var told = changes.Told;
            page = await journal.PageAsync(_connection!, told, PageRecords, cancellationToken).ConfigureAwait(false);
            if (page.Count > 0)
            {
                // Sequences have no gap.
                var last = told + page.Count;
                await changes.OfferAsync(told + 1, last, ChangeMessage.ChangeOf(page) with { Sequence = last }).ConfigureAwait(false);
            }
        }
        while (page.Count == PageRecords);
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
