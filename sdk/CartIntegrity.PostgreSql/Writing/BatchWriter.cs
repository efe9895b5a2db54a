using Npgsql;
using NpgsqlTypes;

namespace CartIntegrity.PostgreSql;

/// <summary>Turns a decided batch into statements: its records, and the keys that may be used once.</summary>
internal sealed class BatchWriter(WriteSql sql)
{
    public void Add(StockView view, NpgsqlBatchCommandCollection to)
    {
        var records = new byte[view.Records.Count][];
        for (var i = 0; i < records.Length; i++)
        {
            records[i] = view.Journal.Slice(view.Records[i].Start, view.Records[i].Length).ToArray();
        }

        to.Add(SqlValues.Statement(sql.Journal, SqlValues.Long(view.Records[0].Sequence - 1), SqlValues.Array(records, NpgsqlDbType.Bytea)));
        if (view.EndedOrders.Count > 0)
        {
            to.Add(SqlValues.Statement(sql.Orders, SqlValues.Texts(view.EndedOrders.Keys.Select(order => order.Value)), SqlValues.Long(view.Sequence)));
        }

        if (view.Answers.Count > 0)
        {
            to.Add(SqlValues.Statement(sql.Answers,
                SqlValues.Texts(view.Answers.Keys.Select(key => key.Source)),
                SqlValues.Texts(view.Answers.Keys.Select(key => key.Reference)),
                SqlValues.Longs(view.Answers.Values.Select(answer => answer.Sequence))));
        }
    }
}
