namespace CartIntegrity;

/// <summary>
/// What is true now of units that were held a while ago: stock has come in or gone since. What there is goes to the carts that order first, so a hold line
/// is judged against all that is left for holds, not against a place in a queue. Pure.
/// </summary>
internal static class HeldNow
{
    /// <summary>How many units of a hold line are not there and not even promised: a forced correction took them. 0 as long as the item has no deficit.</summary>
    /// <param name="line">The hold line.</param>
    /// <param name="head">Its stock item.</param>
    /// <param name="dead">Units in dead lines that the head still counts as reserved.</param>
    public static int Missing(in HoldLine line, StockHead head, long dead)
    {
        if (head.Free + dead >= 0)
        {
            return 0;
        }

        var leftForHolds = head.OnHand + head.Settings.BackorderAllowance - (head.Claims - head.Reserved);
        return line.Quantity - (int)Math.Clamp(leftForHolds, 0, line.Quantity);
    }

    /// <summary>How many units of a hold line are not on hand: those that have not come in since they were promised, and those that have gone.</summary>
    /// <param name="line">The hold line.</param>
    /// <param name="head">Its stock item.</param>
    /// <param name="dead">Units in dead lines that the head still counts as reserved.</param>
    public static int Promised(in HoldLine line, StockHead head, long dead)
    {
        var uncovered = head.Claims - dead - head.OnHand;
        if (uncovered <= 0)
        {
            return 0;
        }

        var there = (int)Math.Clamp(head.OnHand - (head.Claims - head.Reserved), 0, line.Quantity);
        return (int)Math.Max(line.Quantity - there, Math.Min(line.Promised, uncovered));
    }
}
