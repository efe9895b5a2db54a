using CartIntegrity;

namespace DemoStore.Tests;

/// <summary>What is kept for later and what is watched.</summary>
public sealed class SavedPageTests(TestShop shop) : IClassFixture<TestShop>
{
    [Fact]
    public async Task Nothing_saved_is_told_and_the_header_counts_nothing()
    {
        var shopper = await shop.NewShopper().GoAsync("/saved");
        shopper.Text.Should().Contain("Nothing saved yet.").And.Contain("Have a look around");
        shopper.Html.Should().Contain("cart-region=\"saved-count\" hidden=\"hidden\"");
    }

    [Fact]
    public async Task Sold_out_product_is_watched_and_its_row_says_so_when_it_is_back()
    {
        var sku = Orders.NewSku(shop);
        await shop.LeaveAsync(sku, 0);
        var shopper = await shop.NewShopper().GoAsync($"/p/{sku}");
        await shopper.SendAsync("/saved?handler=Add", ("sku", sku), ("intent", "Notify"));

        shopper.At.Should().Be("/saved");
        shopper.Text.Should().Contain("We watch it for you:").And.Contain("Out of stock").And.Contain("there is no queue").And.NotContain("Move to basket");
        shopper.Html.Should().Contain("cart-region=\"saved-count\"").And.NotContain("cart-region=\"saved-count\" hidden");
        (await shop.Ledger.GetHoldsAsync(new Sku(sku))).Should().BeEmpty("what is watched is held for nobody");

        await shop.LeaveAsync(sku, 5);
        (await shopper.GoAsync("/saved")).Text.Should().Contain("Back in stock").And.Contain("Move to basket");
        await shopper.SendAsync("/saved?handler=Buy", ("line", shopper.FirstLine));
        shopper.At.Should().Be("/cart");
        (await shop.Ledger.GetHoldsAsync(new Sku(sku))).Single().UnitsOf(new Sku(sku)).Should().Be(1);
    }

    [Fact]
    public async Task Saved_line_is_watched_instead_and_back_again()
    {
        var sku = Orders.NewSku(shop);
        await shop.LeaveAsync(sku, 0);
        var shopper = await shop.NewShopper().SendAsync("/saved?handler=Add", ("sku", sku), ("intent", "Later"));
        shopper.Html.Should().Contain("data-intent=\"Later\"");

        await shopper.SendAsync("/saved?handler=Notify", ("line", shopper.FirstLine));
        shopper.Html.Should().Contain("data-intent=\"Notify\"");
        await shopper.SendAsync("/saved?handler=Later", ("line", shopper.FirstLine));
        shopper.Html.Should().Contain("data-intent=\"Later\"");
    }

    [Fact]
    public async Task Same_product_saved_twice_is_one_line()
    {
        var shopper = await shop.NewShopper().SendAsync("/saved?handler=Add", ("sku", "22423"), ("intent", "Later"));
        await shopper.SendAsync("/saved?handler=Add", ("sku", "22423"), ("intent", "Notify"));
        System.Text.RegularExpressions.Regex.Count(shopper.Html, "data-testid=\"saved-line\"").Should().Be(1);
    }

    [Fact]
    public async Task Basket_line_that_has_sold_out_can_be_watched()
    {
        var sku = Orders.NewSku(shop);
        await shop.LeaveAsync(sku, 0);
        var shopper = await shop.NewShopper().AddAsync(sku);
        shopper.Text.Should().Contain("Tell me when it is back");

        await shopper.SendAsync("/cart?handler=Notify", ("line", shopper.FirstLine));

        shopper.At.Should().Be("/cart");
        shopper.Html.Should().Contain("data-intent=\"Notify\"").And.NotContain("data-testid=\"cart-problems\"");
    }

    [Fact]
    public async Task Removed_from_the_saved_ones_it_can_be_brought_back_as_it_was()
    {
        var shopper = await shop.NewShopper().SendAsync("/saved?handler=Add", ("sku", "22423"), ("intent", "Notify"));
        await shopper.SendAsync("/saved?handler=Remove", ("line", shopper.FirstLine));
        shopper.Text.Should().Contain("Removed: Regency cakestand 3 tier").And.Contain("Undo").And.Contain("Nothing saved yet.");

        await shopper.SendAsync("/saved?handler=Restore", ("removed", shopper.Field("removed")), ("sku", shopper.Field("sku")), ("units", shopper.Field("units")), ("was", shopper.Field("was")));

        shopper.Html.Should().Contain("data-intent=\"Notify\"").And.NotContain("data-testid=\"undo\"");
    }

    [Theory]
    [InlineData("l-99", "22423", "1", "Later")]
    [InlineData("l-1", "NOSUCH", "1", "Later")]
    [InlineData("l-1", "22423", "0", "Later")]
    [InlineData("l-1", "22423", "999999", "Later")]
    [InlineData("l-1", "22423", "1", "17")]
    [InlineData("", "", "", "")]
    public async Task Line_that_never_was_cannot_be_brought_back(string removed, string sku, string units, string was)
    {
        var shopper = await shop.NewShopper().AddAsync("85123A");
        await shopper.SendAsync("/cart?handler=Remove", ("line", "l-1"));

        await shopper.SendAsync("/saved?handler=Restore", ("removed", removed), ("sku", sku), ("units", units), ("was", was));

        shopper.Text.Should().Contain("Nothing was changed").And.Contain("Nothing saved yet.");
    }

    [Fact]
    public async Task Product_the_shop_does_not_sell_cannot_be_saved() =>
        (await shop.NewShopper().SendAsync("/saved?handler=Add", ("sku", "NOSUCH"), ("intent", "Later"))).Status.Should().Be(System.Net.HttpStatusCode.NotFound);

    [Fact]
    public async Task Nothing_can_be_bought_by_the_way_things_are_saved()
    {
        var sku = Orders.NewSku(shop);
        await shop.LeaveAsync(sku, 5);
        var shopper = await shop.NewShopper().SendAsync("/saved?handler=Add", ("sku", sku), ("intent", "Buy"));
        shopper.Html.Should().Contain("data-intent=\"Later\"");
        (await shop.Ledger.GetHoldsAsync(new Sku(sku))).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_saved_stays_when_the_rest_is_ordered()
    {
        var sku = Orders.NewSku(shop);
        await shop.LeaveAsync(sku, 9);
        var shopper = await shop.NewShopper().SendAsync("/saved?handler=Add", ("sku", "22423"), ("intent", "Later"));
        await shopper.AddAsync(sku);
        await shopper.CheckOutAsync();
        var order = await shopper.PlaceAsync();
        (await shop.OrderAsync(order))!.Lines.Should().ContainSingle();
        (await shopper.GoAsync("/saved")).Text.Should().Contain("Regency cakestand 3 tier");
    }
}
