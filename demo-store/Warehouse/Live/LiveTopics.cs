using System.Collections.Immutable;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace DemoStore;

/// <summary>
/// Tells open pages that something they show has changed; they then ask for it anew. A message carries no content, so many changes are one message
/// and a slow listener keeps nobody waiting: all that is kept of a listener is whether it has something to hear. The last change is always followed
/// by a message. Thread-safe.
/// </summary>
internal sealed class LiveTopics(TimeProvider time)
{
    /// <summary>The most pages that listen at once; one more is turned away and asks again later.</summary>
    public const int MostListeners = 500;

    /// <summary>The name of the message that says: look again.</summary>
    public const string Changed = "changed";

    /// <summary>The name of the message that says nothing, sent so that a listener who is gone is noticed.</summary>
    public const string Still = "still";

    /// <summary>The shortest time between two messages to a listener.</summary>
    public static TimeSpan Gap { get; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a listener hears nothing at the most.</summary>
    public static TimeSpan LongestQuiet { get; } = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private ImmutableDictionary<string, ImmutableArray<Listener>> _listeners = ImmutableDictionary<string, ImmutableArray<Listener>>.Empty.WithComparers(StringComparer.Ordinal);
    private int _count;

    /// <summary>Whether one more may listen.</summary>
    public bool HasRoom => Volatile.Read(ref _count) < MostListeners;

    /// <summary>How many listen now.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Says that what pages on this topic show has changed; after the change can be read. Cheap, and waits for nobody.</summary>
    /// <param name="topic">One of <see cref="LiveTopic"/>.</param>
    public void Raise(string topic)
    {
        if (Volatile.Read(ref _listeners).TryGetValue(topic, out var listeners))
        {
            foreach (var listener in listeners)
            {
                listener.Mark();
            }
        }
    }

    /// <summary>
    /// Listens until the token is cancelled. The first message comes at once: between the making of the page and the beginning of listening
    /// something may have changed.
    /// </summary>
    /// <param name="topic">One of <see cref="LiveTopic"/>.</param>
    /// <param name="cancellationToken">Ends the listening, without an error.</param>
    public async IAsyncEnumerable<SseItem<string>> ListenAsync(string topic, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var listener = Enter(topic);
        try
        {
            var message = Changed;
            do
            {
                if (message == Changed)
                {
                    // Taken before it is told: a change from now on is for the next message.
                    listener.Take();
                }

                yield return new SseItem<string>("", message) { ReconnectionInterval = RetryAfter };
                message = await NextAsync(listener, cancellationToken);
            }
            while (message is not null);
        }
        finally
        {
            Leave(topic, listener);
        }
    }

    /// <summary>What to say next; <c>null</c>: nothing any more.</summary>
    private async Task<string?> NextAsync(Listener listener, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Gap, time, cancellationToken);
            await listener.SomethingChanged.WaitAsync(LongestQuiet, time, cancellationToken);
            return Changed;
        }
        catch (TimeoutException)
        {
            return Still;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private Listener Enter(string topic)
    {
        var listener = new Listener();
        lock (_gate)
        {
            _listeners = _listeners.SetItem(topic, _listeners.GetValueOrDefault(topic, []).Add(listener));
            _count++;
        }

        return listener;
    }

    private void Leave(string topic, Listener listener)
    {
        lock (_gate)
        {
            var others = _listeners[topic].Remove(listener);
            _listeners = others.IsEmpty ? _listeners.Remove(topic) : _listeners.SetItem(topic, others);
            _count--;
        }
    }

    private sealed class Listener
    {
        private TaskCompletionSource _changed = NewSlot();

        public Task SomethingChanged => Volatile.Read(ref _changed).Task;

        public void Mark() => Volatile.Read(ref _changed).TrySetResult();

        public void Take() => Volatile.Write(ref _changed, NewSlot());

        // Whoever raises a topic does not send its messages.
        private static TaskCompletionSource NewSlot() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
