namespace CartIntegrity.PostgreSql;

/// <summary>The statements that bring the table of heads up to date.</summary>
internal sealed class HeadSql(SchemaName schema)
{
    private const string Rows =
        "unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::bytea[], $6::bigint[], $7::bigint[], $8::bigint[], $9::bigint[], $10::bigint[], $11::bigint[], $12::bigint[], $13::bigint[], $14::date[], $15::boolean[], $16::boolean[]) "
        + "u(sku, location, version, last_sequence, last_hash, on_hand, reserved, allocated, damaged, quarantined, non_sellable, in_transit, backorder_allowance, promise_date, is_preorder, forced)";

    /// <summary>One row: up to which record the table was brought.</summary>
    public string Projected { get; } = schema.In("SELECT sequence FROM {schema}.head_projection");

    /// <summary>$1 up to which record the table has been brought.</summary>
    public string SetProjected { get; } = schema.In("UPDATE {schema}.head_projection SET sequence = $1 WHERE sequence < $1");

    /// <summary>Heads that are there already; a row that another server has brought further stays.</summary>
    public string Update { get; } = schema.In(
        "UPDATE {schema}.head h SET version = u.version, last_sequence = u.last_sequence, last_hash = u.last_hash, on_hand = u.on_hand, reserved = u.reserved, allocated = u.allocated, "
        + "damaged = u.damaged, quarantined = u.quarantined, non_sellable = u.non_sellable, in_transit = u.in_transit, backorder_allowance = u.backorder_allowance, "
        + $"promise_date = u.promise_date, is_preorder = u.is_preorder, forced = u.forced FROM {Rows} WHERE h.sku = u.sku AND h.location = u.location AND h.last_sequence < u.last_sequence");

    public string Insert { get; } = schema.In(
        $"INSERT INTO {{schema}}.head ({HeadRow.Columns}, forced) SELECT * FROM {Rows} WHERE NOT EXISTS (SELECT FROM {{schema}}.head h WHERE h.sku = u.sku AND h.location = u.location)");

    public string All { get; } = schema.In($"SELECT {HeadRow.Columns} FROM {{schema}}.head");
}
