using CartIntegrity;

namespace DemoStore.Tests;

/// <summary>Every movement the warehouse may record, through the form made for it.</summary>
public sealed class MovementFormTests(TestShop shop) : IClassFixture<TestShop>
{
    public static TheoryData<string> Kinds => [.. MovementOffer.All.Select(offer => offer.Kind.ToString())];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Form_asks_for_what_the_kind_needs_and_no_more(string kind)
    {
        var offer = MovementOffer.Of(Enum.Parse<MovementKind>(kind))!;

        var page = await shop.NewShopper().GoAsync($"/warehouse/item/22384?do={kind}&at=MAN-1&units=2");

        page.Field("Movement.Kind").Should().Be(kind);
        page.Text.Should().Contain(offer.Does);
        page.Html.Contains("name=\"Movement.To\"", StringComparison.Ordinal).Should().Be(offer.NeedsTarget);
        page.Html.Contains("name=\"Movement.Status\"", StringComparison.Ordinal).Should().Be(offer.Statuses.Count > 0);
        page.Html.Contains("name=\"Movement.Force\"", StringComparison.Ordinal).Should().Be(offer.MayStrand);
        page.Html.Should().Contain("value=\"2\" required").And.Contain("<option value=\"MAN-1\" selected=\"selected\">");
    }

    [Fact]
    public async Task Transfer_goes_out_is_on_the_way_and_arrives_in_parts()
    {
        var sku = Orders.NewSku(shop);
        await shop.LeaveAsync(sku, 10);

        (await SendAsync(sku, MovementKind.TransferOut, 6, ("Movement.To", "STORE"))).Text.Should().Contain($"Transfer out: 6 × {sku}, London warehouse.");
        (await NumbersAsync(sku, "LON-1")).Should().Be((4, 0));
        (await NumbersAsync(sku, "STORE")).Should().Be((0, 6));

        await SendAsync(sku, MovementKind.TransferIn, 4, ("Movement.Location", "STORE"));
        (await NumbersAsync(sku, "STORE")).Should().Be((4, 2));
        (await SendAsync(sku, MovementKind.TransferIn, 3, ("Movement.Location", "STORE"))).Text
            .Should().Contain("there are only 2 such units at Covent Garden store. Enter 2 or fewer.");
        await SendAsync(sku, MovementKind.TransferIn, 2, ("Movement.Location", "STORE"));
        (await NumbersAsync(sku, "STORE")).Should().Be((6, 0));
    }

    [Fact]
    public async Task Announced_goods_are_on_the_way_until_the_vendor_delivers()
    {
        var sku = Orders.NewSku(shop);
        await shop.LeaveAsync(sku, 1);

        await SendAsync(sku, MovementKind.Announced, 20);
        (await NumbersAsync(sku, "LON-1")).Should().Be((1, 20));
        await SendAsync(sku, MovementKind.VendorReceipt, 12);
        (await NumbersAsync(sku, "LON-1")).Should().Be((13, 8));
    }

    [Theory]
    [InlineData(MovementKind.Damage, StockStatus.Damaged)]
    [InlineData(MovementKind.Quarantine, StockStatus.Quarantined)]
    [InlineData(MovementKind.Withhold, StockStatus.NonSellable)]
    public async Task Units_set_aside_can_be_put_back_or_written_off(MovementKind kind, StockStatus status)
    {
        var sku = Orders.NewSku(shop);
        await shop.LeaveAsync(sku, 10);

        await SendAsync(sku, kind, 5);
        (await FreeAsync(sku)).Should().Be((10, 5));
        await SendAsync(sku, MovementKind.Restock, 2, ("Movement.Status", status.ToString()));
        (await FreeAsync(sku)).Should().Be((10, 7));
        await SendAsync(sku, MovementKind.Shrink, 3, ("Movement.Status", status.ToString()));
        (await FreeAsync(sku)).Should().Be((7, 7));
        (await SendAsync(sku, MovementKind.Restock, 1, ("Movement.Status", status.ToString()))).Text
            .Should().Contain("there are no such units at London warehouse");
    }

    [Fact]
    public async Task Adjustment_takes_and_gives()
    {
        var sku = Orders.NewSku(shop);
        await shop.LeaveAsync(sku, 10);

        await SendAsync(sku, MovementKind.Adjustment, -4);
        await SendAsync(sku, MovementKind.Adjustment, 1);

        (await FreeAsync(sku)).Should().Be((7, 7));
        (await SendAsync(sku, MovementKind.Adjustment, 0)).Text.Should().Contain("Enter a number from -1,000,000 to 1,000,000, but not 0.");
    }

    [Theory]
    [InlineData(MovementKind.Sale, 3, "only 2 units are free at London warehouse, the others are held, sold or set aside. Enter 2 or fewer.")]
    [InlineData(MovementKind.TransferOut, 3, "only 2 units are free")]
    [InlineData(MovementKind.Count, 2, "at London warehouse more are held, sold or set aside. Enter 3 or more.")]
    [InlineData(MovementKind.Adjustment, -3, "only 2 units are free at London warehouse. Enter −2 or more.")]
    [InlineData(MovementKind.Sale, 6, "there are only 5 such units at London warehouse")]
    public async Task Refusal_says_what_to_enter_instead(MovementKind kind, int units, string says)
    {
        var sku = Orders.NewSku(shop);
        await shop.LeaveAsync(sku, 5);
        await shop.NewShopper().AddAsync(sku, 3);

        var page = await SendAsync(sku, kind, units, ("Movement.To", "STORE"));

        page.Html.Should().Contain("data-testid=\"refused\"");
        page.Text.Should().Contain(says);
        page.Field("Movement.Kind").Should().Be(kind.ToString());
        (await FreeAsync(sku)).Should().Be((5, 2));
    }

    [Theory]
    [InlineData("Movement.To", "LON-1", "Choose another location")]
    [InlineData("Movement.To", "MOON", "Choose another location")]
    [InlineData("Movement.Location", "MOON", "Choose one of the locations")]
    [InlineData("Movement.Kind", "Shipped", "Choose one of the locations and movements")]
    [InlineData("Movement.Reference", "", "This form is not whole")]
    [InlineData("Movement.Quantity", "many", "Enter how many units")]
    [InlineData("Movement.Quantity", "1000001", "Enter a number from 1 to 1,000,000")]
    public async Task Transfer_that_makes_no_sense_is_told(string field, string value, string says) =>
        (await SendAsync("22384", MovementKind.TransferOut, 1, ("Movement.To", "STORE"), (field, value))).Text.Should().Contain(says);

    [Fact]
    public async Task Form_without_its_token_is_refused()
    {
        using var client = shop.CreateClient();

        var answer = await client.PostAsync("/warehouse/item/22384", new FormUrlEncodedContent([KeyValuePair.Create("Movement.Quantity", "1")]));

        answer.StatusCode.Should().Be(System.Net.HttpStatusCode.BadRequest);
    }

    private async Task<Shopper> SendAsync(string sku, MovementKind kind, int units, params (string Name, string? Value)[] others)
    {
        var clerk = await shop.NewShopper().GoAsync($"/warehouse/item/{sku}");
        (string Name, string? Value)[] usual =
        [
            ("Movement.Reference", clerk.Field("Movement.Reference")), ("Movement.Kind", kind.ToString()), ("Movement.Location", "LON-1"), ("Movement.Quantity", $"{units}"),
        ];
        return await clerk.SendAsync($"/warehouse/item/{sku}", [.. usual.Where(field => !others.Any(other => other.Name == field.Name)), .. Last(others)]);
    }

    private static IEnumerable<(string Name, string? Value)> Last((string Name, string? Value)[] fields) => fields.GroupBy(field => field.Name).Select(same => same.Last());

    private async Task<(long OnHand, long InTransit)> NumbersAsync(string sku, string location)
    {
        var head = (await shop.Ledger.GetHeadsAsync([new Sku(sku)])).Single(head => head.Item.Location.Value == location);
        return (head.OnHand, head.InTransit);
    }

    private async Task<(long OnHand, long Free)> FreeAsync(string sku) => (await shop.SumAsync(sku, head => head.OnHand), await shop.SumAsync(sku, head => head.Free));
}
