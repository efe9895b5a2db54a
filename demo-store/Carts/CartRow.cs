using System.Collections.Immutable;
using System.Globalization;
using CartIntegrity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DemoStore;

/// <summary>A cart as the shop stores it.</summary>
internal sealed class CartRow
{
    /// <summary>The most lines of a cart.</summary>
    public const int MostLines = 1_000;

    /// <summary>The most units of a line.</summary>
    public const int UnitsPerLine = 5_000;

    private const string LinePrefix = "l-";

    /// <summary>The public id, which the ledger's journal keeps for ever. It opens nothing: the shopper's cookie carries it sealed.</summary>
    public required string Id { get; init; }

    /// <summary>Raised with every change of what the cart wants: who knows a cart of the same revision need not read its lines.</summary>
    public long Revision { get; private set; }

    /// <summary>The order that is being placed; while there is one the cart does not change.</summary>
    public string? PayingOrder { get; set; }

    /// <summary>How many lines the cart has ever had; the next one's number.</summary>
    public int LinesMade { get; private set; }

    public List<CartLineRow> Lines { get; init; } = [];

    public static void Describe(EntityTypeBuilder<CartRow> table)
    {
        table.HasKey(cart => cart.Id);
        table.HasMany(cart => cart.Lines).WithOne().HasForeignKey(line => line.CartId);
        // Two changes at once, or a change while an order is written: the second one is told and starts over.
        table.Property(cart => cart.Revision).IsConcurrencyToken();
        table.Property(cart => cart.PayingOrder).IsConcurrencyToken();
    }

    /// <summary>The cart as the SDK knows it.</summary>
    public Cart ToCart() => new(new CartId(Id), Revision, [.. Lines.OrderBy(line => line.Position).Select(line => line.ToLine())]);

    /// <summary>Whether every cart whose lines are about to be stored has another revision than before.</summary>
    public static bool AreRevisionsRaised(ChangeTracker changes)
    {
        var raised = changes.Entries<CartRow>()
            .Where(cart => cart.State == EntityState.Added || cart.Property(row => row.Revision).IsModified).Select(cart => cart.Entity.Id).ToHashSet();
        return changes.Entries<CartLineRow>().All(line => line.State == EntityState.Unchanged || raised.Contains(line.Entity.CartId));
    }

    /// <summary>Says that the cart wants something else from now on.</summary>
    public void RaiseRevision() => Revision++;

    /// <summary>Puts units into the cart: on the line that has the product already, or on a new one.</summary>
    /// <returns>The line, or <c>null</c> if the cart is full.</returns>
    public string? Add(Product product, int quantity)
    {
        var line = Lines.Find(line => line.Sku == product.Sku && line.Intent == LineIntent.Buy);
        if (line is not null)
        {
            line.Quantity = Math.Min(line.Quantity + quantity, UnitsPerLine);
            line.SeenPrice = product.Price;
            return line.LineId;
        }

        return AddLine(LineIdOf(LinesMade + 1), product, quantity, LineIntent.Buy);
    }

    /// <summary>Keeps a product for later, or to be told when it is back. One that is kept already is kept once.</summary>
    /// <returns>The line, or <c>null</c> if the cart is full.</returns>
    public string? Save(Product product, LineIntent intent)
    {
        var line = Lines.Find(line => line.Sku == product.Sku && line.Intent != LineIntent.Buy);
        if (line is not null)
        {
            line.Intent = intent;
            return line.LineId;
        }

        return AddLine(LineIdOf(LinesMade + 1), product, 1, intent);
    }

    /// <summary>Brings a line back that was taken out, as it was.</summary>
    /// <returns>Whether there is such a product, room for it, and there was such a line.</returns>
    public bool Restore(CartLine gone, Catalogue catalogue) =>
        Lines.Exists(line => line.LineId == gone.Id.Value)
        || (WasGiven(gone.Id.Value) && catalogue.TryFind(gone.Sku.Value, out var product)
            && AddLine(gone.Id.Value, product, Math.Clamp(gone.Quantity, 1, UnitsPerLine), gone.Intent) is not null);

    /// <summary>Puts units into the cart from a page that told for when they are promised.</summary>
    /// <param name="product">The product.</param>
    /// <param name="quantity">How many units.</param>
    /// <param name="seenPromise">The day that was told; <see cref="DateOnly.MaxValue"/>: later, without a day; <c>null</c>: nothing was told.</param>
    /// <returns>The line, or <c>null</c> if the cart is full.</returns>
    public string? Add(Product product, int quantity, DateOnly? seenPromise)
    {
        var id = Add(product, quantity);
        if (seenPromise is { } day && Lines.Find(line => line.LineId == id) is { } line && !(line.SeenPromise >= day))
        {
            line.SeenPromise = day;
        }

        return id;
    }

    /// <summary>Applies what a shopper chose.</summary>
    /// <returns>Whether it made sense for this cart.</returns>
    public bool Apply(CartChange change, Catalogue catalogue)
    {
        var line = Lines.Find(line => line.LineId == change.Line.Value);
        return change switch
        {
            CartChange.Remove => line is null || Lines.Remove(line),
            CartChange.Restore restore => Restore(new CartLine(restore.Line, restore.Sku, restore.Quantity), catalogue),
            _ when line is null => false,
            CartChange.SetQuantity { Quantity: 0 } => Lines.Remove(line),
            CartChange.SetQuantity set => Set(() => line.Quantity = Math.Clamp(set.Quantity, 1, UnitsPerLine)),
            CartChange.SetIntent set => Set(() => line.Intent = set.Intent),
            CartChange.AcceptPrice accept => Set(() => line.SeenPrice = accept.Price),
            CartChange.AcceptPromise accept => Set(() => line.SeenPromise = accept.Until),
            CartChange.Replace replace => Replace(line, replace.Sku.Value, catalogue),
            _ => false,
        };
    }

    /// <summary>The shopper goes on at the price of today.</summary>
    /// <returns>Whether there is such a line and such a product.</returns>
    public bool AcceptPrice(string lineId, Catalogue catalogue)
    {
        var line = Lines.Find(line => line.LineId == lineId);
        return line is not null && catalogue.TryFind(line.Sku, out var product) && Set(() => line.SeenPrice = product.Price);
    }

    // The id comes from the browser. One that was never given could be the next line's, and two lines of one id cannot be stored.
    private bool WasGiven(string lineId) =>
        lineId.StartsWith(LinePrefix, StringComparison.Ordinal)
        && int.TryParse(lineId.AsSpan(LinePrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1 && number <= LinesMade && lineId == LineIdOf(number);

    private static string LineIdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{LinePrefix}{number}");

    private static bool Replace(CartLineRow line, string sku, Catalogue catalogue)
    {
        if (!catalogue.TryFind(sku, out var product))
        {
            return false;
        }

        (line.Sku, line.SeenPrice, line.SeenPromise, line.Intent) = (product.Sku, product.Price, null, LineIntent.Buy);
        return true;
    }

    private static bool Set(Action change)
    {
        change();
        return true;
    }

    private string? AddLine(string lineId, Product product, int quantity, LineIntent intent)
    {
        if (Lines.Count >= MostLines)
        {
            return null;
        }

        Lines.Add(new CartLineRow
        {
            CartId = Id, LineId = lineId, Position = ++LinesMade, Sku = product.Sku, Quantity = quantity, SeenPrice = product.Price, Intent = intent,
        });
        return lineId;
    }
}
