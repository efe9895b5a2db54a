using System.Net;
using CartIntegrity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DemoStore.Tests;

public sealed class WarehouseTests(TestShop shop) : IClassFixture<TestShop>
{
    [Theory]
    [InlineData(MovementKind.Receipt, 5, 15, 0)]
    [InlineData(MovementKind.Sale, 4, 6, 0)]
    [InlineData(MovementKind.Count, 3, 3, 0)]
    [InlineData(MovementKind.Damage, 2, 10, 2)]
    public async Task Movement_recorded_changes_stock_and_stands_in_the_journal(MovementKind kind, int units, long onHand, long damaged)
    {
        await shop.LeaveAsync("22383", 10);
        var damagedBefore = await shop.SumAsync("22383", head => head.Damaged);
        var page = await RecordAsync("22383", kind, units, remark: $"remark {kind}");
        page.Html.Should().Contain("data-testid=\"done\"");
        page.Text.Should().Contain($"remark {kind}").And.Contain("Journal record");
        (await shop.SumAsync("22383", head => head.OnHand)).Should().Be(onHand);
        (await shop.SumAsync("22383", head => head.Damaged)).Should().Be(damagedBefore + damaged);
    }

    [Fact]
    public async Task Movement_that_would_strand_holds_is_refused_with_a_reason_and_done_when_forced()
    {
        await shop.LeaveAsync("22382", 3);
        var shopper = await shop.NewShopper().AddAsync("22382", 3);
        var refused = await RecordAsync("22382", MovementKind.Count, 1);
        refused.Html.Should().Contain("data-testid=\"refused\"");
        refused.Text.Should().Contain("Or tick “Force”");
        (await shop.SumAsync("22382", head => head.OnHand)).Should().Be(3);

        var forced = await RecordAsync("22382", MovementKind.Count, 1, force: true);
        forced.Text.Should().Contain("One hold can no longer be delivered whole").And.Contain("Counted (forced)");
        (await shop.SumAsync("22382", head => head.Deficit)).Should().Be(2);
        shopper.At.Should().Be("/cart");
    }

    [Fact]
    public async Task Form_sent_twice_counts_once()
    {
        await shop.LeaveAsync("20728", 10);
        var clerk = await shop.NewShopper().GoAsync("/warehouse/item/20728");
        (string, string?)[] form = [("Movement.Reference", clerk.Field("Movement.Reference")), ("Movement.Kind", "Receipt"), ("Movement.Location", "LON-1"), ("Movement.Quantity", "5")];
        await clerk.SendAsync("/warehouse/item/20728", form);
        await clerk.SendAsync("/warehouse/item/20728", form);
        clerk.Text.Should().Contain("recorded before");
        (await shop.SumAsync("20728", head => head.OnHand)).Should().Be(15);
    }

    [Theory]
    [InlineData("", "LON-1", "Enter how many units")]
    [InlineData("-3", "LON-1", "Enter a number from 1 to 1,000,000")]
    [InlineData("3", "MOON", "Choose one of the locations")]
    public async Task Movement_that_makes_no_sense_is_told(string units, string location, string says)
    {
        var clerk = await shop.NewShopper().GoAsync("/warehouse/item/20728");
        await clerk.SendAsync("/warehouse/item/20728", ("Movement.Reference", "x"), ("Movement.Kind", "Receipt"), ("Movement.Location", location), ("Movement.Quantity", units));
        clerk.Text.Should().Contain(says);
    }

    [Fact]
    public async Task Order_shipped_leaves_the_house_once()
    {
        await shop.LeaveAsync("22384", 8);
        var shopper = await shop.NewShopper().AddAsync("22384", 3);
        await shopper.CheckOutAsync();
        var order = await shopper.PlaceAsync();
        var clerk = await shop.NewShopper().GoAsync("/warehouse/orders");
        clerk.Text.Should().Contain(order);
        await clerk.SendAsync("/warehouse/orders", ("order", order));
        clerk.Text.Should().Contain($"Order {order} is on its way.");
        await clerk.SendAsync("/warehouse/orders", ("order", order));
        clerk.Text.Should().Contain("is not waiting to be shipped");
        (await shop.SumAsync("22384", head => head.OnHand)).Should().Be(5);
        (await shop.SumAsync("22384", head => head.Allocated)).Should().Be(0);
        (await shopper.GoAsync($"/order/{order}")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("192.0.2.7", null, 404)]
    [InlineData("127.0.0.1", null, 200)]
    [InlineData("127.0.0.1", "192.0.2.7", 404)]
    [InlineData(null, null, 200)]
    [InlineData(null, "192.0.2.7", 404)]
    public async Task Warehouse_answers_local_requests_only(string? from, string? forwardedFor, int status)
    {
        var answer = await shop.Server.SendAsync(http =>
        {
            http.Connection.RemoteIpAddress = from is null ? null : IPAddress.Parse(from);
            http.Request.Path = "/warehouse/orders";
            if (forwardedFor is not null)
            {
                http.Request.Headers["X-Forwarded-For"] = forwardedFor;
            }
        });
        answer.Response.StatusCode.Should().Be(status);
    }

    private async Task<Shopper> RecordAsync(string sku, MovementKind kind, int units, bool force = false, string? remark = null)
    {
        var clerk = await shop.NewShopper().GoAsync($"/warehouse/item/{sku}");
        return await clerk.SendAsync(
            $"/warehouse/item/{sku}",
            ("Movement.Reference", clerk.Field("Movement.Reference")), ("Movement.Kind", kind.ToString()), ("Movement.Location", "LON-1"),
            ("Movement.Quantity", $"{units}"), ("Movement.Remark", remark), ("Movement.Force", force ? "true" : "false"));
    }
}
