namespace DemoStore;

/// <summary>Where a replay stands.</summary>
internal enum ReplayState
{
    /// <summary>Orders are played.</summary>
    Running,

    /// <summary>The replayed time stands still.</summary>
    Paused,

    /// <summary>Nothing more is played: what is held is given back, what is sold is shipped, the ledger is verified.</summary>
    Ending,

    /// <summary>The whole month was played.</summary>
    Finished,

    /// <summary>A visitor ended it.</summary>
    Stopped,

    /// <summary>The shop was shut down while it ran.</summary>
    ShutDown,

    /// <summary>The process ended while it ran, without a word; what it had sold was shipped when the shop started again.</summary>
    Interrupted,

    /// <summary>It met something it could not handle; the log says what.</summary>
    Failed,
}
