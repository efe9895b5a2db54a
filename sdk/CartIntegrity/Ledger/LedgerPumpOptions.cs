namespace CartIntegrity;

/// <summary>The engine's bounds and the shop's policy. Immutable.</summary>
public sealed record LedgerPumpOptions
{
    /// <summary>The rules of the shop.</summary>
    public StockPolicy Policy { get; init; } = new();

    /// <summary>How many lines may wait before callers are told it is busy. Default: 50,000.</summary>
    public int QueueLines { get; init; } = 50_000;

    /// <summary>How many lines are stored in one transaction at the most. Default: 4,000.</summary>
    public int BatchLines { get; init; } = 4_000;

    /// <summary>How long a command may wait in the queue. Default: 15 seconds.</summary>
    public TimeSpan AnswerTimeLimit { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Whether callers go on inside the pump: only for a simulation in which one thread owns everything. Default: no.</summary>
    public bool AnswerInline { get; init; }
}
