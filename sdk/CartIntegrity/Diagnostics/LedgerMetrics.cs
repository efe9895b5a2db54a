using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.InteropServices;

namespace CartIntegrity;

/// <summary>Measures the engine. Without a listener a batch costs a few looks at a flag, a command nothing.</summary>
internal sealed class LedgerMetrics
{
    private static readonly KeyValuePair<string, object?> Committed = new(CartIntegrityDiagnostics.EndTag, "committed");
    private static readonly KeyValuePair<string, object?> Released = new(CartIntegrityDiagnostics.EndTag, "released");
    private static readonly KeyValuePair<string, object?> Expired = new(CartIntegrityDiagnostics.EndTag, "expired");

    private readonly TimeProvider _time;
    private readonly Histogram<double> _queueDuration;
    private readonly Histogram<long> _batchSize;
    private readonly Histogram<double> _batchDuration;
    private readonly Counter<long> _rejections;
    private readonly Counter<long> _holdsEnded;

    public LedgerMetrics(IMeterFactory meters, TimeProvider time, Func<int> queueLines, Func<int?> holdsActive)
    {
        var meter = meters.Create(CartIntegrityDiagnostics.MeterName);
        _time = time;
        _queueDuration = meter.CreateHistogram(
            CartIntegrityDiagnostics.QueueDuration, "s", "How long a command waited in the ledger's queue.", advice: HistogramAdvice.ShortSeconds);
        _batchSize = meter.CreateHistogram<long>(CartIntegrityDiagnostics.BatchSize, "{command}", "Commands that were decided and stored together.", advice: HistogramAdvice.Counts);
        _batchDuration = meter.CreateHistogram(
            CartIntegrityDiagnostics.BatchDuration, "s", "How long a batch took, from taken to answered.", advice: HistogramAdvice.ShortSeconds);
        _rejections = meter.CreateCounter<long>(CartIntegrityDiagnostics.Rejections, "{command}", "Commands that did not end in ok.");
        _holdsEnded = meter.CreateCounter<long>(CartIntegrityDiagnostics.HoldsEnded, "{hold}", "Holds that ended.");
        meter.CreateObservableGauge(CartIntegrityDiagnostics.QueueLines, queueLines, "{line}", "Lines that wait in the ledger's queue.");
        meter.CreateObservableGauge(CartIntegrityDiagnostics.HoldsActive, () => ToMeasurements(holdsActive()), "{hold}", "Open holds of the ledger.");
    }

    /// <summary>Notes that a batch was taken; the commands' waiting ends here.</summary>
    /// <returns>A timestamp for <see cref="Answered"/>; -1: nobody measures.</returns>
    public long Taken(List<PendingCommand> commands)
    {
        if (!_batchDuration.Enabled && !_queueDuration.Enabled)
        {
            return -1;
        }

        var now = _time.GetTimestamp();
        if (_queueDuration.Enabled)
        {
            foreach (var command in CollectionsMarshal.AsSpan(commands))
            {
                var waited = _time.GetElapsedTime(command.EnqueuedAt, now).TotalSeconds;
                _queueDuration.Record(waited, new KeyValuePair<string, object?>(CartIntegrityDiagnostics.CommandTag, DiagnosticNames.Of(command.Command)));
            }
        }

        return now;
    }

    /// <summary>Notes that every caller of a batch has an answer.</summary>
    public void Answered(List<PendingCommand> commands, long taken)
    {
        _batchSize.Record(commands.Count);
        if (taken >= 0)
        {
            _batchDuration.Record(_time.GetElapsedTime(taken).TotalSeconds);
        }
    }

    /// <summary>Notes an answer that is not ok.</summary>
    public void Rejected(StockCommand command, LedgerResult result)
    {
        if (!result.IsOk && _rejections.Enabled)
        {
            var tags = new TagList
            {
                { CartIntegrityDiagnostics.CommandTag, DiagnosticNames.Of(command) },
                { CartIntegrityDiagnostics.ResultTag, DiagnosticNames.Of(result.Kind) },
                { CartIntegrityDiagnostics.ReasonTag, DiagnosticNames.Of(result.Reason) },
            };
            _rejections.Add(1, tags);
        }
    }

    /// <summary>Notes the holds that a stored batch ended.</summary>
    public void Ended(in HoldEnds ends)
    {
        Add(ends.Committed, Committed);
        Add(ends.Released, Released);
        Add(ends.Expired, Expired);
    }

    private void Add(int holds, KeyValuePair<string, object?> how)
    {
        if (holds > 0)
        {
            _holdsEnded.Add(holds, how);
        }
    }

    private static IEnumerable<Measurement<int>> ToMeasurements(int? holds) => holds is { } known ? [new Measurement<int>(known)] : [];
}
