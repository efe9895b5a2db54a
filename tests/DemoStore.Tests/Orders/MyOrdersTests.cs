using System.Net;
using CartIntegrity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DemoStore.Tests;

/// <summary>What a shopper sees and does, and what it does to stock.</summary>
public sealed class MyOrdersTests(TestShop shop) : IClassFixture<TestShop>
{
    [Fact]
    public async Task Order_placed_is_on_the_list_of_its_browser_and_of_no_other()
    {
        var (shopper, order) = await shop.BuyAsync(("21034", 2));
        shopper.Html.Should().Contain("href=\"/orders\"").And.Contain($"href=\"/orders/{order}\"");
        (await shopper.GoAsync("/orders")).Text.Should().Contain($"Order {order}").And.Contain("Placed").And.Contain("2 items");
        (await shopper.OpenAsync(order)).StatesOf("21034").Should().Equal("To be shipped");

        var (other, _) = await shop.BuyAsync(("21034", 1));
        foreach (var stranger in new[] { other, shop.NewShopper() })
        {
            (await stranger.GoAsync("/orders")).Text.Should().NotContain(order);
            (await stranger.OpenAsync(order)).Status.Should().Be(HttpStatusCode.NotFound);
            await stranger.SendAsync($"/orders/{order}?handler=Cancel", ("version", "0"));
            stranger.Status.Should().Be(HttpStatusCode.NotFound);
        }

        (await shop.ChangesAsync(order)).Should().BeEmpty();
    }

    [Fact]
    public async Task Order_without_an_owner_is_nobodys()
    {
        const string id = "HL-NOBODY";
        await shop.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ShopDbContext>();
            db.Add(new ShopOrder { Id = id, CartId = "c-gone", State = OrderState.Placed, Address = new DeliveryAddress { Name = "Nobody" } });
            return await db.SaveChangesAsync();
        });
        var visitor = await shop.NewShopper().GoAsync("/orders");
        visitor.Text.Should().Contain("No order has been placed from this browser yet.");
        (await visitor.OpenAsync(id)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Orders_stay_when_the_basket_is_lost()
    {
        var (_, order) = await shop.BuyAsync(("21035", 1));
        var row = (await shop.OrderAsync(order))!;
        row.Shopper.Should().StartWith("s-");
        using var client = shop.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/orders");
        request.Headers.Add("Cookie", $"{CurrentShopper.CookieName}={Seal(row.Shopper!)}");
        using var answer = await client.SendAsync(request);
        (await answer.Content.ReadAsStringAsync()).Should().Contain(order);
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Fact]
    public async Task Some_units_cancelled_are_free_again_and_paid_back()
    {
        const string sku = "22470";
        await shop.LeaveAsync(sku, 10);
        var (shopper, order) = await shop.BuyAsync((sku, 4), ("21034", 1));
        var line = await LineAsync(order, sku);

        await shopper.CancelAsync(order, line, 3);

        shopper.At.Should().Be($"/orders/{order}");
        shopper.Text.Should().Contain("Cancelled. What you paid for it");
        shopper.StatesOf(sku).Should().Equal("1 to be shipped", "3 cancelled");
        shopper.Standing().Should().Be("Placed");
        (await shop.StockAsync(sku)).Should().Be((10, 1, 0, 0));
        (await RefundsAsync(order)).Should().Equal(3 * await PriceAsync(order, sku));

        await shopper.CancelAsync(order, line: null);
        shopper.Standing().Should().Be("Cancelled");
        shopper.StatesOf(sku).Should().Equal("Cancelled");
        (await shop.StockAsync(sku)).Should().Be((10, 0, 0, 0));
        (await shop.OrderAsync(order))!.State.Should().Be(OrderState.Cancelled);
        (await RefundsAsync(order)).Sum().Should().Be((await shop.OrderAsync(order))!.Total);
        (await shop.NewShopper().GoAsync("/warehouse/orders")).Text.Should().NotContain(order);
        (await shopper.GoAsync($"/order/{order}")).At.Should().Be($"/orders/{order}", "the page that says thank you is not true any more");
    }

    [Theory]
    [InlineData("Sellable", 0, 0)]
    [InlineData("Damaged", 2, 0)]
    [InlineData("Quarantined", 0, 2)]
    public async Task Units_returned_come_back_in_the_status_of_the_inspection(string status, long damaged, long quarantined)
    {
        var sku = status switch { "Sellable" => "22720", "Damaged" => "22722", _ => "22960" };
        await shop.LeaveAsync(sku, 10);
        var (shopper, order) = await shop.BuyAsync((sku, 3));
        var line = await LineAsync(order, sku);
        await shop.ShipAsync(order);
        (await shopper.OpenAsync(order)).Standing().Should().Be("Shipped");
        (await shop.StockAsync(sku)).Should().Be((7, 0, 0, 0));

        await shopper.ReturnAsync(order, line, 2, ReturnReason.Damaged);
        shopper.Text.Should().Contain("Your return is noted.").And.Contain("It arrived damaged");
        shopper.StatesOf(sku).Should().Equal("1 shipped", "2 on the way back to us");
        (await shop.StockAsync(sku)).Should().Be((7, 0, 0, 0), "a parcel on its way is in nobody's stock");
        (await RefundsAsync(order)).Should().BeEmpty();

        (await shop.NewShopper().GoAsync("/warehouse/orders")).Text.Should().Contain(order).And.Contain("It arrived damaged");
        (await shop.ReceiveAsync(order, line, 2, status)).Text.Should().Contain($"Received from order {order}");
        (await shop.StockAsync(sku)).Should().Be((9, 0, damaged, quarantined));
        (await RefundsAsync(order)).Should().Equal(2 * await PriceAsync(order, sku));
        (await shopper.OpenAsync(order)).StatesOf(sku).Should().Equal("1 shipped", "2 returned");
        shopper.Standing().Should().Be("Partly returned");
        (await shop.ReceiveAsync(order, line, 1, status)).Text.Should().Contain("Not that many");
        (await shop.Ledger.VerifyAsync()).Differences.Should().BeEmpty();
    }

    [Fact]
    public async Task Order_from_two_places_ships_parcel_by_parcel_and_the_rest_can_be_cancelled()
    {
        const string sku = "22961";
        await shop.LeaveAsync(sku, 2);
        var manchester = new StockItem(new Sku(sku), new LocationId(ShopLocation.Manchester.Id));
        (await shop.Ledger.RecordAsync(StockMovement.Of(MovementKind.Receipt, manchester, 5, "test", $"{sku}-man"))).IsOk.Should().BeTrue();
        var (shopper, order) = await shop.BuyAsync((sku, 5));

        (await shop.ShipAsync(order, "MAN-1")).Text.Should().Contain($"The parcel of order {order} from Manchester warehouse is on its way.");
        (await shopper.OpenAsync(order)).Standing().Should().Be("Partly shipped");
        shopper.StatesOf(sku).Should().Equal("2 to be shipped", "3 shipped");
        (await shop.StockAsync(sku)).Should().Be((4, 2, 0, 0));

        await shopper.CancelAsync(order, await LineAsync(order, sku), 2);
        shopper.StatesOf(sku).Should().Equal("2 cancelled", "3 shipped");
        shopper.Standing().Should().Be("Shipped");
        (await shop.StockAsync(sku)).Should().Be((4, 0, 0, 0));
        (await shop.ShipAsync(order)).Text.Should().Contain("is not waiting to be shipped");
    }

    [Fact]
    public async Task Units_that_are_promised_are_shown_with_the_date_that_was_promised()
    {
        const string sku = "20675";
        await shop.LeaveAsync(sku, 1);
        var item = new StockItem(new Sku(sku), new LocationId(ShopLocation.London.Id));
        var later = new StockSettings { BackorderAllowance = 5, PromiseDate = new DateOnly(2031, 5, 6) };
        (await shop.Ledger.ConfigureAsync(new SettingsChange(item, later, "test", "promise"))).IsOk.Should().BeTrue();
        var (shopper, order) = await shop.BuyAsync((sku, 3));
        shopper.Text.Should().Contain("1 at once, 2 promised for 6 May 2031");
        (await shop.Ledger.ConfigureAsync(new SettingsChange(item, later with { PromiseDate = new DateOnly(2032, 1, 1) }, "test", "promise-2"))).IsOk.Should().BeTrue();
        (await shopper.OpenAsync(order)).Text.Should().Contain("1 at once, 2 promised for 6 May 2031");
        (await shopper.GoAsync("/orders")).Text.Should().Contain("expected 6 May 2031");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("")]
    [InlineData("many")]
    public async Task Form_that_makes_no_sense_changes_nothing(string quantity)
    {
        await shop.LeaveAsync("20676", 20);
        var (shopper, order) = await shop.BuyAsync(("20676", 2));
        await shopper.SendAsync($"/orders/{order}?handler=Cancel", ("version", "0"), ("line", await LineAsync(order, "20676")), ("quantity", quantity));
        shopper.Text.Should().Contain("Nothing was changed");
        (await shop.ChangesAsync(order)).Should().BeEmpty();
    }

    [Fact]
    public async Task Return_without_a_reason_or_of_what_has_not_left_changes_nothing()
    {
        await shop.LeaveAsync("20676", 20);
        var (shopper, order) = await shop.BuyAsync(("20676", 2));
        var line = await LineAsync(order, "20676");
        await shopper.SendAsync($"/orders/{order}?handler=Return", ("version", "0"), ("line", line), ("quantity", "1"));
        shopper.Text.Should().Contain("for a return choose a reason");
        await shopper.SendAsync($"/orders/{order}?handler=Return", ("version", "0"), ("line", line), ("quantity", "1"), ("reason", "Faulty"));
        shopper.Text.Should().Contain("there are not that many left");
        (await shop.ChangesAsync(order)).Should().BeEmpty();
    }

    private string Seal(string shopper)
    {
        var http = new Microsoft.AspNetCore.Http.DefaultHttpContext { RequestServices = shop.Services };
        shop.Services.GetRequiredService<CartIntegrity.AspNetCore.CartCookie>().Write(http, new CartId(shopper), null, CurrentShopper.CookieName);
        return http.Response.Headers.SetCookie[0]!.Split(';')[0].Split('=', 2)[1];
    }

    private async Task<string> LineAsync(string order, string sku) => (await shop.OrderAsync(order))!.Lines.Single(line => line.Sku == sku).Line;

    private async Task<decimal> PriceAsync(string order, string sku) => (await shop.OrderAsync(order))!.Lines.Single(line => line.Sku == sku).UnitPrice;

    private Task<List<decimal>> RefundsAsync(string order) => shop.InScopeAsync(services =>
        services.GetRequiredService<ShopDbContext>().Refunds.Where(refund => refund.OrderId == order).Select(refund => refund.Amount).ToListAsync());
}
