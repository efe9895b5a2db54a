using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace CartIntegrity.PostgreSql;

/// <summary>
/// A ledger in a PostgreSQL database that any number of web servers share: durable when a call returns, one truth for all, and a change made on one
/// server is heard on every other.
/// </summary>
/// <remarks>
/// The journal is the truth; every server folds it and keeps the result in memory. A batch takes the turn to write, folds what other servers have
/// written meanwhile, decides, and writes its records: two round trips. Reading asks memory.
/// </remarks>
public sealed class PostgreSqlLedgerStore : ILedgerStore
{
    private const int MostAttempts = 3;

    private readonly PostgreSqlServer _server;
    private readonly StoreClock _clock;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly bool _mayMigrate;
    private readonly int _snapshotEvery;
    private readonly KnownLedger _known;
    private readonly JournalReading _journal;
    private readonly JournalFollower _follower;
    private readonly StockView _view;
    private WriteSession? _session;
    private ChangeFeed? _feed;
    private Keeper? _keeper;
    private HeadProjector? _heads;
    private uint _ledger;

    /// <summary>Makes the store; <see cref="OpenAsync"/> connects.</summary>
    /// <param name="options">Which server, and how.</param>
    /// <param name="time">The clock of waits between attempts, and of how much time has passed since the database told its own. What lives and what is dead is told by the database server's clock alone.</param>
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

        (_time, _log, _server) = (time, log, new PostgreSqlServer(options));
        _clock = new StoreClock(time, storeClock, options.StaleAfter);
        (_mayMigrate, _snapshotEvery) = (options.Migration == PostgreSqlMigration.AtStart, options.SnapshotEvery);
        _known = new KnownLedger(_server.Name, _clock);
        _journal = new JournalReading(_server, _clock);
        _follower = new JournalFollower(_server, _known, _journal, _clock);
        _view = new StockView(_known.State);
    }

    /// <inheritdoc />
    public string Description => $"PostgreSQL, {_server.Name}";

    /// <inheritdoc />
    public bool IsDurable => true;

    /// <inheritdoc />
    public LedgerStoreVitals Vitals => new() { OpenHolds = _known.State.OpenHolds, ClockAhead = _clock.Ahead, Trouble = _heads?.Trouble };

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
            _feed = new ChangeFeed(_server, _known, _follower, _time, _log);
            await _feed.ConnectAsync(cancellationToken).ConfigureAwait(false);
            await LearnAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (PostgreSqlErrors.IsOurs(failure))
        {
            throw PostgreSqlErrors.NotApplied(failure, _server.Name);
        }

        _session = new WriteSession(_server, _ledger, _clock, _log);
        _feed.Start();
        _keeper!.Start(_server.Name);
    }

    /// <inheritdoc />
    public async ValueTask RunAsync(IStockDecision decision, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decision);
        for (var attempt = 1; ; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                await TryRunAsync(decision, cancellationToken).ConfigureAwait(false);
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
        // Whoever is told that it is there finds it when reading.
        await _follower.CatchUpAsync(cancellationToken).ConfigureAwait(false);
        if (inDoubt != 0)
        {
            Session.DoubtIsResolved();
            PostgreSqlLog.CommitLookedUp(_log, _server.Name, found);
        }

        return found;
    }

    /// <inheritdoc />
    public ValueTask<AvailabilityReading> ReadAsync(AvailabilityQuery query, ChannelPolicy policy, CancellationToken cancellationToken) =>
        _clock.IsStale ? Unknown<AvailabilityReading>() : new(_known.State.Read(query, policy, _clock.Now()));

    /// <inheritdoc />
    public ValueTask<Hold?> FindHoldAsync(CartId cart, CancellationToken cancellationToken) =>
        _clock.IsStale ? Unknown<Hold?>() : new(_known.State.ReadHoldOf(cart));

    /// <inheritdoc />
    public ValueTask<ImmutableArray<Sku>> FindDeadAsync(int most, CancellationToken cancellationToken) =>
        _clock.IsStale ? Unknown<ImmutableArray<Sku>>() : new(_known.State.FindDead(most, _clock.Now()));

    /// <inheritdoc />
    public ValueTask<LedgerCheckpoint> ReadCheckpointAsync(CancellationToken cancellationToken) =>
        _clock.IsStale ? Unknown<LedgerCheckpoint>() : new(_known.State.Checkpoint());

    /// <inheritdoc />
    public ValueTask<ImmutableArray<StockHead>> ReadHeadsAsync(IReadOnlyCollection<Sku>? skus, CancellationToken cancellationToken) =>
        _clock.IsStale ? Unknown<ImmutableArray<StockHead>>() : new(skus is null ? _known.State.Checkpoint().Heads : _known.State.ReadHeads(skus));

    /// <inheritdoc />
    public ValueTask<ImmutableArray<Hold>> ReadHoldsAsync(Sku? sku, CancellationToken cancellationToken) =>
        _clock.IsStale ? Unknown<ImmutableArray<Hold>>() : new(_known.State.ReadHolds(sku));

    /// <inheritdoc />
    public IAsyncEnumerable<ReadOnlyMemory<byte>> ReadJournalAsync(long after, CancellationToken cancellationToken) => _journal.ReadAsync(after, cancellationToken);

    /// <summary>Brings the table of heads up to date and compares it with the journal.</summary>
    /// <param name="cancellationToken">Stops the looking.</param>
    public async ValueTask<ImmutableArray<LedgerDifference>> FindDifferencesAsync(CancellationToken cancellationToken) =>
        await (_heads ?? throw new InvalidOperationException("The store is not open.")).FindDifferencesAsync(_follower, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public IDisposable Subscribe(Action<LedgerChange> listener) => _known.Listeners.Subscribe(listener);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // A host closes the store when it stops, and its container once more.
        IAsyncDisposable?[] parts = [_keeper, _feed, _session];
        (_keeper, _feed, _session) = (null, null, null);
        foreach (var part in parts.OfType<IAsyncDisposable>())
        {
            await part.DisposeAsync().ConfigureAwait(false);
        }

        await _server.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Learns what the ledger came to: the latest snapshot, and the journal behind it.</summary>
    private async Task LearnAsync(CancellationToken cancellationToken)
    {
        var snapshots = new PostgreSqlSnapshots(_server, _ledger, _known, _log);
        _heads = new HeadProjector(_server, _ledger, _known, _log);
        _keeper = new Keeper(_heads, snapshots, _snapshotEvery, _time, _log);
        await snapshots.LoadAsync(cancellationToken).ConfigureAwait(false);
        var snapshot = _known.State.Sequence;
        await _heads.NoteGapAsync(_journal, snapshot, cancellationToken).ConfigureAwait(false);
        await _follower.CatchUpAsync(cancellationToken).ConfigureAwait(false);
        _known.TellsListeners = true;
        PostgreSqlLog.LedgerKnown(_log, _server.Name, snapshot, _known.State.Sequence - snapshot);
    }

    private async Task TryRunAsync(IStockDecision decision, CancellationToken cancellationToken)
    {
        var isDone = false;
        try
        {
            var page = await Session.BeginAsync(_known.Position, cancellationToken).ConfigureAwait(false);
            // With the turn had, nobody else can write: the feed has nothing to wait for.
            using (await _known.EnterAsync(cancellationToken).ConfigureAwait(false))
            {
                page = await FoldUnderGateAsync(page, cancellationToken).ConfigureAwait(false);
                isDone = await DecideUnderGateAsync(decision, page.Time).ConfigureAwait(false);
            }
        }
        finally
        {
            if (!isDone)
            {
                await Session.RollbackAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Takes over what other servers have written, to the last record.</summary>
    /// <returns>The last page.</returns>
    private async ValueTask<JournalPage> FoldUnderGateAsync(JournalPage page, CancellationToken cancellationToken)
    {
        _known.FoldUnderGate(page);
        while (page.IsFull)
        {
            page = await Session.ReadOnAsync(_known.Position, cancellationToken).ConfigureAwait(false);
            _known.FoldUnderGate(page);
        }

        _clock.Hear(page.Time);
        return page;
    }

    /// <returns>Whether there was anything to commit.</returns>
    private async ValueTask<bool> DecideUnderGateAsync(IStockDecision decision, long time)
    {
        // Time in the ledger does not go back (T2).
        var now = Math.Max(time, _known.State.LatestTime.UtcTicks);
        _view.Begin(SqlValues.ToTime(now), _known.State.Sequence);
        decision.Decide(_view);
        if (_view.Records.Count == 0)
        {
            return false;
        }

        await Session.CommitAsync(_view, new ChangeMessage(_server.Token, _view.Sequence).ToText()).ConfigureAwait(false);
        _known.ApplyUnderGate(_view);
        return true;
    }

    private ValueTask<T> Unknown<T>() => ValueTask.FromException<T>(new LedgerStoreException(
        $"The stock ledger {_server.Name} has not been heard of for too long (StaleAfter), so what can be had is not known. See that the server runs; the ledger goes on by itself when it is back."));
}
