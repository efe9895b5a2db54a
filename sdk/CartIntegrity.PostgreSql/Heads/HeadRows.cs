using Npgsql;
using NpgsqlTypes;

namespace CartIntegrity.PostgreSql;

/// <summary>Heads as the parameters of a statement that writes many.</summary>
/// <param name="heads">The heads.</param>
/// <param name="forced">For each, whether a forced correction is among its changes.</param>
internal sealed class HeadRows(StockHead[] heads, bool[] forced)
{
    public NpgsqlParameter[] Parameters() =>
    [
        SqlValues.Array(Array.ConvertAll(heads, head => head.Item.Sku.Value), NpgsqlDbType.Text),
        SqlValues.Array(Array.ConvertAll(heads, head => head.Item.Location.Value), NpgsqlDbType.Text),
        Numbers(head => head.Version),
        Numbers(head => head.LastSequence),
        SqlValues.Array(Array.ConvertAll(heads, head => SqlValues.ToBytes(head.LastHash)), NpgsqlDbType.Bytea),
        Numbers(head => head.OnHand),
        Numbers(head => head.Reserved),
        Numbers(head => head.Allocated),
        Numbers(head => head.Damaged),
        Numbers(head => head.Quarantined),
        Numbers(head => head.NonSellable),
        Numbers(head => head.InTransit),
        Numbers(head => head.Settings.BackorderAllowance),
        SqlValues.Array(Array.ConvertAll(heads, head => head.Settings.PromiseDate), NpgsqlDbType.Date),
        SqlValues.Array(Array.ConvertAll(heads, head => head.Settings.IsPreorder), NpgsqlDbType.Boolean),
        SqlValues.Array(forced, NpgsqlDbType.Boolean),
    ];

    private NpgsqlParameter Numbers(Func<StockHead, long> number) => SqlValues.Array(Array.ConvertAll(heads, head => number(head)), NpgsqlDbType.Bigint);
}
