using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>A shopper's way past every page of the shop, so that what is true of all pages can be asked of each.</summary>
public sealed class Tour(ShopServer shop, ShopperSession shopper, Func<string, Task> look)
{
    private IPage Page => shopper.Page;

    /// <summary>Every page a shopper may come to.</summary>
    public async Task ShopAsync()
    {
        shopper.Expect("status of 404");
        var (good, soldOut) = (await shop.StockAsync(units: 8), await shop.StockAsync(units: 0));
        await SeeAsync("home", "/");
        await SeeAsync("help", "/help");
        await SeeAsync("listing", "/shop");
        await SeeAsync("category", "/shop/kitchen");
        await SeeAsync("search", "/shop?q=lantern");
        await SeeAsync("search-without-result", "/shop?q=qqqq");
        await SeeAsync("product", $"/p/{good.Sku}");
        await SeeAsync("product-sold-out", $"/p/{soldOut.Sku}");
        await SeeAsync("not-found", "/no-such-page");
        await SeeAsync("basket-empty", "/cart");
        await shopper.Basket.AddAsync(good, quantity: 2);
        await look("basket");
        await CheckoutAsync();
    }

    /// <summary>Every page of the warehouse.</summary>
    public async Task WarehouseAsync()
    {
        var good = await shop.StockAsync(units: 8);
        await SeeAsync("warehouse-stock", "/warehouse");
        await SeeAsync("warehouse-holds", "/warehouse/holds");
        await SeeAsync("warehouse-orders", "/warehouse/orders");
        await SeeAsync("warehouse-attention", "/warehouse/attention");
        await SeeAsync("warehouse-replay", "/warehouse/replay");
        await SeeAsync("warehouse-simulator", "/warehouse/simulator");
        await SeeAsync("warehouse-verification", "/warehouse/verify?now=true");
        await SeeAsync("warehouse-item-settings", $"/warehouse/item/{good.Sku}?do=Settings");
        await SeeAsync("warehouse-item-transfer", $"/warehouse/item/{good.Sku}?do=TransferOut");
        await SeeAsync("warehouse-item", $"/warehouse/item/{good.Sku}");
        await Page.GetByRole(AriaRole.Spinbutton, new() { Name = "Units" }).FillAsync("9");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Record" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Not recorded");
        await look("warehouse-item-refused");
    }

    private async Task CheckoutAsync()
    {
        await shopper.Basket.Checkout.ClickAsync();
        await look("address");
        await shopper.Checkout.ContinueToPaymentAsync();
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("There is something to correct");
        await look("address-to-correct");
        await shopper.Checkout.FillAddressAsync();
        await shopper.Checkout.ContinueToPaymentAsync();
        await look("payment");
        await shopper.Checkout.PayWithAsync("A card that is declined");
        await look("review");
        await shopper.Checkout.PlaceOrder.ClickAsync();
        await Expect(shopper.Checkout.Heading).ToHaveTextAsync("The card was declined.");
        await look("order-declined");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Try another card" }).ClickAsync();
        await shopper.Checkout.PayWithAsync("A card that works");
        await shopper.Checkout.PlaceOrder.ClickAsync();
        await Expect(shopper.Checkout.ThankYou).ToBeVisibleAsync();
        await look("order-placed");
        await OrdersAsync();
    }

    private async Task OrdersAsync()
    {
        await SeeAsync("orders", "/orders");
        await Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Order HL-" }).ClickAsync();
        await Page.GetByRole(AriaRole.Main).GetByText("Cancel", new() { Exact = false }).First.ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Cancel these" })).ToBeVisibleAsync();
        await look("order");
        await Page.GetByRole(AriaRole.Spinbutton, new() { Name = "How many?" }).FillAsync("1");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Cancel these" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Status)).ToContainTextAsync("Cancelled.");
        await look("order-partly-cancelled");
    }

    private async Task SeeAsync(string name, string address)
    {
        await Page.GotoAsync(address);
        await Expect(shopper.Checkout.Heading).ToBeVisibleAsync();
        await look(name);
    }
}
