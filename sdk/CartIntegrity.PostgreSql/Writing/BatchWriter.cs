using Npgsql;
using NpgsqlTypes;

namespace CartIntegrity.PostgreSql;

/// <summary>Turns a decided batch into statements.</summary>
internal sealed class BatchWriter(WriteSql sql)
{
    private readonly JournalBuffer _buffer = new();

    public void Add(StockView view, RowState rows, NpgsqlBatchCommandCollection to)
    {
        to.Add(Journal(view, rows));
        AddHeads(view, rows, to);
        AddHolds(view, rows, to);
        AddLines(view, rows, to);
        AddCarts(view, rows, to);
        AddKeys(view, to);
    }

    private NpgsqlBatchCommand Journal(StockView view, RowState rows)
    {
        var records = new byte[view.Records.Count][];
        for (var i = 0; i < records.Length; i++)
        {
            records[i] = view.Journal.Slice(view.Records[i].Start, view.Records[i].Length).ToArray();
        }

        return SqlValues.Statement(sql.Journal, SqlValues.Long(rows.Sequence), SqlValues.Long(view.Now.UtcTicks), SqlValues.Array(records, NpgsqlDbType.Bytea));
    }

    private void AddHeads(StockView view, RowState rows, NpgsqlBatchCommandCollection to)
    {
        var heads = BatchRows.Heads(view, rows);
        var forced = BatchRows.Forced(view, heads);
        List<StockHead> held = [], changed = [], made = [];
        foreach (var (before, after) in heads)
        {
            (before is null ? made : forced.Count == 0 && BatchRows.IsHeldOnly(before, after) ? held : changed).Add(after);
        }

        AddHeldHeads([.. held], to);
        AddHeads(sql.Heads, [.. changed], forced, to);
        AddHeads(sql.NewHeads, [.. made], forced, to);
    }

    private void AddHeldHeads(StockHead[] heads, NpgsqlBatchCommandCollection to)
    {
        if (heads.Length > 0)
        {
            to.Add(SqlValues.Statement(sql.HeldHeads,
                SqlValues.Array(Array.ConvertAll(heads, head => head.Item.Sku.Value), NpgsqlDbType.Text),
                SqlValues.Array(Array.ConvertAll(heads, head => head.Item.Location.Value), NpgsqlDbType.Text),
                SqlValues.Array(Array.ConvertAll(heads, head => head.Version), NpgsqlDbType.Bigint),
                SqlValues.Array(Array.ConvertAll(heads, head => head.LastSequence), NpgsqlDbType.Bigint),
                SqlValues.Array(Array.ConvertAll(heads, head => SqlValues.ToBytes(head.LastHash)), NpgsqlDbType.Bytea),
                SqlValues.Array(Array.ConvertAll(heads, head => head.Reserved), NpgsqlDbType.Bigint),
                SqlValues.Array(Array.ConvertAll(heads, head => head.Allocated), NpgsqlDbType.Bigint)));
        }
    }

    private static void AddHeads(string statement, StockHead[] heads, HashSet<StockItem> forced, NpgsqlBatchCommandCollection to)
    {
        if (heads.Length == 0)
        {
            return;
        }

        NpgsqlParameter Numbers(Func<StockHead, long> number) => SqlValues.Array(Array.ConvertAll(heads, head => number(head)), NpgsqlDbType.Bigint);
        to.Add(SqlValues.Statement(statement,
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
            SqlValues.Array(Array.ConvertAll(heads, head => forced.Contains(head.Item)), NpgsqlDbType.Boolean)));
    }

    private void AddHolds(StockView view, RowState rows, NpgsqlBatchCommandCollection to)
    {
        AddHolds(sql.NewHolds, [.. view.ChangedHolds.Values.Where(hold => rows.FindHold(hold.Id) is null)], view.Now, to);
        AddHolds(sql.Holds, [.. view.ChangedHolds.Values.Where(hold => rows.FindHold(hold.Id) is not null)], view.Now, to);
    }

    private void AddHolds(string statement, Hold[] holds, DateTimeOffset now, NpgsqlBatchCommandCollection to)
    {
        if (holds.Length == 0)
        {
            return;
        }

        var live = Array.ConvertAll(holds, BatchRows.LiveSkus);
        var until = new long[holds.Length];
        var others = new string?[holds.Length];
        for (var i = 0; i < holds.Length; i++)
        {
            others[i] = BatchRows.OtherSkus(holds[i], live[i]);
            until[i] = live[i].Count > 0 ? holds[i].ExpiresAt.UtcTicks : ((holds[i].IsOpen ? holds[i].ExpiresAt : now) + ResidentState.Remembered).UtcTicks;
        }

        to.Add(SqlValues.Statement(statement,
            SqlValues.Array(Array.ConvertAll(holds, hold => SqlValues.ToGuid(hold.Id)), NpgsqlDbType.Uuid),
            SqlValues.Array(Array.ConvertAll(holds, hold => hold.Cart.Value), NpgsqlDbType.Text),
            SqlValues.Array(Array.ConvertAll(holds, hold => (short)hold.State), NpgsqlDbType.Smallint),
            SqlValues.Array(Array.ConvertAll(live, skus => skus.Count > 0), NpgsqlDbType.Boolean),
            SqlValues.Array(until, NpgsqlDbType.Bigint),
            SqlValues.Array(Array.ConvertAll(live, skus => string.Join(SqlValues.Separator, skus)), NpgsqlDbType.Text),
            SqlValues.Array(others, NpgsqlDbType.Text),
            SqlValues.Array(Array.ConvertAll(holds, Body), NpgsqlDbType.Bytea)));
    }

    private byte[] Body(Hold hold)
    {
        _buffer.Clear();
        HoldBytes.Write(_buffer, hold);
        return _buffer.Slice(0, _buffer.Length).ToArray();
    }

    private void AddLines(StockView view, RowState rows, NpgsqlBatchCommandCollection to)
    {
        List<HoldLineRow> made = [], ended = [];
        foreach (var hold in view.ChangedHolds.Values)
        {
            HoldLineRow.Compare(rows.FindHold(hold.Id), hold, made, ended);
        }

        // Before the new ones: a line that was prolonged is a new row.
        AddLines(sql.EndedLines, ended, to);
        AddLines(sql.NewLines, made, to);
    }

    private static void AddLines(string statement, List<HoldLineRow> lines, NpgsqlBatchCommandCollection to)
    {
        if (lines.Count > 0)
        {
            to.Add(SqlValues.Statement(statement,
                SqlValues.Texts(lines.Select(line => line.Sku)), SqlValues.Longs(lines.Select(line => line.Until)), SqlValues.Ids(lines.Select(line => line.Hold))));
        }
    }

    private void AddCarts(StockView view, RowState rows, NpgsqlBatchCommandCollection to)
    {
        // A hold that moved on within the batch is no longer the latest of the cart it left.
        var stay = view.ChangedCarts.Where(pair => view.ChangedHolds[pair.Value].Cart == pair.Key).ToList();
        var left = view.ChangedHolds.Values
            .Select(hold => (rows.FindHold(hold.Id)?.Cart, hold))
            .Where(pair => pair.Cart is { } before && before != pair.hold.Cart).ToList();
        if (left.Count > 0)
        {
            to.Add(SqlValues.Statement(sql.LeftCarts, SqlValues.Texts(left.Select(pair => pair.Cart!.Value.Value)), SqlValues.Ids(left.Select(pair => pair.hold.Id))));
        }

        if (stay.Count > 0)
        {
            to.Add(SqlValues.Statement(sql.Carts, SqlValues.Texts(stay.Select(pair => pair.Key.Value)), SqlValues.Ids(stay.Select(pair => pair.Value))));
        }
    }

    private void AddKeys(StockView view, NpgsqlBatchCommandCollection to)
    {
        if (view.EndedOrders.Count > 0)
        {
            to.Add(SqlValues.Statement(sql.Orders,
                SqlValues.Texts(view.EndedOrders.Keys.Select(order => order.Value)),
                SqlValues.Array([.. view.EndedOrders.Values.Select(end => end.Committed ? SqlValues.ToGuid(end.Hold) : (Guid?)null)], NpgsqlDbType.Uuid),
                SqlValues.Array([.. view.EndedOrders.Values.Select(Lines)], NpgsqlDbType.Bytea)));
        }

        if (view.Answers.Count > 0)
        {
            to.Add(SqlValues.Statement(sql.Answers,
                SqlValues.Texts(view.Answers.Keys.Select(key => key.Source)),
                SqlValues.Texts(view.Answers.Keys.Select(key => key.Reference)),
                SqlValues.Array([.. view.Answers.Values.Select(answer => SqlValues.ToBytes(answer.Fingerprint))], NpgsqlDbType.Bytea),
                SqlValues.Longs(view.Answers.Values.Select(answer => answer.Sequence)),
                SqlValues.Array([.. view.Answers.Values.Select(answer => (short)answer.Refusal)], NpgsqlDbType.Smallint)));
        }
    }

    private byte[] Lines(OrderEnd end)
    {
        _buffer.Clear();
        HoldBytes.WriteLines(_buffer, end.Lines);
        return _buffer.Slice(0, _buffer.Length).ToArray();
    }
}
