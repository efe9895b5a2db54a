using System.Collections.Immutable;
using Npgsql;

namespace CartIntegrity.PostgreSql;

/// <summary>Reads what can be had, holds and heads: each in one round trip and of one moment.</summary>
internal sealed class LedgerReading(PostgreSqlServer server, StoreClock clock)
{
    // SKUs of dead holds are gathered from this many holds at the most; the next sweep finds the rest.
    private const int MostDeadHolds = 5_000;

    private readonly RowSql _rowSql = new(server.Schema);
    private readonly string _holdOf = server.Schema.In("SELECT h.body FROM {schema}.cart c JOIN {schema}.hold h ON h.id = c.hold WHERE c.cart = $1");
    private readonly string _open = server.Schema.In("SELECT body FROM {schema}.hold WHERE state <= 2 ORDER BY id");
    private readonly string _heads = server.Schema.In($"SELECT {HeadRow.Columns} FROM {{schema}}.head ORDER BY sku, location");
    private readonly string _someHeads = server.Schema.In($"SELECT {HeadRow.Columns} FROM {{schema}}.head WHERE sku = ANY($1) ORDER BY sku, location");
    private readonly string _dead = server.Schema.In(
        $"SELECT s.sku FROM (SELECT until, live_skus FROM {{schema}}.hold WHERE live AND until <= {StoreClock.Now} ORDER BY until LIMIT {MostDeadHolds}) h, unnest(h.live_skus) s(sku) GROUP BY s.sku ORDER BY min(h.until), s.sku LIMIT $2");

    public ValueTask<AvailabilityReading> AvailabilityAsync(AvailabilityQuery query, ChannelPolicy channel, CancellationToken cancellationToken) =>
        server.ReadAsync(server.Readers, async (connection, token) =>
        {
            var rows = new AvailabilityRows();
            var batch = new ReadingBatch(connection);
            await using (batch.ConfigureAwait(false))
            {
                batch.Add(_rowSql.Time, [clock.Parameter()], row => rows.PutTime(row.GetInt64(0), row.GetInt64(2), row.GetInt64(1)));
                if (query.ForCart is { } cart)
                {
                    AddHoldOf(batch, cart, hold => rows.Hold = hold);
                }

                if (query.Skus.Count > 0)
                {
                    AddStock(batch, query.Skus, rows);
                }

                await batch.RunAsync(token).ConfigureAwait(false);
            }

            return rows.Answer(query, channel);
        }, cancellationToken);

    public ValueTask<Hold?> HoldOfAsync(CartId cart, CancellationToken cancellationToken) =>
        server.ReadAsync<Hold?>(server.Readers, async (connection, token) =>
        {
            Hold? found = null;
            var batch = new ReadingBatch(connection);
            await using (batch.ConfigureAwait(false))
            {
                AddHoldOf(batch, cart, hold => found = hold);
                await batch.RunAsync(token).ConfigureAwait(false);
            }

            return found;
        }, cancellationToken);

    /// <summary>On a reserved connection: no crowd of readers keeps the sweeper waiting.</summary>
    public ValueTask<ImmutableArray<Sku>> DeadAsync(int most, CancellationToken cancellationToken) =>
        server.ReadAsync(server.Reserved, async (connection, token) =>
        {
            var dead = ImmutableArray.CreateBuilder<Sku>();
            var batch = new ReadingBatch(connection);
            await using (batch.ConfigureAwait(false))
            {
                batch.Add(_dead, [clock.Parameter(), SqlValues.Int(most)], row => dead.Add(new Sku(row.GetString(0))));
                await batch.RunAsync(token).ConfigureAwait(false);
            }

            return dead.ToImmutable();
        }, cancellationToken);

    public ValueTask<LedgerCheckpoint> CheckpointAsync(CancellationToken cancellationToken) =>
        server.ReadAsync(server.Readers, async (connection, token) =>
        {
            var sequence = 0L;
            var heads = ImmutableArray.CreateBuilder<StockHead>();
            var holds = ImmutableArray.CreateBuilder<Hold>();
            var batch = new ReadingBatch(connection);
            await using (batch.ConfigureAwait(false))
            {
                batch.AddLong(server.CommandTimeout, all =>
                {
                    all.Add(_rowSql.Time, [clock.Parameter()], row => sequence = row.GetInt64(1));
                    all.Add(_heads, [], row => heads.Add(HeadRow.Read(row)));
                    all.Add(_open, [], row => holds.Add(HoldBytes.Read(row.GetFieldValue<byte[]>(0))));
                });
                await batch.RunAsync(token).ConfigureAwait(false);
            }

            return new LedgerCheckpoint(sequence, InOrder(heads), holds.ToImmutable());
        }, cancellationToken);

    public ValueTask<ImmutableArray<StockHead>> HeadsAsync(IReadOnlyCollection<Sku>? skus, CancellationToken cancellationToken) =>
        server.ReadAsync(server.Readers, async (connection, token) =>
        {
            var heads = ImmutableArray.CreateBuilder<StockHead>();
            var batch = new ReadingBatch(connection);
            await using (batch.ConfigureAwait(false))
            {
                if (skus is null)
                {
                    batch.AddLong(server.CommandTimeout, all => all.Add(_heads, [], row => heads.Add(HeadRow.Read(row))));
                }
                else
                {
                    batch.Add(_someHeads, [SqlValues.Texts(skus.Select(sku => sku.Value))], row => heads.Add(HeadRow.Read(row)));
                }

                await batch.RunAsync(token).ConfigureAwait(false);
            }

            return InOrder(heads);
        }, cancellationToken);

    private void AddStock(ReadingBatch batch, IReadOnlyList<Sku> asked, AvailabilityRows rows)
    {
        NpgsqlParameter Skus() => SqlValues.Texts(asked.Select(sku => sku.Value));
        batch.Add(_rowSql.Heads, [Skus()], row => rows.Heads.Add(HeadRow.Read(row)));
        batch.Add(_rowSql.Dead, [clock.Parameter(), Skus()], row => rows.PutDead(new Sku(row.GetString(0)), HoldBytes.Read(row.GetFieldValue<byte[]>(1))));
        batch.Add(_rowSql.Returns, [clock.Parameter(), Skus()],
            row => rows.PutReturn(new Sku(row.GetString(0)), new RowState.Return(SqlValues.ToTime(row.GetInt64(1)), row.GetString(2))));
    }

    private void AddHoldOf(ReadingBatch batch, CartId cart, Action<Hold> found) =>
        batch.Add(_holdOf, [SqlValues.Text(cart.Value)], row =>
        {
            var hold = HoldBytes.Read(row.GetFieldValue<byte[]>(0));
            if (hold.Cart == cart)
            {
                found(hold);
            }
        });

    // The database orders by bytes, the ledger by UTF-16: they differ for characters beyond the basic plane.
    private static ImmutableArray<StockHead> InOrder(ImmutableArray<StockHead>.Builder heads)
    {
        heads.Sort(static (a, b) => a.Item.CompareTo(b.Item));
        return heads.ToImmutable();
    }
}
