namespace DemoStore;

/// <summary>The addresses of the shop's pages that are written from several places.</summary>
internal static class ShopLinks
{
    /// <summary>Where shoppers find the shop's people; the popup's "Contact us" leads there.</summary>
    public const string Help = "/help";

    public static string Product(string sku) => $"/p/{Uri.EscapeDataString(sku)}";

    public static string Art(string sku) => $"/art/{Uri.EscapeDataString(sku)}.svg";

    public static string Order(string order) => $"/order/{Uri.EscapeDataString(order)}";

    public static string MyOrder(string order) => $"/orders/{Uri.EscapeDataString(order)}";

    public static string Item(string sku) => $"/warehouse/item/{Uri.EscapeDataString(sku)}";
}
