namespace CartIntegrity.PostgreSql;

/// <summary>That a hold has a live line of a SKU until some time.</summary>
/// <param name="Sku">Which SKU.</param>
/// <param name="Until">When the hold dies, in ticks.</param>
/// <param name="Hold">Which hold.</param>
internal readonly record struct HoldLineRow(string Sku, long Until, HoldId Hold)
{
    /// <summary>Which rows a change of a hold makes and ends; none for a line that stays as it is.</summary>
    public static void Compare(Hold? before, Hold after, List<HoldLineRow> made, List<HoldLineRow> ended)
    {
        var now = RowsOf(after);
        if (before is null)
        {
            made.AddRange(now);
            return;
        }

        var old = RowsOf(before).ToHashSet();
        made.AddRange(now.Where(row => !old.Remove(row)));
        ended.AddRange(old);
    }

    private static IEnumerable<HoldLineRow> RowsOf(Hold hold) => BatchRows.LiveSkus(hold).Select(sku => new HoldLineRow(sku, hold.ExpiresAt.UtcTicks, hold.Id));
}
