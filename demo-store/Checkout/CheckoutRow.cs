using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DemoStore;

/// <summary>What a shopper has entered on the way to an order. Belongs to a cart and goes when an order is placed.</summary>
internal sealed class CheckoutRow
{
    public required string CartId { get; init; }

    /// <summary>The id the next order will have. A second click sends the same one, so it places no second order.</summary>
    public required string OrderId { get; set; }

    public required DeliveryAddress Address { get; set; }

    /// <summary>How the simulated card will behave; <c>null</c> until the payment step is done.</summary>
    public CardBehaviour? Card { get; set; }

    public static void Describe(EntityTypeBuilder<CheckoutRow> table)
    {
        table.HasKey(checkout => checkout.CartId);
        table.OwnsOne(checkout => checkout.Address);
        table.Navigation(checkout => checkout.Address).IsRequired();
    }
}
