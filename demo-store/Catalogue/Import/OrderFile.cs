using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using CsvHelper;

namespace DemoStore;

/// <summary>Reads invoice lines from a <c>.csv.gz</c> of the data set. A line that cannot be read is counted, never fatal.</summary>
internal static class OrderFile
{
    private static readonly string[] Columns =
        ["InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "Country"];

    // No description spans lines, so a stray quote must not swallow the rest of the file.
    private static readonly CsvReaderOptions ReadOptions = new() { Separator = ',', AllowLineBreaksInQuotes = false };

    /// <summary>Reads a file line by line.</summary>
    /// <exception cref="InvalidDataException">The file is not gzip, or a column is missing.</exception>
    public static async IAsyncEnumerable<OrderRow> ReadAsync(
        string path, ImportReport report, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        await using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        using var csv = CsvReader.Create(unzipped, ReadOptions);
        await ReadHeaderAsync(csv, Path.GetFileName(path), cancellationToken);
        while (await csv.ReadAsync(cancellationToken))
        {
            report.LinesRead++;
            if (Parse(csv) is { } row)
            {
                yield return row;
            }
            else
            {
                report.Unreadable++;
            }
        }
    }

    private static async Task ReadHeaderAsync(CsvReader csv, string name, CancellationToken cancellationToken)
    {
        await csv.ReadHeaderAsync(cancellationToken);
        var missing = Columns.Where(column => !csv.TryGetFieldIndex(column, out _)).ToArray();
        if (missing.Length > 0)
        {
            throw new InvalidDataException($"{name} lacks the columns {string.Join(", ", missing)}.");
        }
    }

    private static OrderRow? Parse(CsvReader csv)
    {
        var invariant = CultureInfo.InvariantCulture;
        var code = Field(csv, "StockCode");
        if (code.Length == 0
            || !int.TryParse(Field(csv, "Quantity"), NumberStyles.Integer, invariant, out var quantity)
            || !decimal.TryParse(Field(csv, "UnitPrice"), NumberStyles.Number, invariant, out var price)
            || !DateTime.TryParse(Field(csv, "InvoiceDate"), invariant, DateTimeStyles.None, out var date))
        {
            return null;
        }

        return new OrderRow(Field(csv, "InvoiceNo"), code, Field(csv, "Description"), quantity, date, price, Field(csv, "Country"))
        {
            Customer = csv.TryGetFieldIndex("CustomerID", out _) ? Field(csv, "CustomerID") : "",
        };
    }

    private static string Field(CsvReader csv, string column) => csv.GetString(column).Trim();
}
