using System.Text.Json.Nodes;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>What an ACP agent reads; every cart here has passed the protocol's own schema, which allows nothing it does not name.</summary>
public sealed class AcpCartTests
{
    [Theory]
    [InlineData(VerdictKind.Available, "in_stock", null, null)]
    [InlineData(VerdictKind.BackInStock, "in_stock", null, null)]
    [InlineData(VerdictKind.Low, "low_stock", 7, "warning low_stock $.line_items[0] low ")]
    [InlineData(VerdictKind.Short, "low_stock", 2, "error quantity_exceeded $.line_items[0].quantity high recoverable")]
    [InlineData(VerdictKind.HeldByOthers, "out_of_stock", 0, "error out_of_stock $.line_items[0] high recoverable")]
    [InlineData(VerdictKind.OutOfStock, "out_of_stock", 0, "error out_of_stock $.line_items[0] high recoverable")]
    [InlineData(VerdictKind.Backorder, "backorder", null, "warning shipping_delay $.line_items[0] medium ")]
    [InlineData(VerdictKind.Preorder, "pre_order", null, "warning shipping_delay $.line_items[0] medium ")]
    [InlineData(VerdictKind.UnknownSku, "out_of_stock", 0, "error not_found $.line_items[0] high recoverable")]
    [InlineData(VerdictKind.Unverified, null, null, "info  $.line_items[0] medium ")]
    public void Line_to_buy_says_what_the_stock_says(VerdictKind kind, string? status, int? available, string? message)
    {
        var cart = AgentCases.Acp(AgentCases.Line(kind));

        var line = cart["line_items"]![0]!;
        ((int)line["quantity"]!).Should().Be(5, "a line keeps the quantity that was asked for");
        ((string?)line["availability_status"]).Should().Be(status);
        ((int?)line["available_quantity"]).Should().Be(available);
        ((int)line["max_quantity_per_order"]!).Should().Be(99);
        ((string?)line["fulfillable_on"]).Should().Be(kind is VerdictKind.Backorder or VerdictKind.Preorder ? "2026-12-01T00:00:00Z" : null);
        AgentCases.Messages(cart).Select(Short).Should().Equal(message is null ? [] : [message]);
    }

    [Theory]
    [MemberData(nameof(UcpCartTests.SavedLines), MemberType = typeof(UcpCartTests))]
    public void Saved_line_is_none_of_the_line_items_and_is_told(VerdictKind kind, LineIntent intent)
    {
        var cart = AgentCases.Acp(AgentCases.Line(VerdictKind.Available), AgentCases.Line(kind, intent));

        cart["line_items"]!.AsArray().Should().ContainSingle();
        ((long)cart["totals"]![1]!["amount"]!).Should().Be(5 * 295);
        var message = AgentCases.Messages(cart).Should().ContainSingle().Which;
        Short(message).Should().Be("info   info ");
        ((string)message["content"]!).Should().Contain("White {title} heart");
    }

    [Fact]
    public void Findings_are_told_beside_the_stock()
    {
        var cart = AgentCases.Acp(AgentCases.Line(VerdictKind.Available), AgentCases.Line(VerdictKind.Low, LineIntent.Buy, [.. AgentCases.Findings]));

        AgentCases.Messages(cart).Select(Short).Should().Equal(
            "warning low_stock $.line_items[1] low ",
            "warning price_change $.line_items[1].unit_amount high requires_buyer_review",
            "error quantity_exceeded $.line_items[1].quantity high recoverable",
            "error out_of_stock $.line_items[1] high recoverable",
            "error unsupported $.line_items[1] high requires_buyer_review");
        ((string)cart["line_items"]![1]!["availability_status"]!).Should().Be("out_of_stock");
    }

    [Theory]
    [InlineData(VerdictKind.Backorder)]
    [InlineData(VerdictKind.Preorder)]
    public void Promise_without_the_shoppers_yes_asks_for_it(VerdictKind kind)
    {
        var line = AgentCases.Line(kind);

        var message = AgentCases.Messages(AgentCases.Acp(line with { Verdict = line.Verdict with { AsksPromise = true } })).Single();

        Short(message).Should().Be("warning shipping_delay $.line_items[0] high requires_buyer_review");
    }

    [Fact]
    public void Sold_out_is_an_error_because_warnings_have_no_such_code()
    {
        var cart = AgentCases.Acp(AgentCases.Line(VerdictKind.OutOfStock));
        AgentCases.Messages(cart)[0]["type"] = "warning";

        SchemaFolder.Acp.Mistakes(cart, "schema.cart.json#/$defs/Cart").Should().NotBeEmpty();
    }

    [Fact]
    public void Unknown_price_is_left_out_and_said()
    {
        var cart = AgentCases.Acp(AgentCases.Line(VerdictKind.Available) with { UnitAmount = null, Image = null, Limit = null });

        var line = cart["line_items"]![0]!.AsObject();
        line.ContainsKey("unit_amount").Should().BeFalse();
        line["item"]!.AsObject().ContainsKey("unit_amount").Should().BeFalse();
        line.ContainsKey("max_quantity_per_order").Should().BeFalse();
        line["totals"]!.AsArray().Should().BeEmpty();
        Short(AgentCases.Messages(cart).Single()).Should().Be("error missing $.line_items[0].unit_amount high requires_buyer_review");
    }

    [Fact]
    public void Limit_of_nothing_is_not_told_as_a_limit() =>
        AgentCases.Acp(AgentCases.Line(VerdictKind.Available) with { Limit = 0 })["line_items"]![0]!.AsObject().ContainsKey("max_quantity_per_order").Should().BeFalse();

    [Fact]
    public void Hold_and_language_are_as_on_the_page()
    {
        var hold = new SnapshotHold(HoldState.Held, TimeSpan.FromSeconds(90), TimeSpan.FromMinutes(10));
        var cart = AgentCases.Acp(AgentCases.Cart(AgentCases.Line(VerdictKind.Available)) with { Hold = hold }, "de");

        ((string)cart["totals"]![0]!["display_text"]!).Should().Be("Zwischensumme");
        ((string)AgentCases.Messages(cart).Single()["content"]!).Should().Contain("1:30");
        ((string)cart["currency"]!).Should().Be("gbp");
    }

    private static string Short(JsonNode message) =>
        $"{message["type"]} {message["code"]} {message["param"]} {message["severity"]} {message["resolution"]}";
}
