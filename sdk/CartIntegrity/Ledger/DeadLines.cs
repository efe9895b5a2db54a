using System.Runtime.InteropServices;

namespace CartIntegrity;

/// <summary>
/// Ends the dead hold lines of the SKUs a command names, before it is decided: a stopped sweeper then never makes a false sold-out (R7), and
/// each dead line ends exactly once (R3).
/// </summary>
internal static class DeadLines
{
    /// <summary>Appends one record for each hold with dead lines of the SKUs.</summary>
    /// <param name="view">What the batch sees.</param>
    /// <param name="skus">SKUs under lock; any order.</param>
    /// <param name="found">Working space; emptied.</param>
    /// <returns>How many holds have ended by it.</returns>
    public static int End(StockView view, ReadOnlySpan<Sku> skus, HashSet<HoldId> found)
    {
        found.Clear();
        foreach (var sku in skus)
        {
            view.CollectDead(sku, found);
        }

        if (found.Count == 0)
        {
            return 0;
        }

        var ended = 0;

        HashSet<Sku> scope = [.. skus];
        foreach (var id in found)
        {
            if (view.Hold(id) is { IsOpen: true } hold && !hold.IsAliveAt(view.Now))
            {
                ended += End(view, hold, scope) ? 1 : 0;
            }
        }

        return ended;
    }

    /// <returns>Whether all of the hold has ended.</returns>
    private static bool End(StockView view, Hold hold, HashSet<Sku> scope)
    {
        var events = view.LendEvents();
        var all = true;
        foreach (var line in hold.Lines)
        {
            if (!line.Ended && scope.Contains(line.Item.Sku))
            {
                events.Add(HoldEvents.Expired(line));
            }
            else
            {
                all &= line.Ended;
            }
        }

        if (events.Count > 0)
        {
            var after = hold with { State = all ? HoldState.Expired : hold.State, Lines = HoldFold.Apply(hold, CollectionsMarshal.AsSpan(events)) };
            view.Append(new RecordHead { Kind = RecordKind.Expired, Hold = after }, events);
        }

        return all && events.Count > 0;
    }
}
