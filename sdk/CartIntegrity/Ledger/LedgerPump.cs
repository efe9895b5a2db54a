using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace CartIntegrity;

/// <summary>
/// The engine: takes everything that waits, decides it in order, stores it in one transaction, then answers the callers. Has no thread of its
/// own: a hosted loop calls <see cref="RunAsync"/>, a test or a simulation calls <see cref="RunOnceAsync"/>.
/// </summary>
/// <remarks>
/// Under load a batch grows by itself, so one fsync and one round trip serve many shoppers; a quiet shop gets its answer at once, nothing waits
/// for a timer. <see cref="RunOnceAsync"/> must not be called by two callers at a time; everything else is thread-safe.
/// </remarks>
public sealed class LedgerPump
{
    private const int ManyLines = 8;
    private static readonly TimeSpan ReturnTime = TimeSpan.FromMicroseconds(100);

    private readonly LedgerQueue _queue;
    private readonly LedgerPumpOptions _options;
    private readonly TimeProvider _time;
    private readonly LedgerMetrics? _metrics;
    private readonly BatchRunner _runner;
    private readonly LedgerBatch _batch;

    // Guards the list of commands under way between the loop, which fills it, and GiveUpOverdue, which looks for callers who waited too long.
    private readonly Lock _gate = new();
    private int _latestLines;
    private volatile bool _stopped;

    /// <summary>Makes the engine for a store that is, or will be, open.</summary>
    /// <param name="store">Where the ledger is kept.</param>
    /// <param name="options">Bounds and policy.</param>
    /// <param name="time">The engine's clock: only for how long callers have waited.</param>
    /// <param name="log">Where defects are told.</param>
    /// <param name="meters">Where the engine's meter is made (<see cref="CartIntegrityDiagnostics.MeterName"/>); <c>null</c>: nothing is measured.</param>
    public LedgerPump(ILedgerStore store, LedgerPumpOptions options, TimeProvider time, ILogger log, IMeterFactory? meters = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(log);
        (_options, _time) = (options, time);
        _queue = new LedgerQueue(options.QueueLines);
        _metrics = meters is null ? null : new LedgerMetrics(meters, time, () => _queue.Lines, () => store.Vitals.OpenHolds);
        _runner = new BatchRunner(store, options.Policy, _metrics, log);
        _batch = _runner.NewBatch();
    }

    /// <summary>How many lines wait now.</summary>
    public int WaitingLines => _queue.Lines;

    /// <summary>How many commands have been answered since the start.</summary>
    public long CommandsDone { get; private set; }

    /// <summary>How many batches have been run since the start.</summary>
    public long BatchesDone { get; private set; }

    /// <summary>Runs batches until it is cancelled, then answers what still waits with <see cref="Reason.NotRunning"/>.</summary>
    /// <param name="cancellationToken">Stops after the batch under way.</param>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                await _queue.WaitAsync(cancellationToken).ConfigureAwait(false);
                await RunOnceAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopping is how this loop ends.
        }
        finally
        {
            Stop();
        }
    }

    /// <summary>
    /// As <see cref="RunAsync"/>, on the calling thread, which it blocks: for a host that gives the pump a thread of its own. A woken thread finds
    /// more waiting than a woken task does, so batches are four times as large and a hold costs a third less.
    /// </summary>
    /// <param name="cancellationToken">Stops after the batch under way.</param>
    public void Run(CancellationToken cancellationToken)
    {
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                _queue.Wait(cancellationToken);
                LetCallersReturn();
                var batch = RunOnceAsync(cancellationToken);
                if (!batch.IsCompletedSuccessfully)
                {
                    batch.AsTask().GetAwaiter().GetResult();
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopping is how this loop ends.
        }
        finally
        {
            Stop();
        }
    }

    /// <summary>Answers what still waits, and everything asked from now on, with <see cref="Reason.NotRunning"/>. Called when the loop has ended.</summary>
    public void Stop()
    {
        _stopped = true;
        var left = new List<PendingCommand>();
        _queue.TakeBatch(left, int.MaxValue);
        foreach (var command in left)
        {
            Refuse(command, NotRunning(command.Command));
        }
    }

    /// <summary>Takes one batch, if anything waits.</summary>
    /// <param name="cancellationToken">Gives up before anything is stored, never after.</param>
    /// <returns>How many commands it answered.</returns>
    public async ValueTask<int> RunOnceAsync(CancellationToken cancellationToken = default)
    {
        var commands = _batch.Commands;
        lock (_gate)
        {
            commands.Clear();
            _latestLines = _queue.TakeBatch(commands, _options.BatchLines);
        }

        if (commands.Count == 0)
        {
            return 0;
        }

        var taken = _metrics?.Taken(commands) ?? -1;
        await _runner.RunAsync(_batch, cancellationToken).ConfigureAwait(false);
        _metrics?.Answered(commands, taken);
        (CommandsDone, BatchesDone) = (CommandsDone + commands.Count, BatchesDone + 1);
        return commands.Count;
    }

    /// <summary>
    /// Answers callers that have waited too long: in the queue, that nothing was applied; in a batch the store does not come back from, that the
    /// outcome is unknown. Called now and then by a host.
    /// </summary>
    public void GiveUpOverdue()
    {
        _queue.GiveUpOlderThan(IsOverdue, command => Refuse(command,
            Answers.For(command.Command, ResultKind.Unavailable, Reason.Busy, "The ledger is too busy; nothing was applied, try again.")));
        lock (_gate)
        {
            foreach (var command in _batch.Commands.Where(IsOverdue))
            {
                Refuse(command, Answers.For(command.Command, ResultKind.OutcomeUnknown, Reason.AnswerLost,
                    $"The store has not answered for {_options.AnswerTimeLimit}; ask again the same way."));
            }
        }
    }

    internal HeldBackNotes HeldBack => _batch.Holders.HeldBack;

    internal ValueTask<T> AskAsync<T>(StockCommand command)
        where T : LedgerResult
    {
        var pending = Spans.AreHeard && Activity.Current is { } caller
            ? new TracedCommandOf<T>(command, _time.GetTimestamp(), _options.AnswerInline, caller.Context)
            : new PendingCommandOf<T>(command, _time.GetTimestamp(), _options.AnswerInline);
        if (_stopped)
        {
            Refuse(pending, NotRunning(command));
        }
        else if (!_queue.TryAdd(pending))
        {
            Refuse(pending, Answers.For(command, ResultKind.Unavailable, Reason.Busy,
                $"{_queue.Lines} lines are waiting already (QueueLines is {_options.QueueLines}); nothing was applied, try again."));
        }
        else if (_stopped)
        {
            // The loop may have ended between the two looks; nobody would answer any more.
            Stop();
        }

        return pending.Answer;
    }

    private bool IsOverdue(PendingCommand command) => _time.GetElapsedTime(command.EnqueuedAt) > _options.AnswerTimeLimit;

    /// <summary>
    /// Callers who were just answered are on their way back with their next command: waits up to 100 microseconds for as many lines as the latest
    /// batch had. Measured with 32 callers on SQLite: 32 commands a batch instead of 19, 1.3 to 1.6 times the holds. Few callers never wait: in a
    /// shop of some hundred orders a second the pump's thread was found here in a fifth of the samples.
    /// </summary>
    private void LetCallersReturn()
    {
        if (_latestLines < ManyLines)
        {
            return;
        }

        var start = _time.GetTimestamp();
        while (_queue.Lines < _latestLines && _time.GetElapsedTime(start) < ReturnTime)
        {
            Thread.Yield();
        }
    }

    private void Refuse(PendingCommand command, LedgerResult answer)
    {
        if (command.Complete(answer))
        {
            _metrics?.Rejected(command.Command, answer);
        }
    }

    private static LedgerResult NotRunning(StockCommand command) =>
        Answers.For(command, ResultKind.Unavailable, Reason.NotRunning, "The ledger has stopped; nothing was applied.");
}
