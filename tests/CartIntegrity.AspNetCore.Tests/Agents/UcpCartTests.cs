using System.Text.Json.Nodes;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>What a UCP agent reads; every cart here has passed the protocol's own schema.</summary>
public sealed class UcpCartTests
{
    [Theory]
    [InlineData(VerdictKind.Available, true, "in_stock", null, null, null)]
    [InlineData(VerdictKind.BackInStock, true, "in_stock", null, null, null)]
    [InlineData(VerdictKind.Low, true, "in_stock", "info", "low_stock", null)]
    [InlineData(VerdictKind.Short, true, "in_stock", "error", "insufficient_stock", "recoverable")]
    [InlineData(VerdictKind.HeldByOthers, false, "out_of_stock", "error", "out_of_stock", "recoverable")]
    [InlineData(VerdictKind.OutOfStock, false, "out_of_stock", "error", "out_of_stock", "recoverable")]
    [InlineData(VerdictKind.Backorder, true, "backorder", "warning", "backorder", null)]
    [InlineData(VerdictKind.Preorder, true, "preorder", "warning", "preorder", null)]
    [InlineData(VerdictKind.UnknownSku, false, "discontinued", "error", "item_unavailable", "recoverable")]
    [InlineData(VerdictKind.Unverified, null, null, "warning", "availability_unverified", null)]
    public void Line_to_buy_says_what_the_stock_says(VerdictKind kind, bool? available, string? status, string? type, string? code, string? severity)
    {
        var cart = AgentCases.Ucp(AgentCases.Line(kind));

        var line = cart["line_items"]![0]!;
        ((int)line["quantity"]!).Should().Be(5, "a line keeps the quantity that was asked for");
        ((bool?)line["item"]!["availability"]?["available"]).Should().Be(available);
        ((string?)line["item"]!["availability"]?["status"]).Should().Be(status);
        var message = AgentCases.Messages(cart).SingleOrDefault();
        ((string?)message?["type"]).Should().Be(type);
        ((string?)message?["code"]).Should().Be(code);
        ((string?)message?["severity"]).Should().Be(severity);
        if (message is not null)
        {
            ((string)message["path"]!).Should().Be(kind == VerdictKind.Short ? "$.line_items[0].quantity" : "$.line_items[0]");
            ((string)message["content"]!).Should().StartWith("White {title} heart: ");
        }
    }

    [Fact]
    public void Every_kind_is_told_apart_above()
    {
        AgentCases.Kinds.Should().HaveCount(10, "a new kind needs its row in the two tests of the protocols");
    }

    [Theory]
    [MemberData(nameof(SavedLines))]
    public void Saved_line_is_none_of_the_line_items_and_is_told(VerdictKind kind, LineIntent intent)
    {
        var cart = AgentCases.Ucp(AgentCases.Line(VerdictKind.Available), AgentCases.Line(kind, intent));

        cart["line_items"]!.AsArray().Should().ContainSingle();
        ((long)cart["totals"]![0]!["amount"]!).Should().Be(5 * 295);
        var message = AgentCases.Messages(cart).Should().ContainSingle().Which;
        ((string)message["type"]!).Should().Be("info");
        ((string)message["code"]!).Should().Be(intent == LineIntent.Later ? "saved_for_later" : "waits_for_news");
        ((string)message["content"]!).Should().Contain("White {title} heart").And.NotContain("{text}");
    }

    [Fact]
    public void Findings_are_told_beside_the_stock()
    {
        var cart = AgentCases.Ucp(AgentCases.Line(VerdictKind.Available), AgentCases.Line(VerdictKind.Low, LineIntent.Buy, [.. AgentCases.Findings]));

        AgentCases.Messages(cart).Select(Short).Should().Equal(
            "info low_stock $.line_items[1]",
            "warning price_changed $.line_items[1].item.price disclosure",
            "error quantity_limit_exceeded $.line_items[1].quantity recoverable",
            "error item_unavailable $.line_items[1] recoverable",
            "error membersOnly $.line_items[1] requires_buyer_review");
        ((string)cart["line_items"]![1]!["item"]!["availability"]!["status"]!).Should().Be("discontinued");
        ((string)AgentCases.Messages(cart)[1]["content"]!).Should().Be("White {title} heart: The price is now £2.95.");
    }

    [Theory]
    [InlineData(VerdictKind.Backorder, false, "warning backorder $.line_items[0] notice")]
    [InlineData(VerdictKind.Backorder, true, "warning backorder $.line_items[0] disclosure")]
    [InlineData(VerdictKind.Preorder, true, "warning preorder $.line_items[0] disclosure")]
    public void Promise_without_the_shoppers_yes_stays_in_sight(VerdictKind kind, bool asks, string message)
    {
        var line = AgentCases.Line(kind);

        var cart = AgentCases.Ucp(line with { Verdict = line.Verdict with { AsksPromise = asks } });

        Short(AgentCases.Messages(cart).Single()).Should().Be(message);
    }

    [Fact]
    public void Unknown_price_is_said_and_counted_nowhere()
    {
        var cart = AgentCases.Ucp(AgentCases.Line(VerdictKind.Available) with { UnitAmount = null }, AgentCases.Line(VerdictKind.Available));

        Short(AgentCases.Messages(cart).Single()).Should().Be("error price_unknown $.line_items[0].item.price requires_buyer_review");
        cart["line_items"]![0]!["totals"]!.AsArray().Should().BeEmpty();
        ((long)cart["totals"]![1]!["amount"]!).Should().Be(5 * 295);
    }

    [Theory]
    [InlineData(HoldState.Held, 90, "held")]
    [InlineData(HoldState.InPayment, 90, "held")]
    [InlineData(HoldState.Expired, 0, "hold_ended")]
    public void Hold_is_told(HoldState state, int seconds, string code)
    {
        var hold = new SnapshotHold(state, TimeSpan.FromSeconds(seconds), TimeSpan.FromMinutes(10));
        var cart = AgentCases.Ucp(AgentCases.Cart(AgentCases.Line(VerdictKind.Available)) with { Hold = hold }, "en");

        Short(AgentCases.Messages(cart).Single()).Should().Be($"info {code} ");
    }

    [Theory]
    [InlineData("de", "White {title} heart: Nur noch 2")]
    [InlineData("ar", "White {title} heart: ")]
    public void Content_is_in_the_language_of_the_request(string culture, string begin)
    {
        var cart = AgentCases.Ucp(AgentCases.Cart(AgentCases.Line(VerdictKind.Short)), culture);

        ((string)AgentCases.Messages(cart).Single()["content"]!).Should().StartWith(begin).And.NotContain("left");
    }

    [Fact]
    public void Empty_cart_and_no_cart_are_valid_too()
    {
        AgentCases.Ucp()["line_items"]!.AsArray().Should().BeEmpty();
        var none = AgentCases.Valid(SchemaFolder.Ucp, "shopping/types/error_response.json", UcpCart.NotFound("There is no cart."));
        ((string)none["ucp"]!["status"]!).Should().Be("error");
    }

    public static TheoryData<VerdictKind, LineIntent> SavedLines()
    {
        var cases = new TheoryData<VerdictKind, LineIntent>();
        foreach (var kind in AgentCases.Kinds)
        {
            foreach (var intent in AgentCases.Intents.Where(intent => intent != LineIntent.Buy))
            {
                cases.Add(kind, intent);
            }
        }

        return cases;
    }

    private static string Short(JsonNode message) =>
        $"{message["type"]} {message["code"]} {message["path"]} {message["severity"]}{message["presentation"]}".TrimEnd() + (message["path"] is null ? " " : "");
}
