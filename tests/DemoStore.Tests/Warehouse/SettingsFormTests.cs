using CartIntegrity;

namespace DemoStore.Tests;

/// <summary>What may be promised beyond what is on hand.</summary>
public sealed class SettingsFormTests(TestShop shop) : IClassFixture<TestShop>
{
    [Fact]
    public async Task Settings_saved_are_shown_stand_in_the_journal_and_count_once()
    {
        var sku = Orders.NewSku(shop);
        await shop.LeaveAsync(sku, 0);
        var clerk = await shop.NewShopper().GoAsync($"/warehouse/item/{sku}?do=Settings&at=LON-1");
        var form = Form(clerk, ("Settings.Allowance", "12"), ("Settings.PromiseDate", "2099-03-01"), ("Settings.IsPreorder", "true"));

        await clerk.SendAsync($"/warehouse/item/{sku}?handler=Settings", form);
        clerk.Text.Should().Contain("beyond what is on hand: 12 on preorder, expected 2099-03-01.").And.Contain("Settings changed");
        await clerk.SendAsync($"/warehouse/item/{sku}?handler=Settings", form);
        clerk.Text.Should().Contain("recorded before");

        var head = (await shop.Ledger.GetHeadsAsync([new Sku(sku)])).Single(head => head.Item.Location.Value == "LON-1");
        head.Settings.Should().Be(new StockSettings { BackorderAllowance = 12, PromiseDate = new DateOnly(2099, 3, 1), IsPreorder = true });
        (await clerk.GoAsync($"/warehouse/item/{sku}?do=Settings&at=LON-1")).Html.Should().Contain("value=\"12\"").And.Contain("value=\"2099-03-01\"");
    }

    [Fact]
    public async Task Allowance_that_is_promised_already_is_only_taken_back_by_force_and_then_needs_a_person()
    {
        var sku = Orders.NewSku(shop);
        await shop.LeaveAsync(sku, 1);
        await SaveAsync(sku, "5");
        await shop.NewShopper().AddAsync(sku, 4);

        (await SaveAsync(sku, "2")).Text.Should().Contain("so many are promised already. Enter 3 or more.");
        (await SaveAsync(sku, "2", ("Settings.Force", "true"))).Text.Should().Contain("One hold can no longer be delivered whole.").And.Contain("1 unit is missing");
        (await shop.SumAsync(sku, head => head.Deficit)).Should().Be(1);
    }

    [Theory]
    [InlineData("Settings.Allowance", "", "Enter how many units may be sold")]
    [InlineData("Settings.Allowance", "-1", "Enter how many units may be sold")]
    [InlineData("Settings.PromiseDate", "2001-01-01", "Choose today or a later day")]
    [InlineData("Settings.Location", "MOON", "Choose one of the locations")]
    public async Task Settings_that_make_no_sense_are_told(string field, string value, string says) =>
        (await SaveAsync("22383", "1", (field, value))).Text.Should().Contain(says);

    private async Task<Shopper> SaveAsync(string sku, string allowance, params (string, string?)[] others)
    {
        var clerk = await shop.NewShopper().GoAsync($"/warehouse/item/{sku}?do=Settings&at=LON-1");
        return await clerk.SendAsync($"/warehouse/item/{sku}?handler=Settings", Form(clerk, [("Settings.Allowance", allowance), .. others]));
    }

    private static (string, string?)[] Form(Shopper clerk, params (string Name, string? Value)[] fields)
    {
        (string Name, string? Value)[] usual = [("Settings.Reference", clerk.Field("Settings.Reference")), ("Settings.Location", clerk.Field("Settings.Location"))];
        return [.. usual.Concat(fields).GroupBy(field => field.Name).Select(same => same.Last())];
    }
}
