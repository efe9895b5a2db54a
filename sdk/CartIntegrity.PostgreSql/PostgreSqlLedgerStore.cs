using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace CartIntegrity.PostgreSql;

/// <summary>
/// A ledger in a PostgreSQL database that any number of web servers share: durable when a call returns, one truth for all, and a change made on one
/// server is heard on every other.
/// </summary>
/// <remarks>A batch takes the turn to write, reads the rows it names, and writes journal and rows in one transaction: two round trips.</remarks>
public sealed class PostgreSqlLedgerStore : ILedgerStore
{
    private const int MostAttempts = 3;
    private const int MostRounds = 4;
    private static readonly TimeSpan HousekeepingEvery = TimeSpan.FromMinutes(1);

    private readonly PostgreSqlServer _server;
    private readonly StoreClock _clock;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly bool _mayMigrate;
    private readonly ChangeSequencer _changes = new();
    private readonly LedgerReading _reading;
    private readonly JournalReading _journal;
    private readonly HeadCache _known = new();
    private readonly RowState _rows;
    private readonly StockView _view;
    private WriteSession? _session;
    private Housekeeping? _housekeeping;
    private ChangeFeed? _feed;
    private uint _ledger;
    private long _keptHouseAt;

    /// <summary>Makes the store; <see cref="OpenAsync"/> connects.</summary>
    /// <param name="options">Which server, and how.</param>
    /// <param name="time">The clock of waits between attempts. What lives and what is dead is told by the database server's clock alone.</param>
    /// <param name="log">Where repairs and troubles are told.</param>
    /// <exception cref="ArgumentException">The options have mistakes; the message names all of them.</exception>
    public PostgreSqlLedgerStore(PostgreSqlLedgerOptions options, TimeProvider time, ILogger<PostgreSqlLedgerStore> log)
        : this(options, time, log, null)
    {
    }

    /// <summary>With a clock of its own in place of the server's, for tests that move time.</summary>
    internal PostgreSqlLedgerStore(PostgreSqlLedgerOptions options, TimeProvider time, ILogger<PostgreSqlLedgerStore> log, TimeProvider? storeClock)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(log);
        var mistakes = PostgreSqlLedgerOptionsValidator.MistakesIn(options);
        if (mistakes.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', mistakes), nameof(options));
        }

        (_time, _log, _clock, _server) = (time, log, new StoreClock(storeClock), new PostgreSqlServer(options));
        _mayMigrate = options.Migration == PostgreSqlMigration.AtStart;
        _reading = new LedgerReading(_server, _clock);
        _journal = new JournalReading(_server);
        _rows = new RowState(_known);
        _view = new StockView(_rows);
    }

    /// <inheritdoc />
    public string Description => $"PostgreSQL, {_server.Name}";

    /// <inheritdoc />
    public bool IsDurable => true;

    /// <summary>The name of this store's sessions on the server.</summary>
    internal string SessionName => _server.Token;

    private WriteSession Session => _session ?? throw new InvalidOperationException("The store is not open.");

    /// <inheritdoc />
    public async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            _ledger = await _server.ReadAsync(_server.Reserved, async (connection, token) =>
            {
                await ServerCheck.AcceptAsync(connection, _server.Name, token).ConfigureAwait(false);
                return await new Migrator(_server, _mayMigrate, _log).RunAsync(connection, token).ConfigureAwait(false);
            }, cancellationToken).ConfigureAwait(false);
            _feed = new ChangeFeed(_server, _changes, _journal, _time, _log);
            await _feed.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (PostgreSqlErrors.IsOurs(failure))
        {
            throw PostgreSqlErrors.NotApplied(failure, _server.Name);
        }

        _session = new WriteSession(_server, _ledger, _clock, _log);
        _housekeeping = new Housekeeping(_server, _ledger, _clock);
        _keptHouseAt = _time.GetTimestamp();
    }

    /// <inheritdoc />
    public async ValueTask RunAsync(IStockDecision decision, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var scope = decision.Scope;
        for (var attempt = 1; ; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                await TryRunAsync(decision, scope, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (Exception failure) when (PostgreSqlErrors.IsPassing(failure) && attempt < MostAttempts)
            {
                PostgreSqlLog.BatchTriedAgain(_log, _server.Name, attempt, ((Npgsql.PostgresException)failure).SqlState);
                await Task.Delay(TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(1, 20 << attempt)), _time, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (PostgreSqlErrors.IsOurs(failure))
            {
                // A batch that was called off comes back as a refusal of the server.
                cancellationToken.ThrowIfCancellationRequested();
                throw PostgreSqlErrors.NotApplied(failure, _server.Name);
            }
        }
    }

    /// <inheritdoc />
    public async ValueTask<bool> ContainsAsync(long sequence, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var inDoubt = Session.InDoubt;
        var found = await _server.ReadAsync(_server.Reserved,
            (connection, token) => _journal.ContainsAsync(connection, _ledger, inDoubt, (sequence, bytes), token), cancellationToken).ConfigureAwait(false);
        if (inDoubt != 0)
        {
            Session.DoubtIsResolved();
            PostgreSqlLog.CommitLookedUp(_log, _server.Name, found);
        }

        return found;
    }

    /// <inheritdoc />
    public ValueTask<AvailabilityReading> ReadAsync(AvailabilityQuery query, ChannelPolicy policy, CancellationToken cancellationToken) =>
        _reading.AvailabilityAsync(query, policy, cancellationToken);

    /// <inheritdoc />
    public ValueTask<Hold?> FindHoldAsync(CartId cart, CancellationToken cancellationToken) => _reading.HoldOfAsync(cart, cancellationToken);

    /// <inheritdoc />
    public ValueTask<ImmutableArray<Sku>> FindDeadAsync(int most, CancellationToken cancellationToken) => _reading.DeadAsync(most, cancellationToken);

    /// <inheritdoc />
    public ValueTask<LedgerCheckpoint> ReadCheckpointAsync(CancellationToken cancellationToken) => _reading.CheckpointAsync(cancellationToken);

    /// <inheritdoc />
    public ValueTask<ImmutableArray<StockHead>> ReadHeadsAsync(IReadOnlyCollection<Sku>? skus, CancellationToken cancellationToken) =>
        _reading.HeadsAsync(skus, cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<ReadOnlyMemory<byte>> ReadJournalAsync(long after, CancellationToken cancellationToken) => _journal.ReadAsync(after, cancellationToken);

    /// <summary>
    /// As <see cref="ILedgerFeed.Subscribe"/>. Own changes are told before their callers are answered, unless a change of another server that came
    /// before them is still on its way; then both are told when it is there.
    /// </summary>
    /// <param name="listener">Called after each committed batch.</param>
    public IDisposable Subscribe(Action<LedgerChange> listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return _changes.Subscribe(listener);
    }

    /// <inheritdoc />
    public async ValueTask RestAsync()
    {
        if (_time.GetElapsedTime(_keptHouseAt) < HousekeepingEvery)
        {
            return;
        }

        var now = _time.GetTimestamp();
        try
        {
            var gone = await _server.ReadAsync(_server.Reserved, _housekeeping!.RunAsync, CancellationToken.None).ConfigureAwait(false);
            // When there are more, the next batch goes on with them.
            _keptHouseAt = gone < Housekeeping.HoldsAtOnce ? now : _keptHouseAt;
            PostgreSqlLog.HoldsForgotten(_log, gone);
        }
        catch (LedgerStoreException)
        {
            // The next batch tells of it; a hold is remembered a little longer.
            _keptHouseAt = now;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // A host closes the store when it stops, and its container once more.
        var (feed, session) = (_feed, _session);
        (_feed, _session) = (null, null);
        if (feed is not null)
        {
            await feed.DisposeAsync().ConfigureAwait(false);
        }

        if (session is not null)
        {
            await session.DisposeAsync().ConfigureAwait(false);
        }

        await _server.DisposeAsync().ConfigureAwait(false);
    }

    private async Task TryRunAsync(IStockDecision decision, LedgerScope scope, CancellationToken cancellationToken)
    {
        var asked = new RowRequest();
        asked.Add(scope, _known);
        var isDone = false;
        try
        {
            await Session.BeginAsync(asked, _rows, cancellationToken).ConfigureAwait(false);
            await DecideAsync(decision, cancellationToken).ConfigureAwait(false);
            if (_view.Records.Count > 0)
            {
                var change = Change();
                var first = _rows.Sequence + 1;
                await Session.CommitAsync(_view, _rows, new ChangeMessage(_server.Token, first, change.Sequence, change).ToText()).ConfigureAwait(false);
                _known.Keep(_view);
                isDone = true;
                await _changes.OfferAsync(first, change.Sequence, change).ConfigureAwait(false);
            }
            else
            {
                isDone = true;
                await Session.RollbackAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            if (!isDone)
            {
                _known.Forget();
                await Session.RollbackAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Decides; again with more rows, under the same turn, when the decision asked for rows that nobody had named.</summary>
    private async Task DecideAsync(IStockDecision decision, CancellationToken cancellationToken)
    {
        for (var round = 1; ; round++)
        {
            _view.Begin(_rows.Now, _rows.Sequence);
            decision.Decide(_view);
            if (_rows.Wanted.IsEmpty)
            {
                return;
            }

            if (round == MostRounds)
            {
                throw new LedgerStoreException("The batch named more stock every time it was decided; nothing was applied, try again.");
            }

            await Session.ReadMoreAsync(_rows, cancellationToken).ConfigureAwait(false);
        }
    }

    private LedgerChange Change() => new(
        _view.Sequence,
        [.. _view.ChangedSkus.Keys],
        [.. _view.ChangedHolds.Values.Select(hold => new CartRevision(hold.Cart, hold.Revision)).Distinct()]);
}
