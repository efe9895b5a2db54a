using Microsoft.EntityFrameworkCore;

namespace DemoStore;

/// <summary>What shoppers have entered on the way to an order.</summary>
internal sealed class CheckoutBook(ShopDbContext db, OrderQueries queries)
{
    /// <summary>What the shopper of a cart has entered; <c>null</c>: nothing yet.</summary>
    public Task<CheckoutRow?> FindAsync(string cart) => queries.ReadCheckout(db, cart);

    /// <summary>Keeps where the order goes.</summary>
    public async Task SaveAddressAsync(string cart, DeliveryAddress address, CancellationToken cancellationToken)
    {
        try
        {
            await TrySaveAddressAsync(cart, address, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The first address, sent twice: the other one was faster, and now there is something to change.
            db.ChangeTracker.Clear();
            await TrySaveAddressAsync(cart, address, cancellationToken);
        }
    }

    /// <summary>Keeps how the simulated card will behave.</summary>
    /// <returns>False if there is no address yet.</returns>
    public async Task<bool> SaveCardAsync(string cart, CardBehaviour card, CancellationToken cancellationToken)
    {
        if (await queries.LoadCheckout(db, cart) is not { } checkout)
        {
            return false;
        }

        checkout.Card = card;
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private async Task TrySaveAddressAsync(string cart, DeliveryAddress address, CancellationToken cancellationToken)
    {
        if (await queries.LoadCheckout(db, cart) is { } checkout)
        {
            checkout.Address = address;
        }
        else
        {
            db.Checkouts.Add(new CheckoutRow { CartId = cart, OrderId = OrderBook.NewId(), Address = address });
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
