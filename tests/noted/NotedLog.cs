using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CartIntegrity.Noted;

/// <summary>Notes what was logged. Thread-safe.</summary>
/// <param name="noted">Where to; several logs may share it.</param>
internal sealed class NotedLog<T>(ConcurrentQueue<EventId> noted) : ILogger<T>
{
    public NotedLog()
        : this(new ConcurrentQueue<EventId>())
    {
    }

    /// <summary>The names of the events.</summary>
    public IEnumerable<string> Events => noted.Select(logged => logged.Name!);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        noted.Enqueue(eventId);
}
