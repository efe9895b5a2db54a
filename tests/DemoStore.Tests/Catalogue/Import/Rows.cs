using System.Globalization;

namespace DemoStore.Tests;

/// <summary>Makes invoice lines and imports them; the defaults are a clean sale of one mug.</summary>
internal static class Rows
{
    public static OrderRow Sale(
        string code = "22001", string description = "RED RETROSPOT MUG", int quantity = 1, decimal price = 2.50m, string invoice = "536365", string country = "United Kingdom", string date = "2010-12-01 08:26") =>
        new(invoice, code, description, quantity, DateTime.Parse(date, CultureInfo.InvariantCulture), price, country);

    public static ImportResult Import(params IEnumerable<OrderRow> rows)
    {
        var importer = new CatalogueImporter(new ImportReport());
        foreach (var row in rows)
        {
            importer.Add(row);
        }

        return importer.Build();
    }
}
