namespace CartIntegrity.PostgreSql;

/// <summary>The statements that read rows for a batch.</summary>
internal sealed class RowSql(SchemaName schema)
{
    /// <summary>$1 clock. One row: time, latest record, its time, and whether any hold is dead by then.</summary>
    public string Time { get; } = schema.In(
        $"SELECT t.now, coalesce(j.sequence, 0), coalesce(j.at, 0), EXISTS (SELECT FROM {{schema}}.hold WHERE live AND until <= t.now) FROM (SELECT {StoreClock.Now} AS now OFFSET 0) t "
        + "LEFT JOIN LATERAL (SELECT sequence, at FROM {schema}.journal ORDER BY sequence DESC LIMIT 1) j ON true");

    /// <summary>$1 the latest record known, $2 how many at the most.</summary>
    public string News { get; } = schema.In("SELECT record FROM {schema}.journal WHERE sequence > $1 ORDER BY sequence LIMIT $2");

    /// <summary>$1 SKUs.</summary>
    public string Heads { get; } = schema.In($"SELECT {HeadRow.Columns} FROM {{schema}}.head WHERE sku = ANY($1)");

    /// <summary>$1 clock, $2 SKUs.</summary>
    public string Dead { get; } = schema.In($"SELECT l.sku, h.body FROM {{schema}}.hold_line l JOIN {{schema}}.hold h ON h.id = l.hold WHERE l.sku = ANY($2) AND l.until <= {StoreClock.Now}");

    /// <summary>$1 holds, $2 carts. Cart (or null) and hold.</summary>
    public string Holds { get; } = schema.In(
        "SELECT NULL::text, h.body FROM {schema}.hold h WHERE h.id = ANY($1) UNION ALL SELECT c.cart, h.body FROM {schema}.cart c JOIN {schema}.hold h ON h.id = c.hold WHERE c.cart = ANY($2)");

    /// <summary>$1 order ids.</summary>
    public string Orders { get; } = schema.In("SELECT order_id, hold, lines FROM {schema}.order_end WHERE order_id = ANY($1)");

    /// <summary>$1 sources, $2 references.</summary>
    public string Answers { get; } = schema.In(
        "SELECT a.source, a.reference, a.fingerprint, a.sequence, a.refusal FROM unnest($1::text[], $2::text[]) u(source, reference) JOIN {schema}.answer a ON a.source = u.source AND a.reference = u.reference");

    /// <summary>$1 clock, $2 SKUs. The two live holds that run out first: one of them may be the asking cart's own.</summary>
    public string Returns { get; } = schema.In(
        $"SELECT u.sku, l.until, h.cart FROM unnest($2::text[]) u(sku) CROSS JOIN LATERAL (SELECT l.until, l.hold FROM {{schema}}.hold_line l WHERE l.sku = u.sku AND l.until > {StoreClock.Now} ORDER BY l.until LIMIT 2) l JOIN {{schema}}.hold h ON h.id = l.hold ORDER BY l.until");

    /// <summary>$1 SKUs.</summary>
    public string Holders { get; } = schema.In("SELECT l.sku, h.body FROM {schema}.hold_line l JOIN {schema}.hold h ON h.id = l.hold WHERE l.sku = ANY($1)");
}
