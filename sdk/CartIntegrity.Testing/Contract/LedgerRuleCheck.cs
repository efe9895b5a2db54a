namespace CartIntegrity.Testing;

/// <summary>Folds a journal with dictionaries and sums, and tells the first rule that a record breaks. Not thread-safe.</summary>
public sealed class LedgerRuleCheck
{
    private readonly Dictionary<StockItem, long> _versions = [];
    private readonly Dictionary<StockItem, Numbers> _items = [];
    private readonly Dictionary<(HoldId Hold, StockItem Item), long> _held = [];
    private readonly Dictionary<HoldId, Hold> _holds = [];
    private readonly HashSet<OrderId> _orders = [];
    private long _sequence;
    private DateTimeOffset _time;

    private sealed class Numbers
    {
        public long OnHand, Reserved, Allocated, SetAside, InTransit, Allowance;

        public long Deficit => Math.Max(0, Reserved + Allocated + SetAside - OnHand - Allowance);
    }

    /// <summary>Units on hand, reserved and allocated of an item, as the records so far say.</summary>
    /// <param name="item">Which item.</param>
    public (long OnHand, long Reserved, long Allocated) Of(StockItem item) =>
        _items.TryGetValue(item, out var numbers) ? (numbers.OnHand, numbers.Reserved, numbers.Allocated) : default;

    /// <summary>Adds the next record.</summary>
    /// <param name="record">The record after those added before.</param>
    /// <returns>The rule it breaks, or <c>null</c>.</returns>
    public string? Add(JournalRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var broken = PlaceOf(record) ?? HoldOf(record);
        foreach (var entry in record.Entries)
        {
            broken ??= EntryOf(record, entry);
        }

        return broken ?? OrderOf(record) ?? Explained(record);
    }

    private string? PlaceOf(JournalRecord record)
    {
        if (record.Sequence != _sequence + 1)
        {
            return $"L5: sequence {record.Sequence} follows {_sequence}";
        }

        if (record.Time < _time)
        {
            return $"T2: {record.Time:O} is before {_time:O}";
        }

        (_sequence, _time) = (record.Sequence, record.Time);
        return null;
    }

    private string? HoldOf(JournalRecord record)
    {
        if (record.Hold is not { } hold)
        {
            return null;
        }

        var before = _holds.GetValueOrDefault(hold.Id);
        _holds[hold.Id] = hold;
        if (before is { State: HoldState.Committed or HoldState.Released })
        {
            return $"R3: hold {hold.Id} had ended as {before.State}";
        }

        if (before is { State: HoldState.Expired } && hold.State != HoldState.Committed)
        {
            return $"R3: hold {hold.Id} had expired";
        }

        if (record.Kind == RecordKind.Expired && record.Time < hold.ExpiresAt)
        {
            return $"R6: hold {hold.Id} ended {hold.ExpiresAt - record.Time} early";
        }

        if (before is not null && record.Kind is not (RecordKind.Expired or RecordKind.Committed) && record.Time >= before.ExpiresAt)
        {
            return $"R5: hold {hold.Id} was changed {record.Time - before.ExpiresAt} after its time";
        }

        return hold.Version < before?.Version ? $"hold {hold.Id}: version {hold.Version} follows {before.Version}" : null;
    }

    private string? EntryOf(JournalRecord record, JournalEntry entry)
    {
        var (change, item) = (entry.Event, entry.Event.Item);
        var version = _versions.GetValueOrDefault(item) + 1;
        _versions[item] = version;
        if (entry.Version != version)
        {
            return $"L1: {item} has version {entry.Version} after {version - 1}";
        }

        if (!_items.TryGetValue(item, out var numbers))
        {
            _items[item] = numbers = new Numbers();
        }

        var deficit = numbers.Deficit;
        if (Apply(numbers, change) is { } broken)
        {
            return $"L2: {item}: {broken}";
        }

        if (numbers.Deficit > deficit && !record.Forced)
        {
            return $"R1: the deficit of {item} rose from {deficit} to {numbers.Deficit} without force";
        }

        return change.Kind == StockEventKind.Reserved && numbers.Deficit > 0
            ? $"R1: {item} was held while {numbers.Deficit} are missing"
            : Hold(record, change);
    }

    private static string? Apply(Numbers numbers, StockEvent change)
    {
        var delta = change.Delta;
        var expected = change.Kind switch
        {
            StockEventKind.Reserved => new StockDelta { Reserved = change.Units },
            StockEventKind.Released or StockEventKind.Expired => new StockDelta { Reserved = -change.Units },
            StockEventKind.Committed => new StockDelta { Reserved = -change.Units, Allocated = change.Units },
            StockEventKind.Moved or StockEventKind.SettingsChanged => default,
            _ => delta with { Reserved = 0 },
        };
        numbers.OnHand += delta.OnHand;
        numbers.Reserved += delta.Reserved;
        numbers.Allocated += delta.Allocated;
        numbers.SetAside += delta.Damaged + delta.Quarantined + delta.NonSellable;
        numbers.InTransit += delta.InTransit;
        numbers.Allowance = change.Settings?.BackorderAllowance ?? numbers.Allowance;
        var isNegative = Math.Min(Math.Min(numbers.OnHand, numbers.Reserved), Math.Min(numbers.Allocated, Math.Min(numbers.SetAside, numbers.InTransit))) < 0;
        return delta != expected ? $"{change.Kind} of {change.Units} changed the numbers by {delta}"
            : isNegative ? $"a number is below zero after {change.Kind}: {numbers.OnHand} on hand, {numbers.Reserved} reserved, {numbers.Allocated} allocated"
            : null;
    }

    private string? Hold(JournalRecord record, StockEvent change)
    {
        if (change.Kind is StockEventKind.Movement or StockEventKind.SettingsChanged)
        {
            return record.Hold is null ? null : "a movement names a hold";
        }

        if (record.Hold is not { } hold)
        {
            return $"R2: {change.Kind} of {change.Item} names no hold";
        }

        if (change.Kind == StockEventKind.Moved && record.Absorbed is { } absorbed)
        {
            _held[(absorbed, change.Item)] = _held.GetValueOrDefault((absorbed, change.Item)) - change.Units;
        }

        var adds = change.Kind is StockEventKind.Reserved or StockEventKind.Moved;
        var units = _held.GetValueOrDefault((hold.Id, change.Item)) + (adds ? change.Units : -change.Units);
        _held[(hold.Id, change.Item)] = units;
        return units < 0 ? $"R3: hold {hold.Id} gave {-units} units of {change.Item} more than it had" : null;
    }

    private string? OrderOf(JournalRecord record) =>
        record.Order is { } order && record.Kind is RecordKind.Committed or RecordKind.Abandoned && !_orders.Add(record.Order!.Value)
            ? $"order {record.Order} ended a second time"
            : null;

    /// <summary>R2 and R3 at every version of the items concerned: what is reserved is held by holds that have not ended.</summary>
    private string? Explained(JournalRecord record)
    {
        foreach (var item in record.Entries.Select(entry => entry.Event.Item).Distinct())
        {
            var explained = _held.Where(pair => pair.Key.Item == item && _holds[pair.Key.Hold].IsOpen).Sum(pair => pair.Value);
            if (explained != _items[item].Reserved)
            {
                return $"R2: {_items[item].Reserved} of {item} are reserved, holds explain {explained}";
            }
        }

        return null;
    }
}
