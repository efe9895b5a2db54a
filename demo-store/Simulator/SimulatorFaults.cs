namespace DemoStore;

/// <summary>What goes wrong in a simulation.</summary>
[Flags]
internal enum SimulatorFaults
{
    None = 0,

    /// <summary>For some seconds no shopper reaches the ledger.</summary>
    CutConnection = 1,

    /// <summary>Every few calls the question or the answer is lost on the way; shoppers ask again the same way.</summary>
    LoseAnswers = 2,

    /// <summary>The ledger's own disk fails in the three ways disks do: nothing written, written and the answer lost, and written and out of reach.</summary>
    FailingStore = 4,

    /// <summary>Nobody tidies dead holds away.</summary>
    StopSweeper = 8,

    /// <summary>For some seconds nothing is decided.</summary>
    StopPump = 16,

    /// <summary>The clock of the ledger is set forward, and later back.</summary>
    ClockJump = 32,

    /// <summary>The process dies after a batch is written and before anybody is answered, twice, and starts again from the journal.</summary>
    Kill = 64,
}
