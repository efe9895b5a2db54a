namespace DemoStore;

/// <summary>The settings of the shop: the section <c>Shop</c> of the configuration.</summary>
internal sealed class ShopOptions
{
    /// <summary>The folder of the shop's files, relative to the content root. Default: <c>App_Data</c>.</summary>
    public string DataPath { get; set; } = "App_Data";

    /// <summary>How long a cart's units are held after its latest change. Default: 10 minutes.</summary>
    public TimeSpan ReservationWindow { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a slow simulated payment takes. Default: 10 seconds.</summary>
    public TimeSpan SlowPayment { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an answer to "place order" may take before the shopper is shown the waiting page. Default: 3 seconds.</summary>
    public TimeSpan PlaceOrderPatience { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How often unfinished orders are looked for. Default: 30 seconds.</summary>
    public TimeSpan RepairInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an order may be unfinished before it is repaired; longer than a payment takes. Default: 3 minutes.</summary>
    public TimeSpan RepairAfter { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>The full path of a file of the shop.</summary>
    public string FileIn(IHostEnvironment environment, string name) => Path.Combine(environment.ContentRootPath, DataPath, name);
}
