namespace CartIntegrity;

/// <summary>Works out what one cart could have of a SKU through a channel.</summary>
/// <param name="hold">The asking cart's latest hold, or <c>null</c>.</param>
/// <param name="channel">The channel's rules.</param>
/// <param name="storeNow">The store's clock.</param>
public sealed class AvailabilityReader(Hold? hold, ChannelPolicy channel, DateTimeOffset storeNow)
{
    /// <summary>When others may return units is only worked out if at most this many can be had: no shopper is told otherwise.</summary>
    public const int TellReturnUpTo = 1_000;

    private readonly Hold? _own = hold is not null && hold.IsAliveAt(storeNow) ? hold : null;

    /// <summary>The answer for a SKU.</summary>
    /// <param name="stock">Its heads.</param>
    /// <param name="dead">Lines of the SKU that are dead and not ended yet: still counted as reserved in the heads, free in truth.</param>
    public SkuAvailability Read(SkuStock stock, IReadOnlyList<HoldLine>? dead)
    {
        ArgumentNullException.ThrowIfNull(stock);
        var sum = default(Sum);
        if (channel.Locations.IsEmpty)
        {
            foreach (var head in stock.Heads)
            {
                sum.Add(head, DeadUnits(head.Item, dead));
            }
        }
        else
        {
            foreach (var location in channel.Locations)
            {
                if (stock.At(location) is { } head)
                {
                    sum.Add(head, DeadUnits(head.Item, dead));
                }
            }
        }

        var (held, promised) = Own(stock.Sku);
        var free = Math.Max(0, sum.Free - channel.SafetyStock);
        return new SkuAvailability(stock.Sku, held + free)
        {
            IsKnown = stock.IsKnown,
            Held = held,
            HeldPromised = promised,
            AvailableOnHand = held - promised + Math.Min(free, sum.FreeOnHand),
            HeldByOthers = Math.Max(0, sum.Reserved - held),
            PromiseDate = sum.PromiseDate,
            IsPreorder = sum.IsPreorder,
            Version = stock.Version,
        };
    }

    private static long DeadUnits(StockItem item, IReadOnlyList<HoldLine>? dead)
    {
        long units = 0;
        for (var i = 0; dead is not null && i < dead.Count; i++)
        {
            units += dead[i].Item == item ? dead[i].Quantity : 0;
        }

        return units;
    }

    private (int Held, int Promised) Own(Sku sku)
    {
        var (held, promised) = (0, 0);
        if (_own is not null)
        {
            foreach (var line in _own.Lines.AsSpan())
            {
                if (!line.Ended && line.Item.Sku == sku)
                {
                    held += line.Quantity;
                    promised += line.Promised;
                }
            }
        }

        return (held, promised);
    }

    private struct Sum
    {
        public long Free;
        public long FreeOnHand;
        public long Reserved;
        public DateOnly? PromiseDate;
        public bool IsPreorder;

        public void Add(StockHead head, long dead)
        {
            Free += Math.Max(0, head.Free + dead);
            FreeOnHand += Math.Max(0, head.OnHand - head.Claims + dead);
            Reserved += head.Reserved - dead;
            if (head.Settings.BackorderAllowance > 0)
            {
                PromiseDate ??= head.Settings.PromiseDate;
                IsPreorder |= head.Settings.IsPreorder;
            }
        }
    }
}
