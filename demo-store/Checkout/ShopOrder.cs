using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DemoStore;

/// <summary>An order as the shop stores it.</summary>
internal sealed class ShopOrder
{
    public required string Id { get; init; }

    public required string CartId { get; init; }

    /// <summary>Whose browser it was placed from; it sees the order when the cart is long gone.</summary>
    public string? Shopper { get; init; }

    /// <summary>The hold that is paid for; empty if it never came to one.</summary>
    public string HoldId { get; init; } = "";

    /// <summary>Its version when the order was written.</summary>
    public long HoldVersion { get; init; }

    public OrderState State { get; set; }

    public OrderFailure Failure { get; set; }

    /// <summary>Sold out: the SKUs that are missing, one a line.</summary>
    public string Missing { get; set; } = "";

    public DateTime CreatedAt { get; init; }

    public decimal Total { get; init; }

    public CardBehaviour Card { get; init; }

    public required DeliveryAddress Address { get; init; }

    public List<OrderLineRow> Lines { get; init; } = [];

    /// <summary>What is taken from where; filled when it is placed.</summary>
    public List<OrderAllocationRow> Allocations { get; init; } = [];

    /// <summary>What happened to it after it was placed.</summary>
    public List<OrderChangeRow> Changes { get; init; } = [];

    /// <summary>Whether something of it is on its way back.</summary>
    public bool AwaitsReturn { get; set; }

    /// <summary>Raised whenever a change begins or ends, so that two at once do not take the same units.</summary>
    public long Version { get; set; }

    public static void Describe(EntityTypeBuilder<ShopOrder> table)
    {
        table.HasKey(order => order.Id);
        // Two that end an order at once: the second one is told.
        table.Property(order => order.State).IsConcurrencyToken();
        table.Property(order => order.Version).IsConcurrencyToken();
        table.HasIndex(order => order.State);
        table.HasIndex(order => order.AwaitsReturn);
        table.HasIndex(order => order.Shopper);
        table.HasIndex(order => order.CartId);
        table.OwnsOne(order => order.Address);
        table.Navigation(order => order.Address).IsRequired();
        table.HasMany(order => order.Lines).WithOne().HasForeignKey(line => line.OrderId);
        table.HasMany(order => order.Allocations).WithOne().HasForeignKey(part => part.OrderId);
        table.HasMany(order => order.Changes).WithOne().HasForeignKey(change => change.OrderId);
    }
}
