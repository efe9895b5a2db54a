using System.Globalization;
using System.IO.Compression;
using CsvHelper;
using CsvHelper.Configuration;

namespace CartIntegrity.Load;

/// <summary>A month of the data set, read: invoices in the order of their time, and the dirt that was found.</summary>
/// <param name="Invoices">Invoices with at least one line that can be played.</param>
/// <param name="Rows">How many rows the file has.</param>
/// <param name="Dirt">What was strange.</param>
internal sealed record SalesFile(IReadOnlyList<Invoice> Invoices, long Rows, Dirt Dirt)
{
    private static readonly CsvConfiguration Lenient = new(CultureInfo.InvariantCulture)
    {
        HasHeaderRecord = false, BadDataFound = null, MissingFieldFound = null, IgnoreBlankLines = true, ExceptionMessagesContainRawData = false,
    };

    /// <summary>Reads a file, packed with gzip or plain.</summary>
    /// <exception cref="UsageException">There is no such file.</exception>
    public static SalesFile Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"There is no file {path}.");
        }

        using var text = new StreamReader(Unpacked(path));
        using var parser = new CsvParser(text, Lenient);
        return Read(parser);
    }

    private static SalesFile Read(CsvParser parser)
    {
        var dirt = new Dirt();
        var invoices = new Dictionary<string, Invoice>(StringComparer.OrdinalIgnoreCase);
        RowReader? reader = null;
        var rows = 0L;
        while (TryNext(parser, dirt, out var fields))
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

    private static bool TryNext(CsvParser parser, Dirt dirt, out string[] fields)
    {
        while (true)
        {
            try
            {
                var more = parser.Read();
                fields = more ? parser.Record ?? [] : [];
                return more;
            }
            catch (CsvHelperException)
            {
                // The parser has moved on past the row it could not read.
                dirt.Count(Dirt.UnreadableRow);
            }
            catch (InvalidDataException)
            {
                // The packed file ends in the middle or is damaged: what came before it is played.
                dirt.Count(Dirt.UnreadableRow);
                fields = [];
                return false;
            }
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
