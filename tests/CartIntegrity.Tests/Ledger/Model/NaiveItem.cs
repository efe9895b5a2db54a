namespace CartIntegrity.Tests;

/// <summary>A stock item of the naive model: plain numbers. What is reserved is not among them; the holds say it.</summary>
internal sealed class NaiveItem
{
    public long OnHand, Allocated, Damaged, Quarantined, NonSellable, InTransit, Allowance;

    public long SetAside => Damaged + Quarantined + NonSellable;

    public bool IsPossible => new[] { OnHand, Allocated, Damaged, Quarantined, NonSellable, InTransit }.All(n => n is >= 0 and <= StockLimits.Units);

    public NaiveItem Copy() => (NaiveItem)MemberwiseClone();

    public void AddStatus(StockStatus status, long units)
    {
        Damaged += status == StockStatus.Damaged ? units : 0;
        Quarantined += status == StockStatus.Quarantined ? units : 0;
        NonSellable += status == StockStatus.NonSellable ? units : 0;
    }
}
