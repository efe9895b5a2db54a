using System.IO.Compression;
using CsvHelper;

namespace CartIntegrity.Load;

/// <summary>A month of the data set, read: invoices in the order of their time, and the dirt that was found.</summary>
/// <param name="Invoices">Invoices with at least one line that can be played.</param>
/// <param name="Rows">How many rows the file has.</param>
/// <param name="Dirt">What was strange.</param>
internal sealed record SalesFile(IReadOnlyList<Invoice> Invoices, long Rows, Dirt Dirt)
{
    // No description of the data set spans lines, so a stray quote must not swallow the rest of the file.
    private static readonly CsvReaderOptions Lenient = new() { Separator = ',', HasHeader = false, AllowLineBreaksInQuotes = false };

    /// <summary>Reads a file, packed with gzip or plain.</summary>
    /// <exception cref="UsageException">There is no such file.</exception>
    public static SalesFile Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"There is no file {path}.");
        }

        using var packed = Unpacked(path);
        using var csv = CsvReader.Create(packed, Lenient);
        return Read(csv);
    }

    private static SalesFile Read(CsvReader csv)
    {
        var dirt = new Dirt();
        var invoices = new Dictionary<string, Invoice>(StringComparer.OrdinalIgnoreCase);
        RowReader? reader = null;
        var rows = 0L;
        while (TryNext(csv, dirt, out var fields))
        {
            if (reader is null)
            {
                var columns = ColumnPlaces.Find(fields);
                reader = new RowReader(columns ?? ColumnPlaces.Usual, dirt);
                if (columns is not null)
                {
                    continue;
                }

                dirt.Count(Dirt.UnknownColumns);
            }

            rows++;
            if (reader.Read(fields) is { } row)
            {
                Add(invoices, row);
            }
        }

        // A stable sort: invoices of the same minute keep the file's order.
        return new SalesFile([.. invoices.Values.OrderBy(invoice => invoice.Time)], rows, dirt);
    }

    private static void Add(Dictionary<string, Invoice> invoices, in InvoiceRow row)
    {
        if (!invoices.TryGetValue(row.Number, out var invoice))
        {
            invoices.Add(row.Number, invoice = new Invoice(row.Customer, row.Time, row.IsCancellation, []));
        }

        invoice.Lines.Add(row.Line);
    }

    private static bool TryNext(CsvReader csv, Dirt dirt, out string[] fields)
    {
        fields = [];
        try
        {
            if (!csv.Read())
            {
                return false;
            }

            fields = new string[csv.FieldCount];
            for (var i = 0; i < fields.Length; i++)
            {
                fields[i] = csv.GetString(i);
            }

            return true;
        }
        catch (InvalidDataException)
        {
            // The packed file is damaged from here on: what came before it is played.
            dirt.Count(Dirt.UnreadableRow);
            return false;
        }
    }

    private static Stream Unpacked(string path)
    {
        var file = File.OpenRead(path);
        var packed = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        return packed ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
