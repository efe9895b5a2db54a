using CartIntegrity;

namespace DemoStore;

/// <summary>What a person at the warehouse enters about units that came, went or changed. Checked by <see cref="WarehouseDesk"/>.</summary>
internal sealed class WarehouseMovement
{
    /// <summary>Made with the form, so that sent twice it counts once.</summary>
    public string? Reference { get; set; }

    public MovementKind Kind { get; set; } = MovementKind.Sale;

    public string? Location { get; set; }

    /// <summary>Transfer out: where the units go.</summary>
    public string? To { get; set; }

    /// <summary>Put back or written off: which units.</summary>
    public StockStatus Status { get; set; }

    public int? Quantity { get; set; }

    public string? Remark { get; set; }

    /// <summary>Do it even if units that are held or sold are then missing.</summary>
    public bool Force { get; set; }
}
