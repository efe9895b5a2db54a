using Npgsql;
using NpgsqlTypes;

namespace CartIntegrity.PostgreSql;

/// <summary>
/// The one clock of the ledger: the database server's, read by a statement of its own after the turn to write was had. No web server's clock counts.
/// Tests move it by hand.
/// </summary>
/// <param name="byHand">The clock of a test, or <c>null</c>.</param>
internal sealed class StoreClock(TimeProvider? byHand)
{
    /// <summary>
    /// The time as ticks; <c>$1</c> is <see cref="Parameter"/>. Not now(): that is when the transaction began. In a query of its own, so that it is
    /// read once and an index can be searched by it; otherwise it is another value for every row, and every row is read.
    /// </summary>
    public const string Now = "(SELECT coalesce($1, (extract(epoch from clock_timestamp()) * 10000000)::bigint + 621355968000000000))";

    public NpgsqlParameter Parameter() => new()
    {
        NpgsqlDbType = NpgsqlDbType.Bigint,
        Value = byHand is null ? DBNull.Value : byHand.GetUtcNow().UtcTicks,
    };
}
