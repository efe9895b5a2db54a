using System.Text.Json;
using CartIntegrity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DemoStore;

/// <summary>Reads and changes carts in the shop's file. Scoped, for one caller at a time.</summary>
internal sealed class CartStore(ShopDbContext db, CartQueries queries)
{
    /// <summary>How often a change starts over when others change the same cart; each time one of them gets through.</summary>
    private const int Tries = 20;

    /// <summary>The cart, or <c>null</c>.</summary>
    public async Task<CartRow?> FindAsync(string id) => await queries.Read(db, id);

    /// <summary>The carts there are among those.</summary>
    public async Task<List<CartRow>> FindManyAsync(IEnumerable<string> ids, CancellationToken cancellationToken) =>
        await CartQueries.ReadMany(db, ids).ToListAsync(cancellationToken);

    /// <summary>The revisions of the carts there are among those. Asked past EF, which would cost more than the question itself.</summary>
    public async Task<Dictionary<CartId, long>> FindRevisionsAsync(IReadOnlyList<CartId> ids, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = CartQueries.Revisions;
        command.Parameters.Add(new SqliteParameter("$ids", JsonSerializer.Serialize(ids.Select(cart => cart.Value))));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var revisions = new Dictionary<CartId, long>(ids.Count);
        while (await reader.ReadAsync(cancellationToken))
        {
            revisions.Add(new CartId(reader.GetString(0)), reader.GetInt64(1));
        }

        return revisions;
    }

    /// <summary>Makes a cart with its first change.</summary>
    /// <returns>False if there is a cart of that id already.</returns>
    public async Task<bool> TryCreateAsync(CartRow cart, CancellationToken cancellationToken)
    {
        cart.RaiseRevision();
        db.Carts.Add(cart);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await queries.Read(db, cart.Id) is null)
            {
                throw;
            }

            return false;
        }
    }

    /// <summary>Changes a cart and raises its revision.</summary>
    /// <param name="id">Which cart.</param>
    /// <param name="change">Changes the row; answers whether that made sense. May run again when another change came first.</param>
    /// <param name="cancellationToken">Stops before anything is stored.</param>
    public async Task<CartChanged> ChangeAsync(string id, Func<CartRow, bool> change, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var row = await queries.Load(db, id);
            if (row is null)
            {
                return new CartChanged(CartChangeOutcome.NoSuchCart, null);
            }

            if (row.PayingOrder is not null)
            {
                return new CartChanged(CartChangeOutcome.PaymentInProgress, row.ToCart());
            }

            if (!change(row))
            {
                return new CartChanged(CartChangeOutcome.NoSense, null);
            }

            row.RaiseRevision();
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return new CartChanged(CartChangeOutcome.Changed, row.ToCart());
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
