using Npgsql;

namespace CartIntegrity.PostgreSql;

/// <summary>A head as a row.</summary>
internal static class HeadRow
{
    /// <summary>The columns <see cref="Read"/> reads, in its order.</summary>
    public const string Columns =
        "sku, location, version, last_sequence, last_hash, on_hand, reserved, allocated, damaged, quarantined, non_sellable, in_transit, backorder_allowance, promise_date, is_preorder";

    public static StockHead Read(NpgsqlDataReader row) => new()
    {
        Item = new StockItem(new Sku(row.GetString(0)), new LocationId(row.GetString(1))),
        Version = row.GetInt64(2),
        LastSequence = row.GetInt64(3),
        LastHash = SqlValues.ToHash(row.GetFieldValue<byte[]>(4)),
        OnHand = row.GetInt64(5),
        Reserved = row.GetInt64(6),
        Allocated = row.GetInt64(7),
        Damaged = row.GetInt64(8),
        Quarantined = row.GetInt64(9),
        NonSellable = row.GetInt64(10),
        InTransit = row.GetInt64(11),
        Settings = SettingsOf(row),
    };

    private static StockSettings SettingsOf(NpgsqlDataReader row)
    {
        var (allowance, date, preorder) = (row.GetInt64(12), row.IsDBNull(13) ? (DateOnly?)null : row.GetFieldValue<DateOnly>(13), row.GetBoolean(14));
        return allowance == 0 && date is null && !preorder
            ? StockSettings.Default
            : new StockSettings { BackorderAllowance = allowance, PromiseDate = date, IsPreorder = preorder };
    }
}
