namespace CartIntegrity.AspNetCore;

/// <summary>Verifies the journal when asked, one verification at a time, and remembers the result. Thread-safe.</summary>
internal sealed class JournalCheckup(IInventoryLedger ledger, TimeProvider time)
{
    private readonly Lock _gate = new();
    private Task? _running;
    private volatile Result? _latest;

    /// <summary>The latest result; <c>null</c>: none since the start.</summary>
    public Result? Latest => _latest;

    /// <summary>Verifies, or joins the verification under way.</summary>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            // Not the caller's token: another one may have joined.
            return (_running is { IsCompleted: false } running ? running : _running = VerifyAsync()).WaitAsync(cancellationToken);
        }
    }

    private async Task VerifyAsync()
    {
        try
        {
            _latest = new Result(time.GetUtcNow(), await ledger.VerifyAsync(), null);
        }
        catch (Exception failure)
        {
            _latest = new Result(time.GetUtcNow(), null, failure.Message);
        }
    }

    /// <summary>When, and what came out.</summary>
    internal sealed record Result(DateTimeOffset At, VerificationReport? Report, string? Failure);
}
