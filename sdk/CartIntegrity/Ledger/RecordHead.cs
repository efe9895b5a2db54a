namespace CartIntegrity;

/// <summary>
/// A record as the decider makes it: what the command was, without sequence, time and entries. A value on the stack, since a record object for
/// every hold would be a tenth of what the engine allocates; read from a journal it is a <see cref="JournalRecord"/>.
/// </summary>
internal readonly struct RecordHead
{
    public required RecordKind Kind { get; init; }

    public MovementKind? Movement { get; init; }

    public string? Source { get; init; }

    public string? Reference { get; init; }

    public string? Remark { get; init; }

    public bool Forced { get; init; }

    public EventHash Fingerprint { get; init; }

    public Reason Refusal { get; init; }

    public OrderId? Order { get; init; }

    /// <summary>The hold after the command, its lines folded already.</summary>
    public Hold? Hold { get; init; }

    public HoldId? Absorbed { get; init; }

    /// <summary>The head of a record that was read from the journal.</summary>
    /// <param name="record">The record.</param>
    /// <param name="hold">Its hold with lines.</param>
    public static RecordHead Of(JournalRecord record, Hold? hold) => new()
    {
        Kind = record.Kind,
        Source = record.Source,
        Reference = record.Reference,
        Fingerprint = record.Fingerprint,
        Refusal = record.Refusal,
        Order = record.Order,
        Hold = hold,
        Absorbed = record.Absorbed,
    };
}
