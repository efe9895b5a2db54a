namespace CartIntegrity.AspNetCore.Tests;

/// <summary>The carts of the test shop, in memory.</summary>
internal sealed class ShopCarts(ShopShelf shelf) : ICartSource
{
    public ValueTask<Cart?> FindAsync(CartId cart, CancellationToken cancellationToken) =>
        shelf.SourceProblem is { } problem ? throw problem : new(shelf.Carts.GetValueOrDefault(cart));

    public ValueTask<Cart?> ApplyAsync(CartId cart, CartChange change, CancellationToken cancellationToken)
    {
        if (shelf.SourceProblem is { } problem)
        {
            throw problem;
        }

        if (!shelf.Carts.TryGetValue(cart, out var before) || Change(before, change) is not { } lines)
        {
            return new((Cart?)null);
        }

        shelf.Applied.Add(change);
        var after = before with { Revision = before.Revision + 1, Lines = lines };
        shelf.Carts[cart] = after;
        return new(after);
    }

    private static System.Collections.Immutable.ImmutableArray<CartLine>? Change(Cart cart, CartChange change)
    {
        var line = cart.Lines.FirstOrDefault(l => l.Id == change.Line);
        return change switch
        {
            CartChange.Restore restore => cart.Lines.Add(new CartLine(restore.Line, restore.Sku, restore.Quantity)),
            _ when line is null => null,
            CartChange.Remove => cart.Lines.Remove(line),
            CartChange.SetQuantity set => cart.Lines.Replace(line, line with { Quantity = set.Quantity }),
            CartChange.Replace replace => cart.Lines.Replace(line, line with { Sku = replace.Sku }),
            CartChange.SetIntent intent => cart.Lines.Replace(line, line with { Intent = intent.Intent }),
            CartChange.AcceptPrice accept => cart.Lines.Replace(line, line with { SeenPrice = accept.Price }),
            _ => null,
        };
    }
}
