using System.Runtime.CompilerServices;
using CartIntegrity.Throwaway;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>Two copies of the shop over one PostgreSQL, a shopper on each.</summary>
public sealed class TwoServersTests(BrowserFixture browser, ITestOutputHelper output) : BrowserTest(browser, output)
{
    [SkippableFact]
    public Task Last_unit_held_on_one_server_is_told_on_the_other_and_sold_once() => RunOnTwoAsync(HoldOn.CartChange, async (scene, one, two) =>
    {
        var good = await one.StockAsync(units: 1);
        var (first, second) = (await scene.ShopperAsync("first"), await scene.ShopperAsync("second", at: two));
        await second.Page.GotoAsync($"/p/{good.Sku}");
        await first.Basket.AddAsync(good);
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Add to basket", Exact = true }).ClickAsync();
        await Expect(second.Basket.Row(good)).ToBeVisibleAsync();
        await second.Alert.ExpectAsync(good, "Held by another shopper.");
        var marker = await PageMarker.SetAsync(second.Page);

        await first.Checkout.ToReviewAsync();
        await first.Checkout.PlaceOrder.ClickAsync();
        await Expect(first.Checkout.ThankYou).ToBeVisibleAsync();

        await second.Alert.ExpectAsync(good, "This item has just sold out.");
        await marker.AssertSurvivedAsync();
        await one.AssertSoldAsync(good, 1);
    });

    [SkippableFact]
    public Task Item_sold_elsewhere_through_one_server_is_told_to_a_shopper_on_the_other() => RunOnTwoAsync(HoldOn.Checkout, async (scene, one, two) =>
    {
        var good = await one.StockAsync(units: 3);
        var shopper = await scene.ShopperAsync(at: two);
        await shopper.Basket.AddAsync(good);
        var marker = await PageMarker.SetAsync(shopper.Page);

        await one.SellElsewhereAsync(good, 3);

        await shopper.Alert.ExpectAsync(good, "This item has just sold out.");
        await marker.AssertSurvivedAsync();
    });

    private async Task RunOnTwoAsync(HoldOn holdOn, Func<Scene, ShopServer, ShopServer, Task> test, [CallerMemberName] string name = "")
    {
        RequireBrowser();
        RequirePostgres();
        await using var server = await PostgresCluster.StartAsync();
        await using var one = ShopOn(server, holdOn);
        await using var two = ShopOn(server, holdOn);
        await RunAsync(one, scene => test(scene, one, two), name);
    }

    private static ShopServer ShopOn(PostgresCluster server, HoldOn holdOn) => ShopServer.Start(builder =>
    {
        builder.UseSetting("CartIntegrity:PostgreSql", server.ConnectionString);
        builder.ConfigureServices(services => services.Configure<CartIntegrityOptions>(options => options.HoldOn = holdOn));
    });

    private static void RequirePostgres()
    {
        const string Missing = "PostgreSQL is not installed here; npm test fetches it.";
        if (PostgresPrograms.Folder is null && Environment.GetEnvironmentVariable("CI") == "true")
        {
            throw new InvalidOperationException(Missing);
        }

        Skip.If(PostgresPrograms.Folder is null, Missing);
    }
}
