using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace DemoStore;

/// <summary>The queries every page asks, compiled once per shop: a model belongs to its shop, so they cannot be static.</summary>
internal sealed class CartQueries
{
    /// <summary>A cart with its lines, to look at.</summary>
    public Func<ShopDbContext, string, Task<CartRow?>> Read { get; } = EF.CompileAsyncQuery((ShopDbContext db, string id) =>
        db.Carts.AsNoTracking().Include(cart => cart.Lines).FirstOrDefault(cart => cart.Id == id));

    /// <summary>Many carts with their lines, to look at. One text for any number of ids, so that it stays prepared.</summary>
    public static IQueryable<CartRow> ReadMany(ShopDbContext db, IEnumerable<string> ids) => db.Carts
        .FromSqlRaw("SELECT * FROM Carts WHERE Id IN (SELECT value FROM json_each({0}))", JsonSerializer.Serialize(ids)).AsNoTracking().Include(cart => cart.Lines);

    /// <summary>The revisions of many carts, without their lines; parameter: their ids as a JSON array.</summary>
    public const string Revisions = "SELECT Id, Revision FROM Carts WHERE Id IN (SELECT value FROM json_each($ids))";

    /// <summary>A cart with its lines, to change.</summary>
    public Func<ShopDbContext, string, Task<CartRow?>> Load { get; } = EF.CompileAsyncQuery((ShopDbContext db, string id) =>
        db.Carts.Include(cart => cart.Lines).FirstOrDefault(cart => cart.Id == id));
}
