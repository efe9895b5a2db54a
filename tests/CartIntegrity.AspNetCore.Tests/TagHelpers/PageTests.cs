using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>The tag helpers in a real Razor page.</summary>
public sealed partial class PageTests
{
    [Theory]
    [InlineData("/page/begin")]
    [InlineData("/page")]
    public async Task Page_with_a_complete_check_tells_the_truth_in_exactly_this_markup(string path)
    {
        await using var shop = await TestShop.StartAsync();
        shop.Shelf.Add("c-1", ("l-1", "85123A", 3));
        shop.Shelf.Stock[new Sku("85123A")] = 2;

        var (html, json) = await PageAsync(shop, path);

        html.Should().Be("""
            <main><span class="cart-line-status" data-line="l-1" data-kind="short" role="status">Only 2 left</span><span class="cart-hold-countdown" data-cart-hold></span></main>
            <cart-alert base="/cart-integrity" lang="en"></cart-alert>
            <script type="application/json" id="cart-integrity-snapshot">{…}</script>
            <script type="module" src="/_content/CartIntegrity.AspNetCore/cart-integrity.js"></script>
            <footer>end</footer>

            """.ReplaceLineEndings("\n"));
        ((bool?)json["checking"]).Should().BeNull();
        json["lines"]![0]!["kind"]!.GetValue<string>().Should().Be("short");
        json["token"]!.GetValue<string>().Should().NotBeEmpty();
        json["tokenExpiresInMs"]!.GetValue<long>().Should().Be(1_800_000);
    }

    [Fact]
    public async Task Page_whose_check_never_answers_is_not_delayed_and_says_checking()
    {
        await using var shop = await TestShop.StartAsync();
        shop.Shelf.Add("c-1", ("l-1", "85123A", 3));
        shop.Shelf.CheckGate = new TaskCompletionSource();

        var (html, json) = await PageAsync(shop, "/page/begin");

        html.Should().Contain("""data-kind="checking" role="status">Checking stock&#x2026;</span>""");
        json["checking"]!.GetValue<bool>().Should().BeTrue();
        json["cart"]!.GetValue<string>().Should().Be("c-1");
        json["lineCount"]!.GetValue<int>().Should().Be(1);
        json["lines"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task Page_whose_check_completes_while_it_renders_has_the_truth_in_rows_written_before()
    {
        await using var shop = await TestShop.StartAsync();
        shop.Shelf.Add("c-1", ("l-1", "85123A", 3));
        shop.Shelf.Stock[new Sku("85123A")] = 0;
        var gate = shop.Shelf.CheckGate = new TaskCompletionSource();
        shop.Shelf.BeforeWriteOut = gate.SetResult;

        var (html, json) = await PageAsync(shop, "/page/begin");

        html.Should().Contain("""data-kind="outOfStock" role="status">Out of stock</span>""");
        ((bool?)json["checking"]).Should().BeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("c-unknown")]
    public async Task Page_without_a_cart_has_the_script_and_nothing_that_asks(string? cart)
    {
        await using var shop = await TestShop.StartAsync();

        using var answer = await shop.GetAsync("/page", cart);

        (await answer.Content.ReadAsStringAsync()).ReplaceLineEndings("\n").Should().Be("""
            <main></main>
            <script type="module" src="/_content/CartIntegrity.AspNetCore/cart-integrity.js"></script>
            <footer>end</footer>

            """);
        answer.Headers.CacheControl.Should().BeNull();
    }

    [Fact]
    public async Task Page_whose_cart_source_throws_is_still_served()
    {
        await using var shop = await TestShop.StartAsync();
        shop.Shelf.Add("c-1", ("l-1", "85123A", 3));
        shop.Shelf.SourceProblem = new InvalidOperationException("the shop's database is gone");

        var (html, json) = await PageAsync(shop, "/page");

        html.Should().Contain("Checking stock&#x2026;").And.NotContain("database");
        json["checking"]!.GetValue<bool>().Should().BeTrue();
        shop.Log.Count(3011).Should().Be(1);
    }

    [Fact]
    public async Task Page_with_a_hold_counts_down_from_the_time_left()
    {
        await using var shop = await TestShop.StartAsync();
        var cart = shop.Shelf.Add("c-1", ("l-1", "85123A", 3));
        shop.Shelf.Hold = new Hold { Id = new HoldId(1, 1), Cart = cart.Id, State = HoldState.Held, Lines = [new HoldLine(new StockItem(new Sku("85123A"), LocationId.Main), 3, 0, null, Ended: false)] };
        shop.Shelf.HoldRemaining = TimeSpan.FromSeconds(412);

        var (html, json) = await PageAsync(shop, "/page");

        html.Should().Contain("data-cart-hold>Held for you for 6:52</span>");
        json["hold"]!.ToJsonString().Should().Be("""{"state":"held","remainingMs":412000,"windowMs":600000}""");
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!--<script>")]
    [InlineData("\" onload=\"alert(1)")]
    [InlineData("' & \u2028 \u0000 💥")]
    public async Task Page_with_a_hostile_title_is_text(string title)
    {
        await using var shop = await TestShop.StartAsync();
        shop.Shelf.Add("c-1", ("l-1", "85123A", 3));
        shop.Shelf.Titles[new Sku("85123A")] = title;

        using var answer = await shop.GetAsync("/page", "c-1");
        var raw = Snapshot().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value;

        raw.Should().NotContainAny("<", ">", "&", "'");
        JsonNode.Parse(raw)!["lines"]![0]!["title"]!.GetValue<string>().Should().Be(title);
    }

    internal static async Task<(string Html, JsonNode Snapshot)> PageAsync(TestShop shop, string path)
    {
        using var answer = await shop.GetAsync(path, "c-1");
        var html = (await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync()).ReplaceLineEndings("\n");
        var match = Snapshot().Match(html);
        match.Success.Should().BeTrue("the page has a snapshot: {0}", html);
        return (html.Replace(match.Groups[1].Value, "{…}", StringComparison.Ordinal), JsonNode.Parse(match.Groups[1].Value)!);
    }

    [GeneratedRegex("""<script type="application/json" id="cart-integrity-snapshot">(.*?)</script>""")]
    private static partial Regex Snapshot();
}
