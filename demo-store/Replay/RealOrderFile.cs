using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace DemoStore;

/// <summary>
/// The shipped orders: gzip over text with one order a line, <c>+</c> or <c>-</c> (a cancellation), the minutes since the order before, then its lines as
/// <c>SKU</c>, <c>SKU:units</c> or <c>SKU:units:order</c>. The first line names the format and the time from which minutes are counted.
/// </summary>
internal static class RealOrderFile
{
    /// <summary>The file's name beside the catalogue.</summary>
    public const string Name = "orders.txt.gz";

    private const string Heading = "orders 1 ";
    private const string TimeFormat = "yyyy-MM-ddTHH:mm";

    /// <summary>Writes orders, which are in the order of their numbers. The same orders give the same text.</summary>
    public static async Task WriteAsync(string folder, IReadOnlyCollection<RealOrder> orders, CancellationToken cancellationToken)
    {
        await using var file = File.Create(Path.Combine(folder, Name));
        await using var zip = new GZipStream(file, CompressionLevel.SmallestSize);
        await zip.WriteAsync(Encoding.ASCII.GetBytes(Format(orders)), cancellationToken);
    }

    /// <summary>Reads all orders of a folder's file.</summary>
    /// <exception cref="InvalidDataException">It is not such a file.</exception>
    public static IReadOnlyList<RealOrder> Read(string folder)
    {
        using var zip = new GZipStream(File.OpenRead(Path.Combine(folder, Name)), CompressionMode.Decompress);
        using var text = new StreamReader(zip, Encoding.ASCII);
        return Parse(text);
    }

    /// <summary>The text of these orders.</summary>
    public static string Format(IReadOnlyCollection<RealOrder> orders)
    {
        var before = orders.FirstOrDefault()?.Time ?? DateTime.UnixEpoch;
        var text = new StringBuilder(Heading).Append(before.ToString(TimeFormat, CultureInfo.InvariantCulture)).Append('\n');
        foreach (var order in orders)
        {
            text.Append(order.IsCancellation ? '-' : '+').Append(CultureInfo.InvariantCulture, $"{(order.Time - before).TotalMinutes:0} ");
            text.AppendJoin(' ', order.Lines.Select(Format)).Append('\n');
            before = order.Time;
        }

        return text.ToString();
    }

    /// <summary>Reads the text of orders.</summary>
    /// <exception cref="InvalidDataException">It is no such text.</exception>
    public static IReadOnlyList<RealOrder> Parse(TextReader text)
    {
        var heading = text.ReadLine() ?? "";
        if (!heading.StartsWith(Heading, StringComparison.Ordinal)
            || !DateTime.TryParseExact(heading[Heading.Length..], TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            throw Unreadable(1);
        }

        var orders = new List<RealOrder>();
        while (text.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            if (words.Length < 2 || line[0] is not ('+' or '-') || !int.TryParse(words[0].AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes))
            {
                throw Unreadable(orders.Count + 2);
            }

            time = time.AddMinutes(minutes);
            orders.Add(new RealOrder(orders.Count + 1, time, line[0] == '-', [.. words.Skip(1).Select(word => Line(word, orders.Count + 2))]));
        }

        return orders;
    }

    private static string Format(RealOrderLine line) => line switch
    {
        { Of: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{line.Sku}:{line.Quantity}:{line.Of}"),
        { Quantity: not 1 } => string.Create(CultureInfo.InvariantCulture, $"{line.Sku}:{line.Quantity}"),
        _ => line.Sku,
    };

    private static RealOrderLine Line(string word, int row)
    {
        var parts = word.Split(':');
        return parts[0].Length > 0 && parts.Length <= 3 && NumberAt(parts, 1, 1) is > 0 and var units && NumberAt(parts, 2, 0) is >= 0 and var of
            ? new RealOrderLine(parts[0], units, of)
            : throw Unreadable(row);
    }

    private static int NumberAt(string[] parts, int place, int otherwise) =>
        place >= parts.Length ? otherwise : int.TryParse(parts[place], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static InvalidDataException Unreadable(int row) => new($"{Name} cannot be read from line {row} on. Run the import again.");
}
