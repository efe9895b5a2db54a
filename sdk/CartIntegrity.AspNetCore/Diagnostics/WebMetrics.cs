using System.Diagnostics.Metrics;

namespace CartIntegrity.AspNetCore;

/// <summary>Counts what the web part does. Costs next to nothing while nobody listens.</summary>
internal sealed class WebMetrics
{
    private static readonly KeyValuePair<string, object?> Complete = new(CartIntegrityWebDiagnostics.ResultTag, "complete");
    private static readonly KeyValuePair<string, object?> Late = new(CartIntegrityWebDiagnostics.ResultTag, "late");

    private readonly UpDownCounter<long> _watching;
    private readonly Counter<long> _sent;
    private readonly Counter<long> _choices;
    private readonly Counter<long> _pages;

    public WebMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(CartIntegrityWebDiagnostics.MeterName);
        _watching = meter.CreateUpDownCounter<long>(CartIntegrityWebDiagnostics.ConnectionsWatching, "{connection}", "Connections that watch a cart.");
        _sent = meter.CreateCounter<long>(CartIntegrityWebDiagnostics.SnapshotsSent, "{snapshot}", "Snapshots sent to shoppers over the hub.");
        _choices = meter.CreateCounter<long>(CartIntegrityWebDiagnostics.Choices, "{choice}", "Choices made by shoppers.");
        _pages = meter.CreateCounter<long>(CartIntegrityWebDiagnostics.PageChecks, "{page}", "Pages written with, or before, the verdict on their cart.");
    }

    public void Watching(int change) => _watching.Add(change);

    public void Sent() => _sent.Add(1);

    public void Chosen(string kind, string result) =>
        _choices.Add(1, new(CartIntegrityWebDiagnostics.ChoiceKindTag, kind), new(CartIntegrityWebDiagnostics.ResultTag, result));

    public void PageWritten(bool complete) => _pages.Add(1, complete ? Complete : Late);
}
