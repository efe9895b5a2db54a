namespace CartIntegrity.PostgreSql;

/// <summary>The statements that write a batch: one per table, whatever the number of rows.</summary>
internal sealed class WriteSql(SchemaName schema)
{
    private const string HeadRows =
        "unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::bytea[], $6::bigint[], $7::bigint[], $8::bigint[], $9::bigint[], $10::bigint[], $11::bigint[], $12::bigint[], $13::bigint[], $14::date[], $15::boolean[], $16::boolean[]) "
        + "u(sku, location, version, last_sequence, last_hash, on_hand, reserved, allocated, damaged, quarantined, non_sellable, in_transit, backorder_allowance, promise_date, is_preorder, forced)";

    private const string HoldRows = "unnest($1::uuid[], $2::text[], $3::smallint[], $4::boolean[], $5::bigint[], $6::text[], $7::text[], $8::bytea[]) u(id, cart, state, live, until, live_skus, other_skus, body)";

    /// <summary>$1 the record before, $2 time, $3 records.</summary>
    public string Journal { get; } = schema.In("INSERT INTO {schema}.journal (sequence, at, record) SELECT $1 + u.n, $2, u.record FROM unnest($3::bytea[]) WITH ORDINALITY u(record, n)");

    public string NewHeads { get; } = schema.In($"INSERT INTO {{schema}}.head ({HeadRow.Columns}, forced) SELECT * FROM {HeadRows}");

    public string Heads { get; } = schema.In(
        "UPDATE {schema}.head h SET version = u.version, last_sequence = u.last_sequence, last_hash = u.last_hash, on_hand = u.on_hand, reserved = u.reserved, allocated = u.allocated, "
        + "damaged = u.damaged, quarantined = u.quarantined, non_sellable = u.non_sellable, in_transit = u.in_transit, backorder_allowance = u.backorder_allowance, "
        + $"promise_date = u.promise_date, is_preorder = u.is_preorder, forced = u.forced FROM {HeadRows} WHERE h.sku = u.sku AND h.location = u.location");

    /// <summary>Heads of which only what is reserved and allocated has changed: nearly all. $1 SKUs, $2 locations, $3 versions, $4 records, $5 hashes, $6 reserved, $7 allocated.</summary>
    public string HeldHeads { get; } = schema.In(
        "UPDATE {schema}.head h SET version = u.version, last_sequence = u.last_sequence, last_hash = u.last_hash, reserved = u.reserved, allocated = u.allocated, forced = false "
        + "FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::bytea[], $6::bigint[], $7::bigint[]) u(sku, location, version, last_sequence, last_hash, reserved, allocated) "
        + "WHERE h.sku = u.sku AND h.location = u.location");

    public string NewHolds { get; } = schema.In(
        "INSERT INTO {schema}.hold (id, cart, state, live, until, live_skus, other_skus, body) "
        + $"SELECT u.id, u.cart, u.state, u.live, u.until, string_to_array(u.live_skus, E'\\n'), string_to_array(u.other_skus, E'\\n'), u.body FROM {HoldRows}");

    public string Holds { get; } = schema.In(
        "UPDATE {schema}.hold h SET cart = u.cart, state = u.state, live = u.live, until = u.until, live_skus = string_to_array(u.live_skus, E'\\n'), "
        + $"other_skus = string_to_array(u.other_skus, E'\\n'), body = u.body FROM {HoldRows} WHERE h.id = u.id");

    /// <summary>$1 SKUs, $2 until, $3 holds.</summary>
    public string NewLines { get; } = schema.In("INSERT INTO {schema}.hold_line (sku, until, hold) SELECT * FROM unnest($1::text[], $2::bigint[], $3::uuid[])");

    /// <summary>$1 SKUs, $2 until, $3 holds.</summary>
    public string EndedLines { get; } = schema.In(
        "DELETE FROM {schema}.hold_line l USING unnest($1::text[], $2::bigint[], $3::uuid[]) u(sku, until, hold) WHERE l.sku = u.sku AND l.until = u.until AND l.hold = u.hold");

    /// <summary>$1 carts, $2 holds.</summary>
    public string Carts { get; } = schema.In(
        "INSERT INTO {schema}.cart (cart, hold) SELECT * FROM unnest($1::text[], $2::uuid[]) ON CONFLICT (cart) DO UPDATE SET hold = excluded.hold WHERE cart.hold <> excluded.hold");

    /// <summary>$1 carts, $2 holds that have moved on.</summary>
    public string LeftCarts { get; } = schema.In("DELETE FROM {schema}.cart c USING unnest($1::text[], $2::uuid[]) u(cart, hold) WHERE c.cart = u.cart AND c.hold = u.hold");

    /// <summary>$1 order ids, $2 holds, $3 lines.</summary>
    public string Orders { get; } = schema.In("INSERT INTO {schema}.order_end (order_id, hold, lines) SELECT * FROM unnest($1::text[], $2::uuid[], $3::bytea[])");

    /// <summary>$1 sources, $2 references, $3 fingerprints, $4 sequences, $5 refusals.</summary>
    public string Answers { get; } = schema.In(
        "INSERT INTO {schema}.answer (source, reference, fingerprint, sequence, refusal) SELECT * FROM unnest($1::text[], $2::text[], $3::bytea[], $4::bigint[], $5::smallint[])");

    public const string Notify = "SELECT pg_notify($1, $2)";
}
