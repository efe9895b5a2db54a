using CartIntegrity.Testing;

namespace CartIntegrity.Simulation;

/// <summary>
/// Time, chance and order of a simulated shop. One thread owns everything: work waits in a queue by its time and a seeded rank, and goes on inside
/// <see cref="Step"/>. Nothing else decides what happens next, so a seed is a run.
/// </summary>
internal sealed class World(int seed)
{
    private readonly PriorityQueue<TaskCompletionSource, (long Due, int Rank, long Order)> _waiting = new();
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private readonly Random _ranks = new(seed);
    private long _order;

    public ManualTimeProvider Time { get; } = new();

    /// <summary>A rolling hash of everything that happened: two runs of one seed have the same.</summary>
    public ulong Trace { get; private set; } = 14695981039346656037;

    public int Steps { get; private set; }

    /// <summary>Chance for one actor; a draw in one does not shift all others.</summary>
    public Random ChanceOf(string actor)
    {
        var mixed = (ulong)seed * 0x9E3779B97F4A7C15;
        foreach (var letter in actor)
        {
            mixed = (mixed ^ letter) * 1099511628211;
        }

        return new Random((int)(mixed >> 33));
    }

    /// <summary>Lets an actor go on after some time.</summary>
    public Task Rest(TimeSpan time)
    {
        OwnThread();

        // Continuations run where it is completed: inside Step.
        var waiting = new TaskCompletionSource();
        _waiting.Enqueue(waiting, (Time.GetTimestamp() + time.Ticks, _ranks.Next(), _order++));
        return waiting.Task;
    }

    public Task Rest(int milliseconds) => Rest(TimeSpan.FromMilliseconds(milliseconds));

    /// <summary>Moves time to whoever is next and lets it go on; <c>false</c> when nobody waits.</summary>
    public bool Step()
    {
        if (!_waiting.TryDequeue(out var next, out var place))
        {
            return false;
        }

        Time.Advance(TimeSpan.FromTicks(Math.Max(0, place.Due - Time.GetTimestamp())));
        Steps++;
        next.SetResult();
        return true;
    }

    public void Tell(string actor, string what)
    {
        OwnThread();
        foreach (var letter in $"{Time.GetTimestamp()} {actor} {what}")
        {
            Trace = (Trace ^ letter) * 1099511628211;
        }
    }

    private void OwnThread()
    {
        if (Environment.CurrentManagedThreadId != _thread)
        {
            throw new InvalidOperationException("Something ran on another thread: the run cannot be repeated.");
        }
    }
}
