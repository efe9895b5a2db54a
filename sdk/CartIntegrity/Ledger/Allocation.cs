namespace CartIntegrity;

/// <summary>Finds units for a cart: from the channel's locations in their order, without touching what others claim.</summary>
internal static class Allocation
{
    /// <summary>Units a channel may still promise of a SKU: what is free over its locations, less the safety stock; never below zero.</summary>
    public static long Free(SkuStock stock, ChannelPolicy channel)
    {
        long free = 0;
        for (var place = 0; place < PlacesOf(stock, channel); place++)
        {
            free += Math.Max(0, HeadAt(stock, channel, place)?.Free ?? 0);
        }

        return Math.Max(0, free - channel.SafetyStock);
    }

    /// <summary>Takes units, which the caller knows to be free, location by location.</summary>
    public static void Take(SkuStock stock, ChannelPolicy channel, int units, List<StockEvent> events)
    {
        for (var place = 0; place < PlacesOf(stock, channel); place++)
        {
            units -= HeadAt(stock, channel, place) is { } head ? TakeAt(head, units, events) : 0;
        }

        System.Diagnostics.Debug.Assert(units == 0, "Allocation was asked for more than is free.");
    }

    /// <summary>How many units <see cref="Take"/> could take, with no more than so many of them on hand and so many together.</summary>
    /// <param name="stock">The heads of the SKU.</param>
    /// <param name="channel">Through which channel.</param>
    /// <param name="onHand">The most units that are there.</param>
    /// <param name="all">The most units.</param>
    public static int CountWithin(SkuStock stock, ChannelPolicy channel, long onHand, long all)
    {
        long count = 0;
        for (var place = 0; place < PlacesOf(stock, channel); place++)
        {
            if (HeadAt(stock, channel, place) is not { Free: > 0 } head)
            {
                continue;
            }

            var there = Math.Clamp(Math.Min(onHand, all - count), 0, head.FreeOnHand);
            (count, onHand) = (count + there, onHand - there);
            if (there < head.FreeOnHand)
            {
                // A promise comes after what is there, so none of it can be taken.
                break;
            }

            count += Math.Clamp(all - count, 0, head.Free - there);
        }

        return (int)Math.Min(count, int.MaxValue);
    }

    private static int PlacesOf(SkuStock stock, ChannelPolicy channel) => channel.Locations.IsEmpty ? stock.Heads.Length : channel.Locations.Length;

    private static StockHead? HeadAt(SkuStock stock, ChannelPolicy channel, int place) =>
        channel.Locations.IsEmpty ? stock.Heads[place] : stock.At(channel.Locations[place]);

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
