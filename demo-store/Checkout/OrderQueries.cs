using Microsoft.EntityFrameworkCore;

namespace DemoStore;

/// <summary>The queries every order asks, compiled once per shop.</summary>
internal sealed class OrderQueries
{
    /// <summary>An order with its lines, to look at.</summary>
    public Func<ShopDbContext, string, Task<ShopOrder?>> Read { get; } = EF.CompileAsyncQuery((ShopDbContext db, string id) =>
        db.Orders.AsNoTracking().Include(order => order.Lines).Include(order => order.Allocations).AsSplitQuery().FirstOrDefault(order => order.Id == id));

    /// <summary>Whether there is such an order.</summary>
    public Func<ShopDbContext, string, Task<bool>> IsKnown { get; } = EF.CompileAsyncQuery((ShopDbContext db, string id) =>
        db.Orders.Any(order => order.Id == id));

    /// <summary>An order with its lines, to end it.</summary>
    public Func<ShopDbContext, string, Task<ShopOrder?>> Load { get; } = EF.CompileAsyncQuery((ShopDbContext db, string id) =>
        db.Orders.Include(order => order.Lines).FirstOrDefault(order => order.Id == id));

    /// <summary>What the shopper of a cart has entered, to look at.</summary>
    public Func<ShopDbContext, string, Task<CheckoutRow?>> ReadCheckout { get; } = EF.CompileAsyncQuery((ShopDbContext db, string cart) =>
        db.Checkouts.AsNoTracking().FirstOrDefault(checkout => checkout.CartId == cart));

    /// <summary>What the shopper of a cart has entered, to change it.</summary>
    public Func<ShopDbContext, string, Task<CheckoutRow?>> LoadCheckout { get; } = EF.CompileAsyncQuery((ShopDbContext db, string cart) =>
        db.Checkouts.FirstOrDefault(checkout => checkout.CartId == cart));
}
