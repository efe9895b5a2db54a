namespace DemoStore;

/// <summary>Where a simulation stands.</summary>
internal enum SimulatorState
{
    Running,

    /// <summary>All shoppers are gone and the ledger is verified.</summary>
    Finished,

    /// <summary>A visitor, or the end of the shop, ended it.</summary>
    Stopped,

    /// <summary>It met something it could not handle; the log says what.</summary>
    Failed,
}
