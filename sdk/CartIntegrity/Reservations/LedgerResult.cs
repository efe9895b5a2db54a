namespace CartIntegrity;

/// <summary>What a call on the ledger came to. A value: outcomes are never exceptions.</summary>
public abstract record LedgerResult
{
    /// <summary>How the call ended.</summary>
    public ResultKind Kind { get; init; }

    /// <summary>Why, when it did not end in <see cref="ResultKind.Ok"/>.</summary>
    public Reason Reason { get; init; }

    /// <summary>What happened, to which id, and what to do; for people and logs. <c>null</c> when all went well.</summary>
    public string? Detail { get; init; }

    /// <summary>Whether it was done.</summary>
    public bool IsOk => Kind == ResultKind.Ok;
}
