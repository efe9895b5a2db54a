using System.Net;
using CartIntegrity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DemoStore.Tests;

public sealed class CartPageTests(TestShop shop) : IClassFixture<TestShop>
{
    [Fact]
    public async Task Add_holds_the_units_and_shows_the_line()
    {
        var shopper = await shop.NewShopper().AddAsync("22423", 2);
        shopper.At.Should().Be("/cart");
        shopper.Text.Should().Contain("Regency cakestand").And.Contain("Held for you").And.Contain("In stock");
        (await shop.Ledger.GetHoldsAsync(new Sku("22423"))).Sum(hold => hold.UnitsOf(new Sku("22423"))).Should().BeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task Quantity_changed_raises_the_revision_each_time()
    {
        var shopper = await shop.NewShopper().AddAsync("84946", 2);
        var line = shopper.FirstLine;
        var cart = (await shop.Ledger.GetHoldsAsync(new Sku("84946"))).Single().Cart;
        await shopper.SendAsync("/cart?handler=Quantity", ("line", line), ("quantity", "5"));
        await shopper.SendAsync("/cart?handler=Later", ("line", line));
        shopper.Text.Should().Contain("Saved for later");
        await shopper.SendAsync("/cart?handler=Buy", ("line", line));
        var row = await shop.InScopeAsync(services => services.GetRequiredService<CartStore>().FindAsync(cart.Value));
        row!.Revision.Should().Be(4);
        row.Lines.Single().Quantity.Should().Be(5);
        (await shop.Reservations.FindAsync(cart))!.Revision.Should().Be(4);
    }

    [Fact]
    public async Task Quantity_zero_removes_the_line_and_lets_go_of_it()
    {
        var shopper = await shop.NewShopper().AddAsync("20725", 3);
        await shopper.SendAsync("/cart?handler=Quantity", ("line", shopper.FirstLine), ("quantity", "0"));
        shopper.Text.Should().Contain("Nothing in here yet");
        (await shop.Ledger.GetHoldsAsync(new Sku("20725"))).Should().BeEmpty();
    }

    [Fact]
    public async Task Quantity_zero_can_be_undone_and_the_units_are_held_again()
    {
        var shopper = await shop.NewShopper().AddAsync("20726", 3);
        await shopper.SendAsync("/cart?handler=Quantity", ("line", shopper.FirstLine), ("quantity", "0"));
        shopper.Text.Should().Contain("Removed:").And.Contain("Undo");
        (string, string?)[] undo =
            [("removed", shopper.Field("removed")), ("sku", shopper.Field("sku")), ("units", shopper.Field("units")), ("was", shopper.Field("was"))];

        await shopper.SendAsync("/cart?handler=Restore", undo);
        await shopper.SendAsync("/cart?handler=Restore", undo);

        shopper.Html.Should().Contain("value=\"3\"").And.NotContain("data-testid=\"undo\"");
        (await shop.Ledger.GetHoldsAsync(new Sku("20726"))).Single().UnitsOf(new Sku("20726")).Should().Be(3);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("5001")]
    [InlineData("lots")]
    public async Task Quantity_out_of_range_changes_nothing_and_says_so(string quantity)
    {
        var shopper = await shop.NewShopper().AddAsync("21212", 3);
        await shopper.SendAsync("/cart?handler=Quantity", ("line", shopper.FirstLine), ("quantity", quantity));
        shopper.Text.Should().Contain("Nothing was changed");
        shopper.Field("quantity").Should().BeEmpty("the field is a number field, not a hidden one");
        shopper.Html.Should().Contain("value=\"3\"");
    }

    [Fact]
    public async Task Line_that_cannot_be_had_whole_is_told_in_plain_html_with_a_way_forward()
    {
        await shop.LeaveAsync("22139", 2);
        var shopper = await shop.NewShopper().AddAsync("22139", 5);
        shopper.Text.Should().Contain("One thing needs your decision").And.Contain("You asked for 5, and 2 can be had.").And.Contain("You asked for 5.").And.Contain("Take 2");
        shopper.Html.Should().NotContain("data-testid=\"checkout\"");
        await shopper.SendAsync("/cart?handler=Quantity", ("line", shopper.FirstLine), ("quantity", "2"));
        shopper.Text.Should().NotContain("decision");
        shopper.Html.Should().Contain("data-testid=\"checkout\"");
    }

    [Fact]
    public async Task Last_unit_in_another_basket_is_not_called_sold_out()
    {
        await shop.LeaveAsync("21034", 1);
        await shop.NewShopper().AddAsync("21034");
        var second = await shop.NewShopper().GoAsync("/p/21034");
        second.Text.Should().Contain("In other baskets");
        await second.AddAsync("21034");
        second.Text.Should().Contain("The last ones are in another basket.");
    }

    [Fact]
    public async Task Basket_of_somebody_else_cannot_be_seen()
    {
        var owner = await shop.NewShopper().AddAsync("47566", 7);
        var cart = (await shop.Ledger.GetHoldsAsync(new Sku("47566"))).Single().Cart;
        var client = shop.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", $"{CurrentCart.CookieName}={cart.Value}");
        var html = await client.GetStringAsync("/cart");
        html.Should().Contain("Nothing in here yet").And.NotContain($"\"{owner.FirstLine}\"");
        (await client.GetAsync("/cart-integrity/cart")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Changes_at_once_are_all_kept()
    {
        var shopper = await shop.NewShopper().AddAsync("22720", 1);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => shopper.AddAsync("22720", 1)));
        var cart = (await shop.Ledger.GetHoldsAsync(new Sku("22720"))).Single().Cart;
        var row = await shop.InScopeAsync(services => services.GetRequiredService<CartStore>().FindAsync(cart.Value));
        row!.Lines.Single().Quantity.Should().Be(9);
        row.Revision.Should().Be(9);
    }
}
