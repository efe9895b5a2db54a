namespace DemoStore;

/// <summary>Turns invoice lines into a catalogue: <see cref="Add"/> every line, then <see cref="Build"/> once. The order of lines does not matter.</summary>
internal sealed class CatalogueImporter(ImportReport report)
{
    private readonly Dictionary<string, ProductSales> _bySku = new(StringComparer.Ordinal);
    private readonly RealOrderCollector _orders = new();

    /// <summary>Judges one line and keeps what it says about its product.</summary>
    public void Add(OrderRow row)
    {
        if (StockCodeRule.TryCanonical(row.StockCode) is not { } sku)
        {
            var code = row.StockCode.ToUpperInvariant();
            report.NonProducts[code] = report.NonProducts.GetValueOrDefault(code) + 1;
            return;
        }

        CountLine(row);
        if (!_bySku.TryGetValue(sku, out var sales))
        {
            _bySku.Add(sku, sales = new ProductSales(sku));
        }

        sales.Add(row);
        _orders.Add(row);
    }

    /// <summary>Makes products and opening stock of everything added.</summary>
    public ImportResult Build()
    {
        var sold = _bySku.Values.Where(IsProduct).ToArray();
        var ranked = sold.OrderByDescending(sales => sales.Orders).ThenByDescending(sales => sales.UnitsSold)
            .ThenBy(sales => sales.Sku, StringComparer.Ordinal).ToArray();
        var products = ranked.Select((sales, index) => Describe(sales, index + 1)).ToArray();
        var finder = new AlternativesFinder(products);
        Product[] complete = [.. products.Select(product => product with { Alternatives = finder.Find(product) }).OrderBy(product => product.Sku, StringComparer.Ordinal)];
        var stock = Stock(ranked);
        var orders = _orders.Build(complete.Select(product => product.Sku).ToHashSet(StringComparer.Ordinal));
        CountResult(complete, stock);
        CountOrders(orders);
        return new ImportResult(complete, stock, report) { Orders = orders };
    }

    private void CountLine(OrderRow row)
    {
        report.CancellationLines += row.IsCancellation ? 1 : 0;
        report.NegativeLines += !row.IsCancellation && row.Quantity <= 0 ? 1 : 0;
        report.FreeLines += row.UnitPrice <= 0 ? 1 : 0;
        report.SaleLines += row.IsSale ? 1 : 0;
        var description = DescriptionRule.Normalise(row.Description);
        if (description.Length == 0)
        {
            report.LinesWithoutDescription++;
        }
        else if (!DescriptionRule.IsReal(description))
        {
            report.Notes[description] = report.Notes.GetValueOrDefault(description) + 1;
        }
    }

    private bool IsProduct(ProductSales sales)
    {
        if (sales.Spellings.Count > 1)
        {
            report.MergedCodes[sales.Sku] = string.Join(", ", sales.Spellings);
        }

        if (DescriptionRule.Best(sales.Descriptions) is null)
        {
            report.WithoutDescription.Add(sales.Sku);
            return false;
        }

        if (PriceRule.Best(sales.Prices) is null)
        {
            report.NeverSold.Add(sales.Sku);
            return false;
        }

        report.SeveralDescriptions += sales.Descriptions.Keys.Count(DescriptionRule.IsReal) > 1 ? 1 : 0;
        report.SeveralPrices += sales.Prices.Count > 1 ? 1 : 0;
        return true;
    }

    private Product Describe(ProductSales sales, int rank)
    {
        var description = DescriptionRule.Best(sales.Descriptions)!;
        var title = TitleWriter.Write(description);
        var category = CategoryRules.Find(title);
        report.TitlesChanged += title == description ? 0 : 1;
        return new Product
        {
            Sku = sales.Sku,
            EnglishTitle = title,
            Description = DescriptionWriter.Write(title, category, rank),
            Price = PriceRule.Best(sales.Prices)!.Value,
            CategoryId = category,
            Colours = ColourWords.In(title),
            UnitsSold = sales.UnitsSold,
            Orders = sales.Orders,
            Rank = rank,
        };
    }

    private OpeningStock[] Stock(ProductSales[] ranked)
    {
        var stock = new List<OpeningStock>(ranked.Length);
        for (var i = 0; i < ranked.Length; i++)
        {
            var (tier, opening) = OpeningStockRule.Decide(ranked[i], i + 1);
            report.ByTier[tier] = report.ByTier.GetValueOrDefault(tier) + 1;
            stock.Add(opening);
        }

        return [.. stock.OrderBy(entry => entry.Sku, StringComparer.Ordinal)];
    }

    private void CountOrders(IReadOnlyList<RealOrder> orders)
    {
        report.Orders = orders.Count(order => !order.IsCancellation);
        report.OrderLines = orders.Where(order => !order.IsCancellation).Sum(order => order.Lines.Length);
        report.Cancellations = orders.Count(order => order.IsCancellation);
        report.LinkedLines = orders.Sum(order => order.Lines.Count(line => line.Of > 0));
    }

    private void CountResult(Product[] products, OpeningStock[] stock)
    {
        report.Products = products.Length;
        report.UnitsSold = products.Sum(product => (long)product.UnitsSold);
        report.OpeningUnits = stock.Sum(entry => (long)entry.Total());
        report.WithoutAlternatives = products.Count(product => product.Alternatives.Count == 0);
        foreach (var (category, count) in products.CountBy(product => product.CategoryId))
        {
            report.ByCategory[category] = count;
        }
    }
}
