using CartIntegrity;

namespace DemoStore;

/// <summary>Verifies the ledger when asked, and remembers the latest answer while the shop runs. Thread-safe.</summary>
internal sealed class LedgerCheck(IInventoryLedger ledger, LiveTopics topics, TimeProvider clock)
{
    private LedgerCheckAnswer? _latest;

    /// <summary>The latest answer; <c>null</c>: not asked since the shop was started.</summary>
    public LedgerCheckAnswer? Latest => Volatile.Read(ref _latest);

    /// <summary>Reads the whole journal and compares.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        var report = await ledger.VerifyAsync(cancellationToken: cancellationToken);
        Volatile.Write(ref _latest, new LedgerCheckAnswer(report, clock.GetUtcNow(), clock.GetElapsedTime(start)));
        topics.Raise(LiveTopic.Stock);
    }
}
