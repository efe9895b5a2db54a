using CartIntegrity;

namespace DemoStore;

/// <summary>What a person at the warehouse enters about what may be promised beyond what is on hand. Checked by <see cref="WarehouseDesk"/>.</summary>
internal sealed class WarehouseSettings
{
    /// <summary>Made with the form, so that sent twice it counts once.</summary>
    public string? Reference { get; set; }

    public string? Location { get; set; }

    /// <summary>How many units may be sold before they are there.</summary>
    public int? Allowance { get; set; }

    public DateOnly? PromiseDate { get; set; }

    public bool IsPreorder { get; set; }

    public string? Remark { get; set; }

    /// <summary>Do it even if promised units are then uncovered.</summary>
    public bool Force { get; set; }

    /// <summary>As they are now.</summary>
    public static WarehouseSettings Of(StockSettings now) =>
        new() { Allowance = (int)Math.Min(now.BackorderAllowance, StockLimits.UnitsPerLine), PromiseDate = now.PromiseDate, IsPreorder = now.IsPreorder };
}
