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

        var (taken, held, promised) = Own(stock, dead);
        var free = Math.Max(0, sum.Free - channel.SafetyStock);
        return new SkuAvailability(stock.Sku, held + free)
        {
            IsKnown = stock.IsKnown,
            Held = held,
            HeldPromised = promised,
            AvailableOnHand = held - promised + Math.Min(free, sum.FreeOnHand),
            HeldByOthers = Math.Max(0, sum.Reserved - taken),
            HasDeficit = sum.HasDeficit,
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

    /// <summary>Units the cart has taken, and how many of them it can still have: in all, and later than now.</summary>
    private (int Taken, int Held, int Promised) Own(SkuStock stock, IReadOnlyList<HoldLine>? dead)
    {
        var (taken, missing, later) = (0, 0, 0);
        if (_own is not null)
        {
            foreach (ref readonly var line in _own.Lines.AsSpan())
            {
                if (!line.Ended && line.Item.Sku == stock.Sku)
                {
                    taken += line.Quantity;
                    if (stock.At(line.Item.Location) is { } head && (line.Promised > 0 || head.OnHand < head.Claims))
                    {
                        var deadUnits = DeadUnits(head.Item, dead);
                        missing += HeldNow.Missing(line, head, deadUnits);
                        later += HeldNow.Promised(line, head, deadUnits);
                    }
                }
            }
        }

        return (taken, taken - missing, later - missing);
    }

    private struct Sum
    {
        public long Free;
        public long FreeOnHand;
        public long Reserved;
        public DateOnly? PromiseDate;
        public bool IsPreorder;
        public bool HasDeficit;

        public void Add(StockHead head, long dead)
        {
            var free = head.Free + dead;
            Free += Math.Max(0, free);
            FreeOnHand += Math.Max(0, head.OnHand - head.Claims + dead);
            HasDeficit |= free < 0;

            // Units that are not there never come back from those who hold them.
            Reserved += Math.Max(0, head.Reserved - dead + Math.Min(0, free));
            if (head.Settings.BackorderAllowance > 0)
            {
                PromiseDate ??= head.Settings.PromiseDate;
                IsPreorder |= head.Settings.IsPreorder;
            }
        }
    }
}
