namespace CartIntegrity.PostgreSql;

/// <summary>The statements that write a batch: one per table, whatever the number of rows.</summary>
internal sealed class WriteSql(SchemaName schema)
{
    /// <summary>$1 channel, $2 text.</summary>
    public const string Notify = "SELECT pg_notify($1, $2)";

    /// <summary>$1 the record before, $2 records.</summary>
    public string Journal { get; } = schema.In("INSERT INTO {schema}.journal (sequence, record) SELECT $1 + u.n, u.record FROM unnest($2::bytea[]) WITH ORDINALITY u(record, n)");

    /// <summary>$1 order ids, $2 the batch's last record.</summary>
    public string Orders { get; } = schema.In("INSERT INTO {schema}.order_end (order_id, by_record) SELECT u.order_id, $2 FROM unnest($1::text[]) u(order_id)");

    /// <summary>$1 sources, $2 references, $3 sequences.</summary>
    public string Answers { get; } = schema.In("INSERT INTO {schema}.answer (source, reference, sequence) SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[])");
}
