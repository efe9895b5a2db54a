using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace DemoStore;

/// <summary>The shop's own data: products, carts, checkouts, orders, and the simulated card provider's book. Stock is the ledger's.</summary>
internal sealed class ShopDbContext(DbContextOptions<ShopDbContext> options) : DbContext(options)
{
    /// <summary>The number of the schema; raise it with every change of a table.</summary>
    public const int SchemaVersion = 3;

    public DbSet<Product> Products => Set<Product>();

    public DbSet<CartRow> Carts => Set<CartRow>();

    public DbSet<CheckoutRow> Checkouts => Set<CheckoutRow>();

    public DbSet<ShopOrder> Orders => Set<ShopOrder>();

    public DbSet<PaymentRow> Payments => Set<PaymentRow>();

    public DbSet<OrderChangeRow> OrderChanges => Set<OrderChangeRow>();

    public DbSet<RefundRow> Refunds => Set<RefundRow>();

    /// <summary>
    /// Saves so that it survives a power cut, too: for what must be known again after the ledger, which always writes so, has acted on it.
    /// </summary>
    public async Task<int> SaveDurablyAsync(CancellationToken cancellationToken)
    {
        if (!Database.IsSqlite())
        {
            return await SaveChangesAsync(cancellationToken);
        }

        await Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await Database.ExecuteSqlRawAsync("PRAGMA synchronous=FULL", cancellationToken);
            return await SaveChangesAsync(cancellationToken);
        }
        finally
        {
            await Database.ExecuteSqlRawAsync("PRAGMA synchronous=NORMAL", CancellationToken.None);
            await Database.CloseConnectionAsync();
        }
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Debug.Assert(CartRow.AreRevisionsRaised(ChangeTracker), "A cart's lines change without its revision: pages that watch it would be told old news.");
        return this.GetService<WriteGate>().WriteAsync(token => base.SaveChangesAsync(acceptAllChangesOnSuccess, token), cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ProductTable.Describe(modelBuilder.Entity<Product>());
        CartRow.Describe(modelBuilder.Entity<CartRow>());
        CartLineRow.Describe(modelBuilder.Entity<CartLineRow>());
        CheckoutRow.Describe(modelBuilder.Entity<CheckoutRow>());
        ShopOrder.Describe(modelBuilder.Entity<ShopOrder>());
        modelBuilder.Entity<OrderLineRow>().ToTable("OrderLines").HasKey(line => new { line.OrderId, line.Line });
        modelBuilder.Entity<OrderAllocationRow>().ToTable("OrderAllocations").HasKey(part => new { part.OrderId, part.Sku, part.Location });
        OrderChangeRow.Describe(modelBuilder.Entity<OrderChangeRow>());
        modelBuilder.Entity<OrderChangePartRow>().ToTable("OrderChangeParts").HasKey(part => new { part.OrderId, part.ChangeId, part.Line, part.Location });
        modelBuilder.Entity<RefundRow>().HasKey(refund => new { refund.OrderId, refund.Key });
        modelBuilder.Entity<PaymentRow>().HasKey(payment => payment.OrderId);
    }
}
