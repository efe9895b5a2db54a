namespace CartIntegrity.Tests;

/// <summary>A feed that tells what a test says.</summary>
internal sealed class HandFeed : ILedgerFeed
{
    private readonly List<Action<LedgerChange>> _listeners = [];

    public int Listeners => _listeners.Count;

    public IDisposable Subscribe(Action<LedgerChange> listener)
    {
        _listeners.Add(listener);
        return new Stop(() => _listeners.Remove(listener));
    }

    public void Tell(LedgerChange change) => _listeners.ForEach(listener => listener(change));

    private sealed class Stop(Action stop) : IDisposable
    {
        public void Dispose() => stop();
    }
}
