namespace CartIntegrity;

/// <summary>
/// The current state of a stock item: the fold of its events. Immutable; the ledger replaces it whole.
/// </summary>
/// <remarks>
/// <para>Claims = reserved + allocated + damaged + quarantined + non-sellable.</para>
/// <para>Free = on hand + backorder allowance − claims; deficit is how far below zero that is. No event but a forced correction increases
/// the deficit (R1), and while it is above zero nothing more is held.</para>
/// </remarks>
public sealed record StockHead
{
    private EventHash _lastHash;

    /// <summary>Whose state this is.</summary>
    public required StockItem Item { get; init; }

    /// <summary>How many events the item has; dense, so it only grows (L1).</summary>
    public long Version { get; init; }

    /// <summary>The sequence of the journal record with the item's latest event; 0 before the first.</summary>
    public long LastSequence { get; init; }

    /// <summary>The hash of the journal record with the item's latest event; zero before the first.</summary>
    public EventHash LastHash
    {
        get => _lastHash;
        init => _lastHash = value;
    }

    /// <summary>Units physically there, in whatever condition.</summary>
    public long OnHand { get; init; }

    /// <summary>Units held for carts.</summary>
    public long Reserved { get; init; }

    /// <summary>Units sold and not yet shipped.</summary>
    public long Allocated { get; init; }

    /// <summary>Damaged units on hand.</summary>
    public long Damaged { get; init; }

    /// <summary>Quarantined units on hand.</summary>
    public long Quarantined { get; init; }

    /// <summary>Units on hand that are not for sale for another reason.</summary>
    public long NonSellable { get; init; }

    /// <summary>Units on their way here, not on hand.</summary>
    public long InTransit { get; init; }

    /// <summary>What may be promised beyond what is on hand.</summary>
    public StockSettings Settings { get; init; } = StockSettings.Default;

    /// <summary>Everything that is spoken for: reserved + allocated + damaged + quarantined + non-sellable.</summary>
    public long Claims => Reserved + Allocated + Damaged + Quarantined + NonSellable;

    /// <summary>On hand + backorder allowance − claims; below zero by the deficit.</summary>
    public long Free => OnHand + Settings.BackorderAllowance - Claims;

    /// <summary>How many of the free units are really there rather than promised; never below zero.</summary>
    public long FreeOnHand => Math.Max(0, OnHand - Claims);

    /// <summary>max(0, claims − on hand − backorder allowance): units promised that cannot be delivered.</summary>
    public long Deficit => Math.Max(0, -Free);

    /// <summary>An item before its first event.</summary>
    /// <param name="item">Which item.</param>
    public static StockHead Empty(StockItem item) => new() { Item = item };

    /// <summary>The head after numbers changed; the place in the chain is set by the ledger.</summary>
    /// <param name="delta">What to add.</param>
    /// <param name="settings">New settings, or <c>null</c> to keep them.</param>
    public StockHead With(in StockDelta delta, StockSettings? settings = null) => With(delta, settings, (Version, LastSequence, LastHash));

    /// <summary>The head after numbers changed, at its place in the chain.</summary>
    internal StockHead With(in StockDelta delta, StockSettings? settings, (long Version, long Sequence, EventHash Hash) place) => checked(this with
    {
        Version = place.Version,
        LastSequence = place.Sequence,
        LastHash = place.Hash,
        OnHand = OnHand + delta.OnHand,
        Reserved = Reserved + delta.Reserved,
        Allocated = Allocated + delta.Allocated,
        Damaged = Damaged + delta.Damaged,
        Quarantined = Quarantined + delta.Quarantined,
        NonSellable = NonSellable + delta.NonSellable,
        InTransit = InTransit + delta.InTransit,
        Settings = settings ?? Settings,
    });

    /// <summary>Gives a head its hash, which is known only when the whole record is written. Nobody else has seen the head by then.</summary>
    internal void Seal(EventHash hash) => _lastHash = hash;

    /// <summary>Why the numbers cannot be true, or <c>null</c>: none is negative, none beyond <see cref="StockLimits.Units"/> (L6).</summary>
    public string? Contradiction()
    {
        ReadOnlySpan<(string Name, long Value)> numbers =
        [
            ("on hand", OnHand), ("reserved", Reserved), ("allocated", Allocated), ("damaged", Damaged),
            ("quarantined", Quarantined), ("non-sellable", NonSellable), ("in transit", InTransit),
            ("backorder allowance", Settings.BackorderAllowance),
        ];
        foreach (var (name, value) in numbers)
        {
            if (value is < 0 or > StockLimits.Units)
            {
                return $"{Item}: {name} would be {value}";
            }
        }

        return null;
    }
}
