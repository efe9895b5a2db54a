using CartIntegrity;

namespace DemoStore;

/// <summary>What came in of a stock item, and what was promised of it.</summary>
internal sealed class ItemAccount
{
    /// <summary>Units that came in, less those that left for other reasons than an order.</summary>
    public long CameIn { get; private set; }

    /// <summary>Units held for carts.</summary>
    public long Held { get; private set; }

    /// <summary>Units sold to orders, less cancelled ones; shipping does not change it.</summary>
    public long Sold { get; private set; }

    /// <summary>Units that may be promised before they have come in.</summary>
    public long Allowance { get; private set; }

    /// <summary>The most units that were ever promised beyond what had come in and what may be promised before.</summary>
    public long WorstOverdraft { get; private set; }

    public void Add(StockEvent happened, MovementKind? movement)
    {
        switch (happened.Kind)
        {
            case StockEventKind.Reserved:
                Held += happened.Units;
                break;
            case StockEventKind.Released or StockEventKind.Expired:
                Held -= happened.Units;
                break;
            case StockEventKind.Committed:
                (Held, Sold) = (Held - happened.Units, Sold + happened.Units);
                break;
            case StockEventKind.SettingsChanged:
                Allowance = happened.Settings?.BackorderAllowance ?? Allowance;
                break;
            case StockEventKind.Movement:
                AddMovement(happened.Delta, movement);
                break;
        }
    }

    /// <summary>Compares, after a whole command.</summary>
    public void Close() => WorstOverdraft = Math.Max(WorstOverdraft, Held + Sold - CameIn - Allowance);

    private void AddMovement(StockDelta delta, MovementKind? movement)
    {
        switch (movement)
        {
            case MovementKind.Shipped:
                break;
            case MovementKind.Cancellation:
                Sold += delta.Allocated;
                break;
            default:
                CameIn += delta.OnHand;
                break;
        }
    }
}
