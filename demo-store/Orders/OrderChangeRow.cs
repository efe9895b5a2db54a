using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DemoStore;

/// <summary>
/// Something that happens to an order after it is placed. It is written before the ledger hears of it and ended with the ledger's answer, so that
/// what was cut short is found and done again under the same number.
/// </summary>
internal sealed class OrderChangeRow
{
    public required string OrderId { get; init; }

    /// <summary>The number of the form it came from: sent twice it is one change.</summary>
    public required string Id { get; init; }

    public required OrderChangeKind Kind { get; init; }

    public OrderChangeState State { get; set; }

    public DateTime At { get; init; }

    /// <summary>Why the shopper sends it back.</summary>
    public ReturnReason? Reason { get; init; }

    /// <summary>What the shopper gets back, in pounds.</summary>
    public decimal Refund { get; init; }

    /// <summary>The journal record of the movement; 0: there is none.</summary>
    public long Record { get; set; }

    /// <summary>Why the ledger said no, for the warehouse.</summary>
    public string Refusal { get; set; } = "";

    public List<OrderChangePartRow> Parts { get; init; } = [];

    public static void Describe(EntityTypeBuilder<OrderChangeRow> table)
    {
        table.ToTable("OrderChanges").HasKey(change => new { change.OrderId, change.Id });
        table.Property(change => change.State).IsConcurrencyToken();
        table.HasIndex(change => change.State);
        table.HasMany(change => change.Parts).WithOne().HasForeignKey(part => new { part.OrderId, part.ChangeId });
    }
}
