using CartIntegrity;

namespace DemoStore;

/// <summary>Passes on what the ledger says it changed, also when another server changed it.</summary>
internal sealed class LiveLedger(ILedgerFeed feed, LiveTopics topics) : IHostedService, IDisposable
{
    private IDisposable? _subscription;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _subscription = feed.Subscribe(Pass);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _subscription?.Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _subscription?.Dispose();

    // On the ledger's own loop: no waiting, and nothing at all while nobody looks.
    private void Pass(LedgerChange change)
    {
        if (topics.Count == 0)
        {
            return;
        }

        topics.Raise(LiveTopic.Stock);
        if (change.Carts.Length > 0)
        {
            topics.Raise(LiveTopic.Holds);
        }

        foreach (var sku in change.Skus)
        {
            topics.Raise(LiveTopic.Item(sku.Value));
        }
    }
}
