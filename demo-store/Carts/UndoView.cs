using CartIntegrity;

namespace DemoStore;

/// <summary>The offer to bring a line back that was just taken out.</summary>
/// <param name="Line">The line as it was.</param>
/// <param name="Title">The product's name.</param>
/// <param name="Page">The page that takes the offer.</param>
internal sealed record UndoView(CartLine Line, string Title, string Page)
{
    /// <summary>The offer, unless the address names none or the line is back already.</summary>
    public static UndoView? Of(RemovedLine removed, Cart cart, Catalogue catalogue, string page) =>
        removed.ToLine() is { } gone && catalogue.TryFind(gone.Sku.Value, out var product) && !cart.Lines.Any(line => line.Id == gone.Id)
            ? new UndoView(gone, product.Title, page)
            : null;
}
