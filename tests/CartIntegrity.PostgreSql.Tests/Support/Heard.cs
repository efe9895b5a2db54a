namespace CartIntegrity.PostgreSql.Tests;

/// <summary>What a listener on one server has heard.</summary>
internal sealed class Heard : IDisposable
{
    private readonly List<LedgerChange> _changes = [];
    private readonly IDisposable _subscription;
    private TaskCompletionSource _more = New();

    public Heard(ILedgerFeed feed) => _subscription = feed.Subscribe(change =>
    {
        lock (_changes)
        {
            _changes.Add(change);
            _more.TrySetResult();
            _more = New();
        }
    });

    public IReadOnlyList<LedgerChange> Changes
    {
        get
        {
            lock (_changes)
            {
                return [.. _changes];
            }
        }
    }

    /// <summary>Waits until what was heard is enough.</summary>
    public async Task<IReadOnlyList<LedgerChange>> UntilAsync(Func<IReadOnlyList<LedgerChange>, bool> isEnough)
    {
        while (true)
        {
            Task more;
            lock (_changes)
            {
                if (isEnough(_changes))
                {
                    return [.. _changes];
                }

                more = _more.Task;
            }

            await more.WaitAsync(TimeSpan.FromSeconds(60));
        }
    }

    public Task<IReadOnlyList<LedgerChange>> UntilAsync(long sequence) => UntilAsync(changes => changes.Count > 0 && changes[^1].Sequence >= sequence);

    public void Dispose() => _subscription.Dispose();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
