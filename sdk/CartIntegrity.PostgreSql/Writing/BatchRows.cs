namespace CartIntegrity.PostgreSql;

/// <summary>What a decided batch changes, as rows.</summary>
internal static class BatchRows
{
    /// <summary>Heads that changed, each with the one before; <c>null</c>: it is the item's first.</summary>
    public static List<(StockHead? Before, StockHead After)> Heads(StockView view, RowState rows)
    {
        List<(StockHead?, StockHead)> changed = [];
        foreach (var (sku, stock) in view.ChangedSkus)
        {
            var before = rows.FindSku(sku);
            foreach (var head in stock.Heads)
            {
                var old = before.At(head.Item.Location);
                if (old is null || old.Version != head.Version)
                {
                    changed.Add((old, head));
                }
            }
        }

        return changed;
    }

    /// <summary>Whether only holds and sales changed a head: what is reserved and allocated, and its place in the chain.</summary>
    public static bool IsHeldOnly(StockHead before, StockHead after) =>
        before.OnHand == after.OnHand && before.Damaged == after.Damaged && before.Quarantined == after.Quarantined
        && before.NonSellable == after.NonSellable && before.InTransit == after.InTransit && before.Settings == after.Settings;

    /// <summary>
    /// Items whose promises beyond stock grew because a correction was forced; the database lets only these. Nearly no batch has any, so the
    /// records are only read again when a deficit grew.
    /// </summary>
    public static HashSet<StockItem> Forced(StockView view, List<(StockHead? Before, StockHead After)> heads)
    {
        HashSet<StockItem> forced = [];
        if (heads.Exists(pair => pair.After.Deficit > (pair.Before?.Deficit ?? 0)))
        {
            foreach (var sealedRecord in view.Records)
            {
                var record = JournalCodec.Read(view.Journal.Slice(sealedRecord.Start, sealedRecord.Length));
                forced.UnionWith(record.Forced ? record.Entries.Select(entry => entry.Event.Item) : []);
            }
        }

        return forced;
    }

    /// <summary>SKUs with lines that have not ended, of a hold that is open; empty for any other.</summary>
    public static List<string> LiveSkus(Hold? hold)
    {
        List<string> skus = [];
        if (hold is { IsOpen: true })
        {
            foreach (var line in hold.Lines)
            {
                // Lines stand in order of their item, so those of one SKU stand together.
                if (!line.Ended && (skus.Count == 0 || skus[^1] != line.Item.Sku.Value))
                {
                    skus.Add(line.Item.Sku.Value);
                }
            }
        }

        return skus;
    }

    /// <summary>All other SKUs a hold names: of lines that have ended, and of what is never held.</summary>
    public static string? OtherSkus(Hold hold, List<string> live)
    {
        if (hold.Unheld.IsEmpty && live.Count == hold.Lines.Length)
        {
            return null;
        }

        var others = hold.Lines.Select(line => line.Item.Sku.Value).Concat(hold.Unheld.Select(demand => demand.Sku.Value)).Except(live).ToList();
        return others.Count == 0 ? null : string.Join(SqlValues.Separator, others);
    }
}
