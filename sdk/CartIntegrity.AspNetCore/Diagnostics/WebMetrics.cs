using System.Diagnostics.Metrics;

namespace CartIntegrity.AspNetCore;

/// <summary>Counts what the web part does. Costs next to nothing while nobody listens.</summary>
internal sealed class WebMetrics
{
    private static readonly KeyValuePair<string, object?> Complete = new(CartIntegrityWebDiagnostics.ResultTag, "complete");
    private static readonly KeyValuePair<string, object?> Late = new(CartIntegrityWebDiagnostics.ResultTag, "late");

    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.2, 0.25, 0.5, 1, 2.5, 5],
    };

    private readonly UpDownCounter<long> _watching;
    private readonly Counter<long> _sent;
    private readonly Counter<long> _choices;
    private readonly Counter<long> _pages;
    private readonly Histogram<double> _alerts;

    public WebMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(CartIntegrityWebDiagnostics.MeterName);
        _watching = meter.CreateUpDownCounter<long>(CartIntegrityWebDiagnostics.ConnectionsWatching, "{connection}", "Connections that watch a cart.");
        _sent = meter.CreateCounter<long>(CartIntegrityWebDiagnostics.SnapshotsSent, "{snapshot}", "Snapshots sent to shoppers over the hub.");
        _choices = meter.CreateCounter<long>(CartIntegrityWebDiagnostics.Choices, "{choice}", "Choices made by shoppers.");
        _alerts = meter.CreateHistogram(
            CartIntegrityWebDiagnostics.AlertDuration, "s", "From a committed change to the snapshot sent to a shopper.", advice: Seconds);
        _pages = meter.CreateCounter<long>(CartIntegrityWebDiagnostics.PageChecks, "{page}", "Pages written with, or before, the verdict on their cart.");
    }

    public void Watching(int change) => _watching.Add(change);

    public void Sent() => _sent.Add(1);

    public void Alerted(TimeSpan after) => _alerts.Record(after.TotalSeconds);

    public void Chosen(string kind, string result) =>
        _choices.Add(1, new(CartIntegrityWebDiagnostics.ChoiceKindTag, kind), new(CartIntegrityWebDiagnostics.ResultTag, result));

    public void PageWritten(bool complete) => _pages.Add(1, complete ? Complete : Late);
}
