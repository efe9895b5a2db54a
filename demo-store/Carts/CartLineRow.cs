using CartIntegrity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DemoStore;

/// <summary>A line of a cart as the shop stores it.</summary>
internal sealed class CartLineRow
{
    public required string CartId { get; init; }

    public required string LineId { get; init; }

    /// <summary>Where it stands in the cart.</summary>
    public int Position { get; init; }

    public required string Sku { get; set; }

    public int Quantity { get; set; }

    /// <summary>The unit price the shopper has agreed to.</summary>
    public decimal SeenPrice { get; set; }

    /// <summary>The latest day the shopper has agreed to wait for what is promised; <c>null</c>: they were not asked.</summary>
    public DateOnly? SeenPromise { get; set; }

    public LineIntent Intent { get; set; }

    public static void Describe(EntityTypeBuilder<CartLineRow> table) =>
        table.ToTable("CartLines").HasKey(line => new { line.CartId, line.LineId });

    public CartLine ToLine() => new(new LineId(LineId), new Sku(Sku), Quantity) { SeenPrice = SeenPrice, SeenPromise = SeenPromise, Intent = Intent };
}
