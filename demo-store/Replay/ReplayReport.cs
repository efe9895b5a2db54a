namespace DemoStore;

/// <summary>A replay as pages show it and as it is written down. Immutable; replaced whole.</summary>
internal sealed record ReplayReport
{
    /// <summary>The run's own id, in every cart and order of it.</summary>
    public required string Run { get; init; }

    /// <summary>The month that is played, as <c>2010-12</c>.</summary>
    public required string Month { get; init; }

    /// <summary>The speed, by its id.</summary>
    public required string Speed { get; init; }

    public ReplayState State { get; init; }

    /// <summary>The replayed time.</summary>
    public DateTime At { get; init; }

    /// <summary>Invoices of the month.</summary>
    public int Orders { get; init; }

    public ReplayFigures Figures { get; init; } = new();

    /// <summary>When it was started, by the clock.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended, by the clock; <c>null</c> until then.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The last journal record before it.</summary>
    public long AfterRecord { get; init; }

    /// <summary>What the ledger's verification found after the end; <c>null</c> when it was not verified.</summary>
    public int? Differences { get; init; }

    /// <summary>Units oversold at the worst moment of each stock item, from the whole journal after the end; <c>null</c> when it was not read.</summary>
    public long? OversoldInJournal { get; init; }

    /// <summary>Whether nothing it held or sold is left in the ledger unfinished.</summary>
    public bool IsSettled { get; init; }

    /// <summary>Whether it has not ended yet.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsUnderWay => State is ReplayState.Running or ReplayState.Paused or ReplayState.Ending;
}
