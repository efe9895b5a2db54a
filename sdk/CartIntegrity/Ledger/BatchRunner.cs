using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace CartIntegrity;

/// <summary>Decides and stores a batch, and sees to it that every caller hears what became of it. One batch at a time.</summary>
/// <param name="store">Where the ledger is kept.</param>
/// <param name="policy">The rules of the shop.</param>
/// <param name="metrics">What counts answers and holds; <c>null</c>: nobody does.</param>
/// <param name="log">Where defects are told.</param>
internal sealed class BatchRunner(ILedgerStore store, StockPolicy policy, LedgerMetrics? metrics, ILogger log)
{
    private readonly HolderBook _holders = new(policy);
    private LedgerBatch? _single;

    public LedgerBatch NewBatch() => new(policy, _holders, OnDefect);

    /// <summary>Runs a batch until every caller has an answer.</summary>
    public async ValueTask RunAsync(LedgerBatch batch, CancellationToken cancellationToken)
    {
        using var span = Spans.AreHeard ? Spans.StartBatch(batch.Commands) : null;
        try
        {
            batch.Begin();
            await StoreAsync(batch, cancellationToken).ConfigureAwait(false);
            CompleteDecided(batch);
            await store.RestAsync().ConfigureAwait(false);
        }
        catch (LedgerStoreException failure) when (failure.Failure == StoreFailure.Constraint && batch.Commands.Count > 1)
        {
            await RunOneByOneAsync(batch, cancellationToken).ConfigureAwait(false);
        }
        catch (RecordDefectException defect) when (batch.Commands.Count > 1)
        {
            LedgerLog.BatchFailed(log, batch.Commands.Count, defect);
            await RunOneByOneAsync(batch, cancellationToken).ConfigureAwait(false);
        }
        catch (LedgerStoreException failure) when (failure.Failure == StoreFailure.OutcomeUnknown)
        {
            await ResolveAsync(batch, failure, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Complete(batch, ResultKind.Unavailable, Reason.NotRunning, "The ledger is stopping; nothing was applied.");
            throw;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LedgerLog.BatchFailed(log, batch.Commands.Count, failure);
            Complete(batch, ResultKind.Unavailable, Reason.StoreFailed, $"The store failed before anything was applied: {failure.Message}");
        }
    }

    private async ValueTask RunOneByOneAsync(LedgerBatch batch, CancellationToken cancellationToken)
    {
        try
        {
            var single = _single ??= NewBatch();
            foreach (var command in batch.Commands)
            {
                single.Commands.Clear();
                single.Commands.Add(command);
                await RunAsync(single, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // Those that were run have their answer, and the first answer counts.
            Complete(batch, ResultKind.Unavailable, Reason.NotRunning, "The ledger is stopping; nothing was applied.");
            throw;
        }
    }

    private async ValueTask ResolveAsync(LedgerBatch batch, LedgerStoreException failure, CancellationToken cancellationToken)
    {
        var (sequence, bytes) = batch.Last;
        try
        {
            if (await store.ContainsAsync(sequence, bytes, cancellationToken).ConfigureAwait(false))
            {
                CompleteDecided(batch);
            }
            else
            {
                Complete(batch, ResultKind.Unavailable, Reason.StoreFailed, $"The store failed before anything was applied: {failure.Message}");
            }
        }
        catch (Exception unreachable) when (unreachable is not OutOfMemoryException)
        {
            LedgerLog.OutcomeUnknown(log, batch.Commands.Count, unreachable);
            Complete(batch, ResultKind.OutcomeUnknown, Reason.AnswerLost, "The store's answer was lost; ask again the same way.");
        }
    }

    private ValueTask StoreAsync(LedgerBatch batch, CancellationToken cancellationToken) =>
        Spans.AreHeard ? StoreTracedAsync(batch, cancellationToken) : store.RunAsync(batch, cancellationToken);

    private async ValueTask StoreTracedAsync(LedgerBatch batch, CancellationToken cancellationToken)
    {
        using var span = Spans.Start(CartIntegrityDiagnostics.StoreSpan);
        span?.SetTag(CartIntegrityDiagnostics.StoreTag, store.Description);
        try
        {
            await store.RunAsync(batch, cancellationToken).ConfigureAwait(false);
            span?.SetTag(CartIntegrityDiagnostics.SequenceTag, batch.Last.Sequence);
        }
        catch (Exception failure)
        {
            span?.SetStatus(ActivityStatusCode.Error, failure.Message);
            throw;
        }
    }

    private void OnDefect(StockCommand command, Exception defect) => LedgerLog.DecidingFailed(log, command.GetType().Name, defect);

    private void CompleteDecided(LedgerBatch batch)
    {
        batch.Stored();
        metrics?.Ended(batch.Ends);
        foreach (var command in batch.Commands)
        {
            Complete(command, command.Decided!);
        }
    }

    private void Complete(LedgerBatch batch, ResultKind kind, Reason reason, string detail)
    {
        foreach (var command in batch.Commands)
        {
            Complete(command, Answers.For(command.Command, kind, reason, detail));
        }
    }

    private void Complete(PendingCommand command, LedgerResult answer)
    {
        if (command.Complete(answer) && !answer.IsOk)
        {
            metrics?.Rejected(command.Command, answer);
        }
    }
}
