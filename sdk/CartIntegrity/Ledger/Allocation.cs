namespace CartIntegrity;

/// <summary>Finds units for a cart: from the channel's locations in their order, without touching what others claim.</summary>
internal static class Allocation
{
    /// <summary>Units a channel may still promise of a SKU: what is free over its locations, less the safety stock; never below zero.</summary>
    public static long Free(SkuStock stock, ChannelPolicy channel)
    {
        long free = 0;
        if (channel.Locations.IsEmpty)
        {
            foreach (var head in stock.Heads)
            {
                free += Math.Max(0, head.Free);
            }
        }
        else
        {
            foreach (var location in channel.Locations)
            {
                free += Math.Max(0, stock.At(location)?.Free ?? 0);
            }
        }

        return Math.Max(0, free - channel.SafetyStock);
    }

    /// <summary>Takes units, which the caller knows to be free, location by location.</summary>
    public static void Take(SkuStock stock, ChannelPolicy channel, int units, List<StockEvent> events)
    {
        if (channel.Locations.IsEmpty)
        {
            foreach (var head in stock.Heads)
            {
                units -= TakeAt(head, units, events);
            }
        }
        else
        {
            foreach (var location in channel.Locations)
            {
                units -= stock.At(location) is { } head ? TakeAt(head, units, events) : 0;
            }
        }

        System.Diagnostics.Debug.Assert(units == 0, "Allocation was asked for more than is free.");
    }

    private static int TakeAt(StockHead head, int wanted, List<StockEvent> events)
    {
        var units = (int)Math.Clamp(head.Free, 0, wanted);
        if (units > 0)
        {
            var promised = (int)Math.Max(0, units - head.FreeOnHand);
            events.Add(HoldEvents.Reserved(head.Item, units, promised, promised > 0 ? head.Settings.PromiseDate : null));
        }

        return units;
    }
}
