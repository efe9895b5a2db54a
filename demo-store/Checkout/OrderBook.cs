using System.Collections.Immutable;
using CartIntegrity;
using Microsoft.EntityFrameworkCore;

namespace DemoStore;

/// <summary>The orders in the shop's file. Every method is one transaction; a scope is used by one caller at a time.</summary>
internal sealed class OrderBook(ShopDbContext db, CartQueries carts, OrderQueries orders, Catalogue catalogue, TimeProvider clock)
{
    /// <summary>An order with its lines; <c>null</c> if there is none.</summary>
    public Task<ShopOrder?> FindAsync(string id) => orders.Read(db, id);

    /// <summary>Whether there is such an order.</summary>
    public Task<bool> IsKnownAsync(string id) => orders.IsKnown(db, id);

    /// <summary>Writes an order that is about to be paid, and closes its cart for changes meanwhile.</summary>
    /// <returns>The order, or <c>null</c> if the cart is not the one that was held, or the order id is taken.</returns>
    public async Task<ShopOrder?> WriteAsync(PlaceOrder wish, Hold hold, CancellationToken cancellationToken)
    {
        var cart = await carts.Load(db, wish.Cart.Id.Value);
        if (cart is null || cart.Revision != wish.Cart.Revision || cart.PayingOrder is not null)
        {
            return null;
        }

        var order = Make(wish, hold, OrderState.Pending);
        cart.PayingOrder = order.Id;
        db.Orders.Add(order);
        return await TrySaveAsync(cancellationToken) ? order : null;
    }

    /// <summary>Writes that an order came to nothing before anything was paid, so that asked again the shopper hears the same.</summary>
    public async Task WriteFailedAsync(PlaceOrder wish, OrderFailure failure, IEnumerable<Sku> missing, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var order = Make(wish, null, OrderState.Failed);
        (order.Failure, order.Missing) = (failure, SkusOf(missing));
        db.Orders.Add(order);
        await RenewCheckoutAsync(order);
        await TrySaveAsync(cancellationToken);
    }

    /// <summary>The order is sold: what ships from where is written down, and the cart is rid of what was bought.</summary>
    public Task PlacedAsync(string id, ImmutableArray<HoldLine> sold, CancellationToken cancellationToken) => EndAsync(id, (order, cart) =>
    {
        order.State = OrderState.Placed;
        order.Allocations.AddRange(sold.Where(line => line.Quantity > 0).GroupBy(line => line.Item).Select(part => new OrderAllocationRow
        {
            OrderId = id, Sku = part.Key.Sku.Value, Location = part.Key.Location.Value, Quantity = part.Sum(line => line.Quantity),
            Promised = part.Sum(line => line.Promised), PromiseDate = part.Max(line => line.PromiseDate),
        }));
        var bought = order.Lines.Select(line => line.Line).ToHashSet();
        cart?.Lines.RemoveAll(line => bought.Contains(line.LineId));
        cart?.RaiseRevision();
    }, cancellationToken);

    /// <summary>The order came to nothing: the cart stays as it is and may change again.</summary>
    public Task FailedAsync(string id, OrderFailure failure, IEnumerable<Sku> missing, CancellationToken cancellationToken) => EndAsync(id, (order, _) =>
        (order.State, order.Failure, order.Missing) = (OrderState.Failed, failure, SkusOf(missing)), cancellationToken);

    /// <summary>Orders that have not ended, oldest first, at most 500.</summary>
    public Task<List<ShopOrder>> UnfinishedAsync(TimeSpan olderThan, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().UtcDateTime - olderThan;
        return db.Orders.AsNoTracking().Where(order => order.State == OrderState.Pending && order.CreatedAt <= before)
            .OrderBy(order => order.CreatedAt).Take(500).ToListAsync(cancellationToken);
    }

    // Only the first one ends an order: what another has ended meanwhile is left as it is. Who wrote the order a moment ago still has it and its cart
    // at hand; should they have changed since, the save is told so. A save that lost a race is tried again with both read anew; if it never
    // succeeds the order stays pending and is repaired.
    private async Task EndAsync(string id, Action<ShopOrder, CartRow?> end, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            if ((db.Orders.Local.FirstOrDefault(order => order.Id == id) ?? await orders.Load(db, id)) is not { State: OrderState.Pending } order)
            {
                return;
            }

            var cart = db.Carts.Local.FirstOrDefault(cart => cart.Id == order.CartId) ?? await carts.Load(db, order.CartId);
            end(order, cart);
            if (cart?.PayingOrder == id)
            {
                cart.PayingOrder = null;
            }

            await RenewCheckoutAsync(order);
            if (await TrySaveAsync(cancellationToken))
            {
                return;
            }
        }
    }

    // The next order of this cart gets an id of its own; the address stays as it was entered.
    private async Task RenewCheckoutAsync(ShopOrder order)
    {
        var checkout = await orders.LoadCheckout(db, order.CartId);
        if (checkout is not null && checkout.OrderId == order.Id)
        {
            (checkout.OrderId, checkout.Card) = (NewId(), null);
        }
    }

    /// <summary>A new order id: short enough to read out, too long to guess.</summary>
    public static string NewId() => RandomId.New("HL-", 12);

    // False: somebody else wrote the same order or cart first. They have told the shopper already, or the next try will.
    private async Task<bool> TrySaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private static string SkusOf(IEnumerable<Sku> skus) => string.Join('\n', skus.Distinct().Select(sku => sku.Value));

    private ShopOrder Make(PlaceOrder wish, Hold? hold, OrderState state) => new()
    {
        Id = wish.Order.Value,
        CartId = wish.Cart.Id.Value,
        Shopper = wish.Shopper,
        HoldId = hold?.Id.Value ?? "",
        HoldVersion = hold?.Version ?? 0,
        State = state,
        CreatedAt = clock.GetUtcNow().UtcDateTime,
        Total = wish.Total,
        Card = wish.Card,
        Address = wish.Address with { },
        Lines = [.. wish.Lines.Select(line => new OrderLineRow
        {
            OrderId = wish.Order.Value,
            Line = line.Id.Value,
            Sku = line.Sku.Value,
            Title = catalogue.TryFind(line.Sku.Value, out var product) ? product.EnglishTitle : line.Sku.Value,
            Quantity = line.Quantity,
            UnitPrice = line.SeenPrice ?? 0,
        })],
    };
}
