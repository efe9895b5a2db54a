using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace DemoStore;

/// <summary>The shop's own data: products, carts, checkouts, orders, and the simulated card provider's book. Stock is the ledger's.</summary>
internal sealed class ShopDbContext(DbContextOptions<ShopDbContext> options) : DbContext(options)
{
    /// <summary>The number of the schema; raise it with every change of a table.</summary>
    public const int SchemaVersion = 1;

    public DbSet<Product> Products => Set<Product>();

    public DbSet<CartRow> Carts => Set<CartRow>();

    public DbSet<CheckoutRow> Checkouts => Set<CheckoutRow>();

    public DbSet<ShopOrder> Orders => Set<ShopOrder>();

    public DbSet<PaymentRow> Payments => Set<PaymentRow>();

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        this.GetService<WriteGate>().WriteAsync(token => base.SaveChangesAsync(acceptAllChangesOnSuccess, token), cancellationToken);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ProductTable.Describe(modelBuilder.Entity<Product>());
        CartRow.Describe(modelBuilder.Entity<CartRow>());
        CartLineRow.Describe(modelBuilder.Entity<CartLineRow>());
        CheckoutRow.Describe(modelBuilder.Entity<CheckoutRow>());
        ShopOrder.Describe(modelBuilder.Entity<ShopOrder>());
        modelBuilder.Entity<OrderLineRow>().ToTable("OrderLines").HasKey(line => new { line.OrderId, line.Line });
        modelBuilder.Entity<OrderAllocationRow>().ToTable("OrderAllocations").HasKey(part => new { part.OrderId, part.Sku, part.Location });
        modelBuilder.Entity<PaymentRow>().HasKey(payment => payment.OrderId);
    }
}
