using Microsoft.Extensions.Logging;

namespace CartIntegrity.Tests;

/// <summary>Notes what was logged. Thread-safe.</summary>
internal sealed class NotedLog<T>(List<EventId> events) : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (events)
        {
            events.Add(eventId);
        }
    }
}
