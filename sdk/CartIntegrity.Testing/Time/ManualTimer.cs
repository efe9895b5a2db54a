namespace CartIntegrity.Testing;

/// <summary>A timer of a <see cref="ManualTimeProvider"/>; the provider guards its times.</summary>
internal sealed class ManualTimer(ManualTimeProvider time, TimerCallback callback, object? state) : ITimer
{
    private volatile bool _disposed;

    public long Due { get; set; }

    public TimeSpan Period { get; set; }

    /// <summary>Timers due at the same time fire in the order they were set.</summary>
    public long Order { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (_disposed)
        {
            return false;
        }

        time.Set(this, dueTime, period);
        return true;
    }

    public void Fire()
    {
        if (!_disposed)
        {
            callback(state);
        }
    }

    public void Dispose()
    {
        _disposed = true;
        time.Remove(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
