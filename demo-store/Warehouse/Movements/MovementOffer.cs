using CartIntegrity;

namespace DemoStore;

/// <summary>A kind of movement the warehouse may record, and what its form asks for.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Group">Under which heading it stands.</param>
/// <param name="Name">What it is called, in English.</param>
/// <param name="Does">When to choose it, in English.</param>
internal sealed record MovementOffer(MovementKind Kind, string Group, string Name, string Does)
{
    private static readonly StockStatus[] SetAside = [StockStatus.Damaged, StockStatus.Quarantined, StockStatus.NonSellable];

    /// <summary>All of them, group by group. Shipping, cancelling and taking back belong to orders.</summary>
    public static IReadOnlyList<MovementOffer> All { get; } =
    [
        new(MovementKind.Receipt, "Coming in", "Receive", "goods came in"),
        new(MovementKind.Announced, "Coming in", "Announce", "a vendor says that goods are on their way"),
        new(MovementKind.VendorReceipt, "Coming in", "Receive from a vendor", "an announced delivery came in, whole or in part"),
        new(MovementKind.TransferIn, "Coming in", "Transfer in", "goods arrived from another location, all or some of them"),
        new(MovementKind.Sale, "Going out", "Sell elsewhere", "sold over the counter or on a marketplace") { MayStrand = true },
        new(MovementKind.TransferOut, "Going out", "Transfer out", "goods leave for another location") { MayStrand = true, NeedsTarget = true },
        new(MovementKind.Shrink, "Going out", "Write off", "units are missing or were thrown away") { MayStrand = true, Statuses = [StockStatus.Sellable, .. SetAside] },
        new(MovementKind.Damage, "Condition", "Damage", "units on hand turned out to be broken") { MayStrand = true },
        new(MovementKind.Quarantine, "Condition", "Quarantine", "set aside until somebody has looked at them") { MayStrand = true },
        new(MovementKind.Withhold, "Condition", "Withhold", "not for sale: a display piece, a sample, a recall") { MayStrand = true },
        new(MovementKind.Restock, "Condition", "Put back", "found again, repaired or released: back on the shelf") { Statuses = [.. SetAside, StockStatus.Sellable] },
        new(MovementKind.Count, "Correction", "Count", "this many are really there") { MayStrand = true, Least = 0 },
        new(MovementKind.Adjustment, "Correction", "Adjust", "so many more than the books say, or with a minus so many fewer") { MayStrand = true, Least = -StockLimits.UnitsPerLine },
    ];

    /// <summary>What a status is called in the form, in English.</summary>
    public static IReadOnlyDictionary<StockStatus, string> StatusNames { get; } = new Dictionary<StockStatus, string>
    {
        [StockStatus.Sellable] = "from the shelf", [StockStatus.Damaged] = "damaged units",
        [StockStatus.Quarantined] = "quarantined units", [StockStatus.NonSellable] = "withheld units",
    };

    /// <summary>Whether it may take units that are held or sold, and so can be forced.</summary>
    public bool MayStrand { get; init; }

    /// <summary>Whether it names a second location.</summary>
    public bool NeedsTarget { get; init; }

    /// <summary>Which units it may be about, the likeliest first; empty: it does not say.</summary>
    public IReadOnlyList<StockStatus> Statuses { get; init; } = [];

    /// <summary>The smallest number it takes.</summary>
    public int Least { get; init; } = 1;

    /// <summary>The offer of a kind, or <c>null</c>.</summary>
    public static MovementOffer? Of(MovementKind kind) => All.FirstOrDefault(offer => offer.Kind == kind);

    /// <summary>What the units of a status are called when this kind is recorded, in English.</summary>
    public string NameOf(StockStatus status) =>
        Kind == MovementKind.Restock && status == StockStatus.Sellable ? "units that were found again" : StatusNames[status];

    /// <summary>How many units of a stock item it can be about at the most; <c>null</c>: any number.</summary>
    public long? MostAt(StockHead head, StockStatus status) => Kind switch
    {
        MovementKind.TransferIn => head.InTransit,
        MovementKind.Restock when status == StockStatus.Sellable => null,
        MovementKind.Restock => UnitsOf(head, status),
        MovementKind.Shrink when status != StockStatus.Sellable => UnitsOf(head, status),
        MovementKind.Sale or MovementKind.TransferOut or MovementKind.Shrink => head.OnHand,
        MovementKind.Damage or MovementKind.Quarantine or MovementKind.Withhold => Math.Max(0, head.OnHand - head.Damaged - head.Quarantined - head.NonSellable),
        _ => null,
    };

    private static long UnitsOf(StockHead head, StockStatus status) => status switch
    {
        StockStatus.Damaged => head.Damaged,
        StockStatus.Quarantined => head.Quarantined,
        StockStatus.NonSellable => head.NonSellable,
        _ => head.OnHand,
    };
}
