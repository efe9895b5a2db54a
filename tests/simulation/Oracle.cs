using CartIntegrity.Testing;

namespace CartIntegrity.Simulation;

/// <summary>
/// Sees every record after every batch (L1, L2, L5, R1, R2, R3, R5, R6, "an order ends once") and what callers were told: an Ok is in the journal
/// for ever, an Unavailable is not in it, one reference and one order take effect once.
/// </summary>
internal sealed class Oracle
{
    private readonly LedgerRuleCheck _rules = new();
    private readonly Dictionary<string, RecordKind> _orders = [];
    private readonly HashSet<string> _references = [];
    private readonly Dictionary<string, ResultKind> _told = [];
    private long _read;

    /// <summary>The first rule that was broken.</summary>
    public string? Broken { get; private set; }

    public int Records => (int)_read;

    /// <summary>The whole journal as read so far.</summary>
    public List<JournalRecord> Journal { get; } = [];

    public void Read(InventoryLedger ledger)
    {
        foreach (var record in ledger.JournalAsync(_read).ToBlockingEnumerable())
        {
            _read = record.Sequence;
            Journal.Add(record);
            Fail(_rules.Add(record) is { } broken ? $"record {record.Sequence} ({record.Kind}): {broken}" : null);
            if (record.Order is { } order)
            {
                _orders[order.Value] = record.Kind;
            }

            if (record is { Reference: { } reference, Refusal: Reason.None } && !_references.Add(reference))
            {
                Fail($"ID2: reference {reference} took effect twice");
            }
        }
    }

    public void Held(Cart cart, HoldMode mode, HoldResult result)
    {
        var isWhole = result.IsOk && result.Lines.All(line => line.Held == line.Wanted);
        Fail(mode == HoldMode.AllOrNothing && result.IsOk && !isWhole ? $"M1: {cart.Id} was told Ok and holds a part" : null);
    }

    public void Committed(InventoryLedger ledger, string order, CommitResult result)
    {
        Read(ledger);
        Fail(result.IsOk && _orders.GetValueOrDefault(order) != RecordKind.Committed ? $"order {order} was told Ok and is not committed" : null);
    }

    public void Recorded(InventoryLedger ledger, string reference, MovementResult result)
    {
        Read(ledger);
        var isFirst = _told.GetValueOrDefault(reference, ResultKind.Unavailable) == ResultKind.Unavailable;
        _told[reference] = result.Kind;
        Fail(result.IsOk && !_references.Contains(reference) ? $"movement {reference} was told Ok and is not in the journal"
            : isFirst && result.Kind == ResultKind.Unavailable && _references.Contains(reference) ? $"movement {reference} was told Unavailable and is in the journal"
            : null);
    }

    /// <summary>When all is over: what callers were told last, and what the journal says.</summary>
    public void Compare(InventoryLedger ledger, IReadOnlyDictionary<string, ResultKind> orders)
    {
        Read(ledger);
        foreach (var (reference, kind) in _told)
        {
            Fail(kind == ResultKind.Ok && !_references.Contains(reference) ? $"movement {reference} was told Ok and is not in the journal" : null);
        }

        foreach (var (order, kind) in orders)
        {
            Fail(kind == ResultKind.Ok && _orders.GetValueOrDefault(order) != RecordKind.Committed ? $"order {order} was told Ok and is not committed" : null);
        }
    }

    public void Fail(string? what) => Broken ??= what;
}
