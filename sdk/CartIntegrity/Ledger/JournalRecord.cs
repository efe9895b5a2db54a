using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>One command in the journal, with everything it did: all of it was stored in one transaction, or none. Immutable.</summary>
public sealed record JournalRecord
{
    /// <summary>Its place in the ledger, in commit order.</summary>
    public long Sequence { get; init; }

    /// <summary>When, by the store's clock; never before the record before it.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>Which command.</summary>
    public RecordKind Kind { get; init; }

    /// <summary>Movements: why stock changed.</summary>
    public MovementKind? Movement { get; init; }

    /// <summary>Movements and settings: who said so.</summary>
    public string? Source { get; init; }

    /// <summary>Movements and settings: the source's own number.</summary>
    public string? Reference { get; init; }

    /// <summary>A remark for people.</summary>
    public string? Remark { get; init; }

    /// <summary>Whether a correction was forced.</summary>
    public bool Forced { get; init; }

    /// <summary>Movements and settings: what the content hashed to, so that a reused reference is noticed.</summary>
    public EventHash Fingerprint { get; init; }

    /// <summary>Movements and settings: why they were refused. <see cref="Reason.None"/> otherwise.</summary>
    public Reason Refusal { get; init; }

    /// <summary>The order that was committed or abandoned.</summary>
    public OrderId? Order { get; init; }

    /// <summary>The hold after the command; <c>null</c>: no hold is concerned. Read from a journal it has no lines: they follow from the entries.</summary>
    public Hold? Hold { get; init; }

    /// <summary>Move: the hold of the receiving cart that was merged into <see cref="Hold"/> and has ended by it.</summary>
    public HoldId? Absorbed { get; init; }

    /// <summary>What happened to which stock items.</summary>
    public ImmutableArray<JournalEntry> Entries { get; init; } = [];
}
