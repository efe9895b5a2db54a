namespace DemoStore.Tests;

public sealed class CatalogueImporterTests
{
    [Fact]
    public void Build_codes_that_differ_in_case_are_merged_and_reported()
    {
        var result = Rows.Import(Rows.Sale("85123A", quantity: 2), Rows.Sale("85123a", quantity: 3, invoice: "536366"));

        result.Products.Should().ContainSingle().Which.Should().Match<Product>(product => product.Sku == "85123A" && product.UnitsSold == 5 && product.Orders == 2);
        result.Report.MergedCodes.Should().ContainKey("85123A").WhoseValue.Should().Be("85123A, 85123a");
    }

    [Fact]
    public void Build_non_products_are_dropped_and_counted()
    {
        var result = Rows.Import(Rows.Sale(), Rows.Sale("POST", "POSTAGE"), Rows.Sale("m", "Manual"), Rows.Sale("M", "Manual"));

        result.Products.Should().ContainSingle();
        result.Report.NonProducts.Should().BeEquivalentTo(new Dictionary<string, int> { ["POST"] = 1, ["M"] = 2 });
    }

    [Fact]
    public void Build_returns_corrections_and_free_lines_are_no_demand()
    {
        var result = Rows.Import(
            Rows.Sale(quantity: 4), Rows.Sale(quantity: -4, invoice: "C536379"), Rows.Sale(quantity: -2), Rows.Sale(quantity: 9, price: 0), Rows.Sale(description: "", quantity: 1, price: 0));

        result.Products.Single().UnitsSold.Should().Be(4);
        result.Products.Single().Orders.Should().Be(1);
        (result.Report.CancellationLines, result.Report.NegativeLines, result.Report.FreeLines, result.Report.LinesWithoutDescription).Should().Be((1, 1, 2, 1));
    }

    [Fact]
    public void Build_product_without_real_description_or_sale_is_dropped_and_named()
    {
        var result = Rows.Import(Rows.Sale("22002", "check"), Rows.Sale("22003", "RED BOWL", price: 0));

        result.Products.Should().BeEmpty();
        result.Report.WithoutDescription.Should().Equal("22002");
        result.Report.NeverSold.Should().Equal("22003");
        result.Report.Notes.Should().ContainKey("check");
    }

    [Fact]
    public void Build_alternatives_same_thing_in_other_colour_comes_first()
    {
        var result = Rows.Import(
            Rows.Sale("22001", "RED RETROSPOT MUG"), Rows.Sale("22002", "LARGE RETROSPOT MUG WITH SPOON"), Rows.Sale("22003", "BLUE RETROSPOT MUG"), Rows.Sale("22004", "SILVER NECKLACE"));

        result.Products.First(product => product.Sku == "22001").Alternatives.Should().Equal("22003", "22002");
    }

    [Fact]
    public void Build_rank_follows_orders_not_units()
    {
        var result = Rows.Import(Rows.Sale("22001", quantity: 500), Rows.Sale("22002", "BLUE BOWL"), Rows.Sale("22002", "BLUE BOWL", invoice: "536400"));

        result.Products.Single(product => product.Sku == "22002").Rank.Should().Be(1);
    }

    [Fact]
    public void Build_order_of_lines_does_not_matter()
    {
        OrderRow[] rows =
        [
            Rows.Sale(), Rows.Sale("22001", "RED SPOTTY MUG", price: 3m), Rows.Sale("22002", "BLUE BOWL"), Rows.Sale("22003", "PINK BOWL", 60, country: "France"),
        ];

        var forth = Rows.Import(rows);
        var back = Rows.Import(rows.Reverse());

        CatalogueFiles.Format(back.Products).Should().Be(CatalogueFiles.Format(forth.Products));
        CatalogueFiles.Format(back.Stock).Should().Be(CatalogueFiles.Format(forth.Stock));
        ImportReportWriter.Write(back.Report).Should().Be(ImportReportWriter.Write(forth.Report));
    }
}
