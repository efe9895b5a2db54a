namespace DemoStore;

/// <summary>The section <c>Warehouse</c> of the configuration.</summary>
internal sealed class WarehouseOptions
{
    /// <summary>Whether the warehouse pages answer requests from other machines, too. Default: no.</summary>
    public bool AllowRemote { get; set; }
}
