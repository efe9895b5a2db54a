using Microsoft.EntityFrameworkCore;

namespace DemoStore;

/// <summary>The queries every page asks, compiled once per shop: a model belongs to its shop, so they cannot be static.</summary>
internal sealed class CartQueries
{
    /// <summary>A cart with its lines, to look at.</summary>
    public Func<ShopDbContext, string, Task<CartRow?>> Read { get; } = EF.CompileAsyncQuery((ShopDbContext db, string id) =>
        db.Carts.AsNoTracking().Include(cart => cart.Lines).FirstOrDefault(cart => cart.Id == id));

    /// <summary>A cart with its lines, to change.</summary>
    public Func<ShopDbContext, string, Task<CartRow?>> Load { get; } = EF.CompileAsyncQuery((ShopDbContext db, string id) =>
        db.Carts.Include(cart => cart.Lines).FirstOrDefault(cart => cart.Id == id));
}
