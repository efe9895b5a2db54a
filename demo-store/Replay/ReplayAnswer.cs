namespace DemoStore;

/// <summary>What became of a visitor's wish about the replay.</summary>
internal enum ReplayAnswer
{
    Done,

    /// <summary>There are no orders of that month.</summary>
    UnknownMonth,

    /// <summary>That speed is not offered.</summary>
    UnknownSpeed,

    /// <summary>A replay is under way.</summary>
    AlreadyRuns,

    /// <summary>A replay is under way in another copy of the shop over the same files.</summary>
    RunsElsewhere,

    /// <summary>The replay that was meant is over.</summary>
    IsOver,
}
