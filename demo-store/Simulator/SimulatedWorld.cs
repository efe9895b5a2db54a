namespace DemoStore;

/// <summary>
/// Time, chance and order of a simulation. Everybody waits in one queue by time and a seeded rank, and goes on inside <see cref="Step"/>; nothing
/// else decides what happens next, so a seed is a run. One caller at a time.
/// </summary>
internal sealed class SimulatedWorld(int seed)
{
    private readonly PriorityQueue<TaskCompletionSource, (TimeSpan Due, int Rank, long Order)> _waiting = new();
    private readonly Random _ranks = new(seed);
    private long _order;

    public SimulatedTime Time { get; } = new();

    /// <summary>When somebody goes on next; <c>null</c>: nobody waits.</summary>
    public TimeSpan? Next => _waiting.TryPeek(out _, out var place) ? place.Due : null;

    /// <summary>Chance for one actor, so that a draw of one does not shift all others.</summary>
    public Random ChanceOf(int actor) => new(unchecked((seed * 31_337) + (actor * 7_919)));

    /// <summary>Lets an actor go on after some time. Continuations run where the waiting ends: inside <see cref="Step"/>.</summary>
    public Task Rest(TimeSpan time)
    {
        var waiting = new TaskCompletionSource();
        _waiting.Enqueue(waiting, (Time.Elapsed + time, _ranks.Next(), _order++));
        return waiting.Task;
    }

    /// <summary>Rests between two times, by an actor's chance.</summary>
    public Task Rest(Random chance, double fromSeconds, double toSeconds) =>
        Rest(TimeSpan.FromSeconds(fromSeconds + (chance.NextDouble() * (toSeconds - fromSeconds))));

    /// <summary>Moves time to whoever is next and lets it go on.</summary>
    public void Step()
    {
        if (_waiting.TryDequeue(out var next, out var place))
        {
            Time.MoveTo(place.Due);
            next.SetResult();
        }
    }
}
