namespace CartIntegrity.PostgreSql;

/// <summary>Reads rows into a <see cref="RowState"/>: as many statements as there are kinds of rows asked for, one round trip.</summary>
internal sealed class RowLoader(RowSql sql, StoreClock clock)
{
    /// <summary>Adds the statements, and what to do with each row of each.</summary>
    public void Add(RowRequest asked, RowState rows, ReadingBatch batch)
    {
        if (asked.Holds.Count + asked.Carts.Count > 0)
        {
            AddHolds(asked, rows, batch);
        }

        if (asked.Skus.Count > 0)
        {
            AddStock(asked, rows, batch);
        }

        if (asked.Orders.Count > 0)
        {
            AddOrders(asked, rows, batch);
        }

        if (asked.Movements.Count > 0)
        {
            AddAnswers(asked, rows, batch);
        }

        if (asked.Dead.Count > 0)
        {
            AddDead(asked, rows, batch);
        }

        if (asked.Returns.Count + asked.HoldersOf.Count > 0)
        {
            AddHolders(asked, rows, batch);
        }
    }

    private void AddHolds(RowRequest asked, RowState rows, ReadingBatch batch)
    {
        foreach (var id in asked.Holds)
        {
            rows.Put(id, null);
        }

        foreach (var cart in asked.Carts)
        {
            rows.Put(cart, null);
        }

        batch.Add(sql.Holds, [SqlValues.Ids(asked.Holds), SqlValues.Texts(asked.Carts.Select(cart => cart.Value))], row =>
        {
            var hold = HoldBytes.Read(row.GetFieldValue<byte[]>(1));
            rows.Put(hold.Id, hold);
            if (!row.IsDBNull(0))
            {
                rows.Put(new CartId(row.GetString(0)), hold.Id);
            }
        });
    }

    private void AddStock(RowRequest asked, RowState rows, ReadingBatch batch)
    {
        var heads = new HeadCollector();
        Sku[] skus = [.. asked.Skus];
        batch.Add(sql.Heads, [SqlValues.Texts(skus.Select(sku => sku.Value))], row => heads.Add(HeadRow.Read(row)));
        batch.AtEnd(() =>
        {
            foreach (var sku in skus)
            {
                rows.Put(heads.Of(sku));
            }
        });
    }

    private void AddDead(RowRequest asked, RowState rows, ReadingBatch batch)
    {
        foreach (var sku in asked.Dead)
        {
            rows.PutDeadOf(sku);
        }

        batch.Add(sql.Dead, [clock.Parameter(), SqlValues.Texts(asked.Dead.Select(sku => sku.Value))],
            row => rows.PutDead(new Sku(row.GetString(0)), HoldBytes.Read(row.GetFieldValue<byte[]>(1))));
    }

    private void AddOrders(RowRequest asked, RowState rows, ReadingBatch batch)
    {
        foreach (var order in asked.Orders)
        {
            rows.Put(order, null);
        }

        batch.Add(sql.Orders, [SqlValues.Texts(asked.Orders.Select(order => order.Value))], row => rows.Put(new OrderId(row.GetString(0)),
            new OrderEnd(!row.IsDBNull(1), row.IsDBNull(1) ? default : SqlValues.ToHoldId(row.GetGuid(1)), HoldBytes.ReadLines(row.GetFieldValue<byte[]>(2)))));
    }

    private void AddAnswers(RowRequest asked, RowState rows, ReadingBatch batch)
    {
        foreach (var key in asked.Movements)
        {
            rows.Put(key, null);
        }

        batch.Add(sql.Answers, [SqlValues.Texts(asked.Movements.Select(key => key.Source)), SqlValues.Texts(asked.Movements.Select(key => key.Reference))], row =>
            rows.Put(new MovementKey(row.GetString(0), row.GetString(1)),
                new MovementAnswer(SqlValues.ToHash(row.GetFieldValue<byte[]>(2)), row.GetInt64(3), (Reason)row.GetInt16(4))));
    }

    private void AddHolders(RowRequest asked, RowState rows, ReadingBatch batch)
    {
        foreach (var sku in asked.Returns)
        {
            rows.PutReturnsOf(sku);
        }

        foreach (var sku in asked.HoldersOf)
        {
            rows.PutHoldersOf(sku);
        }

        batch.Add(sql.Returns, [clock.Parameter(), SqlValues.Texts(asked.Returns.Select(sku => sku.Value))],
            row => rows.PutReturn(new Sku(row.GetString(0)), new RowState.Return(SqlValues.ToTime(row.GetInt64(1)), row.GetString(2))));
        batch.Add(sql.Holders, [SqlValues.Texts(asked.HoldersOf.Select(sku => sku.Value))],
            row => rows.PutHolder(new Sku(row.GetString(0)), HoldBytes.Read(row.GetFieldValue<byte[]>(1))));
    }
}
