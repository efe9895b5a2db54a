using System.Globalization;
using System.Text;

namespace DemoStore;

/// <summary>Writes an <see cref="ImportReport"/> as Markdown. No date and no path: the same input gives the same bytes.</summary>
internal static class ImportReportWriter
{
    public static string Write(ImportReport report)
    {
        var text = new StringBuilder("# Import report\n\n");
        text.Append("Source: Chen, D. (2015), *Online Retail*, UCI Machine Learning Repository, https://doi.org/10.24432/C5BW33, CC BY 4.0.  \n");
        text.Append(CultureInfo.InvariantCulture, $"Files: {string.Join(", ", report.Files)}\n");
        Lines(text, report);
        Codes(text, report);
        Result(text, report);
        List(text, "Codes that are no products", report.NonProducts.Select(pair => $"`{pair.Key}` ({StockCodeRule.Reason(pair.Key)}): {pair.Value} lines"));
        List(text, "Codes written in more than one case", report.MergedCodes.Select(pair => $"{pair.Value} → `{pair.Key}`"));
        List(text, "Staff notes in the place of a description", report.Notes.Select(pair => $"\"{pair.Key}\": {pair.Value} lines"));
        List(text, "Product codes without a real description, dropped", report.WithoutDescription.Select(sku => $"`{sku}`"));
        List(text, "Product codes never sold at a price, dropped", report.NeverSold.Select(sku => $"`{sku}`"));
        return text.ToString();
    }

    private static void Lines(StringBuilder text, ImportReport report) => Table(text, "Lines",
    [
        ("read", report.LinesRead),
        ("unreadable, skipped", report.Unreadable),
        ("of codes that are no products, dropped", report.NonProducts.Values.Sum()),
        ("cancelled or returned (invoice C…), not counted as demand", report.CancellationLines),
        ("with a negative or zero quantity and no C, not counted as demand", report.NegativeLines),
        ("with a price of zero or less, not counted as demand", report.FreeLines),
        ("without a description", report.LinesWithoutDescription),
        ("with a staff note for a description", report.Notes.Values.Sum()),
        ("sold something", report.SaleLines),
    ]);

    private static void Codes(StringBuilder text, ImportReport report) => Table(text, "Product codes",
    [
        ("merged because they differ only in case", report.MergedCodes.Count),
        ("with several real descriptions, most frequent taken", report.SeveralDescriptions),
        ("with several prices, most frequent taken", report.SeveralPrices),
        ("without a real description, dropped", report.WithoutDescription.Count),
        ("never sold at a price, dropped", report.NeverSold.Count),
        ("whose title was rewritten", report.TitlesChanged),
    ]);

    private static void Result(StringBuilder text, ImportReport report)
    {
        Table(text, "Result",
        [
            ("products", report.Products),
            ("products without an alternative", report.WithoutAlternatives),
            ("units sold", report.UnitsSold),
            ("units of opening stock", report.OpeningUnits),
        ]);
        Table(text, "Orders of the replay",
        [
            ("orders", report.Orders),
            ("their lines", report.OrderLines),
            ("cancellations and returns", report.Cancellations),
            ("lines of those that name the order they take back", report.LinkedLines),
        ]);
        Table(text, "Products per category", report.ByCategory.Select(pair => (pair.Key, (long)pair.Value)));
        Table(text, "Products per stock tier", report.ByTier.Select(pair => (pair.Key.ToString(), (long)pair.Value)));
    }

    private static void Table(StringBuilder text, string title, IEnumerable<(string What, long Count)> rows)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| | |\n|---|---:|\n");
        foreach (var (what, count) in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {what} | {count:N0} |\n");
        }
    }

    private static void List(StringBuilder text, string title, IEnumerable<string> entries)
    {
        var all = entries.ToArray();
        text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n{(all.Length == 0 ? "None." : string.Join("; ", all) + ".")}\n");
    }
}
