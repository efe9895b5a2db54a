namespace CartIntegrity.Testing;

/// <summary>What a <see cref="FaultyLedgerStore"/> does with a batch.</summary>
public enum StoreFault
{
    /// <summary>Carries it out.</summary>
    None = 0,

    /// <summary>Fails before anything is applied, and says so.</summary>
    RequestLost = 1,

    /// <summary>Carries it out and loses the answer; asked afterwards, it tells the truth.</summary>
    ReplyLost = 2,

    /// <summary>Carries it out, loses the answer, and cannot be asked afterwards.</summary>
    ReplyLostAndUnreachable = 3,

    /// <summary>Refuses the data of the batch; nothing is applied.</summary>
    Constraint = 4,

    /// <summary>A lie for tests of the tests: carries it out and says that nothing was applied.</summary>
    AppliedAndDenied = 5,
}
