using System.ComponentModel.DataAnnotations;
using CartIntegrity;

namespace DemoStore;

/// <summary>What a person at the warehouse enters.</summary>
internal sealed class WarehouseMovement
{
    /// <summary>The kinds that are offered, with what they are called and what they do.</summary>
    public static IReadOnlyList<(MovementKind Kind, string Name, string Does)> Offered { get; } =
    [
        (MovementKind.Sale, "Sell elsewhere", "sold over the counter or on a marketplace"),
        (MovementKind.Receipt, "Receive", "goods came in"),
        (MovementKind.Count, "Count", "this many are really there"),
        (MovementKind.Damage, "Damage", "units on hand turned out to be broken"),
    ];

    /// <summary>Made with the form, so that sent twice it counts once.</summary>
    [Required, StringLength(60)]
    public string Reference { get; set; } = "";

    public MovementKind Kind { get; set; } = MovementKind.Sale;

    [Required]
    public string Location { get; set; } = "";

    [Required(ErrorMessage = "Enter how many units"), Range(0, StockLimits.UnitsPerLine, ErrorMessage = "Enter a number from 0 to 1,000,000")]
    public int? Quantity { get; set; }

    [StringLength(StockLimits.TextLength)]
    public string? Remark { get; set; }

    /// <summary>Do it even if units that are held or sold are then missing.</summary>
    public bool Force { get; set; }
}
