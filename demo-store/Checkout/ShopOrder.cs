using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DemoStore;

/// <summary>An order as the shop stores it.</summary>
internal sealed class ShopOrder
{
    public required string Id { get; init; }

    public required string CartId { get; init; }

    /// <summary>The hold that is paid for; empty if it never came to one.</summary>
    public string HoldId { get; init; } = "";

    /// <summary>Its version when the order was written.</summary>
    public long HoldVersion { get; init; }

    public OrderState State { get; set; }

    public OrderFailure Failure { get; set; }

    /// <summary>Sold out: the titles that are missing, one a line.</summary>
    public string Missing { get; set; } = "";

    public DateTime CreatedAt { get; init; }

    public decimal Total { get; init; }

    public CardBehaviour Card { get; init; }

    public required DeliveryAddress Address { get; init; }

    public List<OrderLineRow> Lines { get; init; } = [];

    /// <summary>What is taken from where; filled when it is placed.</summary>
    public List<OrderAllocationRow> Allocations { get; init; } = [];

    public static void Describe(EntityTypeBuilder<ShopOrder> table)
    {
        table.HasKey(order => order.Id);
        // Two that end an order at once: the second one is told.
        table.Property(order => order.State).IsConcurrencyToken();
        table.HasIndex(order => order.State);
        table.OwnsOne(order => order.Address);
        table.Navigation(order => order.Address).IsRequired();
        table.HasMany(order => order.Lines).WithOne().HasForeignKey(line => line.OrderId);
        table.HasMany(order => order.Allocations).WithOne().HasForeignKey(part => part.OrderId);
    }
}
