using System.Net;
using CartIntegrity;

namespace DemoStore.Tests;

public sealed class JourneyTests(TestShop shop) : IClassFixture<TestShop>
{
    [Theory]
    [InlineData(CardBehaviour.Ok)]
    [InlineData(CardBehaviour.Slow)]
    [InlineData(CardBehaviour.LostReply)]
    internal async Task Order_is_placed_charged_once_and_allocated(CardBehaviour card)
    {
        var before = await shop.SumAsync("85123A", head => head.Allocated);
        var shopper = await shop.NewShopper().AddAsync("85123A", 3);
        await shopper.CheckOutAsync(card);
        var order = await shopper.PlaceAsync();
        shopper.At.Should().Be($"/order/{order}");
        shopper.Text.Should().Contain("Thank you, Ada Lovelace").And.Contain("From London warehouse").And.Contain("3 × White hanging heart");
        (await shop.PaymentAsync(order)).Should().Be(PaymentState.Charged);
        (await shop.SumAsync("85123A", head => head.Allocated)).Should().Be(before + 3);
        (await shopper.GoAsync("/cart")).Text.Should().Contain("Nothing in here yet");
    }

    [Fact]
    public async Task Order_of_somebody_else_cannot_be_seen()
    {
        var shopper = await shop.NewShopper().AddAsync("85123A");
        await shopper.CheckOutAsync();
        var order = await shopper.PlaceAsync();
        (await shop.NewShopper().GoAsync($"/order/{order}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await shop.NewShopper().AddAsync("85123A")).Html.Should().NotContain(order);
    }

    [Fact]
    public async Task Card_declined_keeps_the_basket_held_and_another_card_works()
    {
        var shopper = await shop.NewShopper().AddAsync("22386", 2);
        await shopper.CheckOutAsync(CardBehaviour.Declined);
        var declined = await shopper.PlaceAsync();
        shopper.Text.Should().Contain("The card was declined.").And.Contain("Nothing was charged");
        (await shop.PaymentAsync(declined)).Should().NotBe(PaymentState.Charged);
        (await shop.Ledger.GetHoldsAsync(new Sku("22386"))).Should().ContainSingle().Which.State.Should().Be(HoldState.Held);

        await shopper.CheckOutAsync();
        var placed = await shopper.PlaceAsync();
        placed.Should().NotBe(declined);
        shopper.Text.Should().Contain("Thank you");
        (await shop.OrderAsync(declined))!.State.Should().Be(OrderState.Failed);
        (await shop.OrderAsync(placed))!.State.Should().Be(OrderState.Placed);
    }

    [Fact]
    public async Task Sold_out_at_the_last_moment_is_told_plainly_and_nothing_is_charged()
    {
        await shop.LeaveAsync("22197", 2);
        var first = await shop.NewShopper().AddAsync("22197", 2);
        var second = await shop.NewShopper().AddAsync("22197", 1);
        await second.AddAsync("21080", 1);
        await second.CheckOutAsync();
        await first.CheckOutAsync();
        await first.PlaceAsync();
        first.Text.Should().Contain("Thank you");

        var order = await second.PlaceAsync();
        second.Html.Should().Contain("data-failure=\"SoldOut\"");
        second.Text.Should().Contain("sold out before you").And.Contain("opcorn holder").And.Contain("Nothing was charged").And.NotContain("napkins");
        (await shop.PaymentAsync(order)).Should().Be(PaymentState.Unknown);
        (await second.GoAsync("/cart")).Html.Should().Contain("22197").And.Contain("21080");
        (await shop.SumAsync("22197", head => head.Deficit)).Should().Be(0);
    }

    [Fact]
    public async Task Place_order_clicked_ten_times_at_once_places_one_order()
    {
        var before = await shop.SumAsync("21977", head => head.Allocated);
        var shopper = await shop.NewShopper().AddAsync("21977", 2);
        await shopper.CheckOutAsync();
        var answers = await shopper.PlaceAtOnceAsync(10);
        answers.Select(answer => answer.RequestMessage!.RequestUri!.AbsolutePath).Distinct().Should().ContainSingle().Which.Should().StartWith("/order/");
        answers.Should().OnlyContain(answer => answer.StatusCode == HttpStatusCode.OK);
        (await shop.SumAsync("21977", head => head.Allocated)).Should().Be(before + 2);
    }

    [Fact]
    public async Task Place_order_for_a_basket_that_changed_shows_it_again()
    {
        var shopper = await shop.NewShopper().AddAsync("85099B", 1);
        await shopper.CheckOutAsync();
        var (order, revision) = (shopper.OrderId, shopper.Field("revision"));
        await shopper.AddAsync("85099B", 1);
        await shopper.SendAsync("/checkout/review", ("order", order), ("revision", revision));
        shopper.At.Should().Be("/checkout/review");
        (await shop.OrderAsync(order)).Should().BeNull();
    }

    [Fact]
    public async Task Place_order_over_the_purchase_limit_leads_to_the_decision()
    {
        const string sku = "22964";
        await shop.LeaveAsync(sku, 20_000);
        var shopper = await shop.NewShopper().AddAsync(sku, 3_000);
        await shopper.SendAsync("/cart?handler=Later", ("line", "l-1"));
        await shopper.AddAsync(sku, 3_000);
        await shopper.SendAsync("/cart?handler=Buy", ("line", "l-1"));
        await shopper.CheckOutAsync();
        var order = await shopper.PlaceAsync();
        shopper.At.Should().Be("/cart");
        shopper.Text.Should().Contain("there is something to decide below").And.Contain("One basket may have 5,000 of this product.");
        (await shop.OrderAsync(order)).Should().BeNull();
        (await shop.SumAsync(sku, head => head.Allocated)).Should().Be(0);
    }

    [Fact]
    public async Task Address_incomplete_names_each_field_and_ties_the_error_to_it()
    {
        var shopper = await shop.NewShopper().AddAsync("85123A");
        await shopper.SendAsync("/checkout", ("Address.Name", "Ada"), ("Address.Email", "nonsense"));
        shopper.At.Should().Be("/checkout");
        shopper.Text.Should().Contain("Enter an email address").And.Contain("Enter the postcode");
        shopper.Html.Should().Contain("aria-describedby=\"address-email-error\"").And.Contain("value=\"Ada\"");
    }

    [Theory]
    [InlineData("/checkout", "/cart")]
    [InlineData("/checkout/payment", "/cart")]
    [InlineData("/checkout/review", "/cart")]
    public async Task Checkout_of_nothing_leads_back_to_the_basket(string from, string to) =>
        (await shop.NewShopper().GoAsync(from)).At.Should().Be(to);

    [Theory]
    [InlineData("/checkout/payment", "/checkout")]
    [InlineData("/checkout/review", "/checkout")]
    public async Task Checkout_step_left_out_leads_back_to_it(string from, string to)
    {
        var shopper = await shop.NewShopper().AddAsync("85123A");
        (await shopper.GoAsync(from)).At.Should().Be(to);
    }
}
