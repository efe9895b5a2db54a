namespace CartIntegrity;

/// <summary>Gives back a part of what is held of a SKU. Pure.</summary>
internal static class GiveBack
{
    /// <summary>Adds the events: promised units go first, then those of the location that was taken last.</summary>
    /// <param name="lines">The lines of one SKU; they hold at least so many units.</param>
    /// <param name="units">How many go back.</param>
    /// <param name="events">Where to add.</param>
    public static void Add(ReadOnlySpan<HoldLine> lines, int units, List<StockEvent> events)
    {
        Span<int> released = lines.Length <= 16 ? stackalloc int[lines.Length] : new int[lines.Length];
        released.Clear();
        units -= Pick(lines, released, units, static line => line.Promised);
        Pick(lines, released, units, static line => line.Quantity);
        for (var i = 0; i < released.Length; i++)
        {
            if (released[i] > 0)
            {
                events.Add(HoldEvents.Released(lines[i], released[i], Math.Min(lines[i].Promised, released[i])));
            }
        }
    }

    private static int Pick(ReadOnlySpan<HoldLine> lines, Span<int> released, int units, Func<HoldLine, int> upTo)
    {
        var picked = 0;
        for (var i = released.Length - 1; i >= 0 && picked < units; i--)
        {
            var more = lines[i].Ended ? 0 : Math.Max(0, Math.Min(units - picked, upTo(lines[i]) - released[i]));
            released[i] += more;
            picked += more;
        }

        return picked;
    }
}
