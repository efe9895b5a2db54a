using System.Globalization;
using System.Text.RegularExpressions;

namespace CartIntegrity.Load;

/// <summary>Makes a playable row out of the fields of a line, or counts why it is none.</summary>
internal sealed partial class RowReader(ColumnPlaces columns, Dirt dirt)
{
    /// <summary>So many units do not fit any warehouse; a number beyond is a slip.</summary>
    private const decimal MostUnits = 1_000_000_000;
    private static readonly string[] DateFormats =
    [
        "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm:ss", "M/d/yyyy H:mm", "M/d/yy H:mm", "M/d/yyyy H:mm:ss", "d/M/yyyy H:mm", "d.M.yyyy H:mm", "yyyy-MM-dd",
    ];

    private readonly Dictionary<string, string> _spelling = new(StringComparer.OrdinalIgnoreCase);
    private DateTimeOffset? _latest;

    /// <summary>Reads the fields; <c>null</c> when the row cannot be played.</summary>
    public InvoiceRow? Read(string[] fields)
    {
        var number = Field(fields, columns.Invoice);
        if (number.Length == 0)
        {
            return Skip(Dirt.MissingInvoice);
        }

        CountOddities(fields);
        var isCancellation = number[0] is 'C' or 'c';
        if (SkuOf(Field(fields, columns.Code)) is not { } sku || UnitsOf(Field(fields, columns.Quantity), isCancellation) is not { } units)
        {
            return null;
        }

        return TimeOf(Field(fields, columns.Date)) is { } time
            ? new InvoiceRow(number, CustomerOf(fields), time, isCancellation, new SaleLine(sku, units))
            : Skip(Dirt.BadDate);
    }

    /// <summary>Things that are strange and do not matter to stock: counted, and played all the same.</summary>
    private void CountOddities(string[] fields)
    {
        CountIf(Field(fields, columns.Customer).Length == 0, Dirt.MissingCustomer);
        CountIf(Field(fields, columns.Description).Length == 0, Dirt.MissingDescription);
        var priced = decimal.TryParse(Field(fields, columns.Price), NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var price);
        CountIf(!priced, Dirt.BadPrice);
        CountIf(priced && price <= 0, Dirt.PriceNotAboveZero);
    }

    private Sku? SkuOf(string code)
    {
        if (code.Length == 0)
        {
            dirt.Count(Dirt.MissingCode);
            return null;
        }

        if (!ProductCode().IsMatch(code))
        {
            dirt.Count(Dirt.NoProduct);
            return null;
        }

        var upper = code.ToUpperInvariant();
        if (!Sku.TryParse(upper, out var sku))
        {
            dirt.Count(Dirt.BadCode);
            return null;
        }

        CountIf(!_spelling.TryAdd(code, code) && _spelling[code] != code, Dirt.CodeInOtherCase);
        return sku;
    }

    private long? UnitsOf(string text, bool isCancellation)
    {
        var isNumber = decimal.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number);
        if (!isNumber || number != decimal.Truncate(number) || Math.Abs(number) > MostUnits)
        {
            dirt.Count(Dirt.BadQuantity);
            return null;
        }

        if (number == 0 || number < 0 != isCancellation)
        {
            dirt.Count(number == 0 ? Dirt.ZeroQuantity : isCancellation ? Dirt.PositiveWithC : Dirt.NegativeWithoutC);
            return null;
        }

        return (long)Math.Abs(number);
    }

    /// <summary>The time of the row; a row that has none happened with the row before it.</summary>
    private DateTimeOffset? TimeOf(string text)
    {
        var read = DateTime.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var time)
            || DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out time);
        if (read && time.Year is >= 1990 and <= 2100)
        {
            return _latest = new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Unspecified), TimeSpan.Zero);
        }

        CountIf(_latest is not null, Dirt.BadDate);
        return _latest;
    }

    /// <summary>One edition writes <c>13313.0</c>, another <c>13313</c>: the same customer.</summary>
    private string CustomerOf(string[] fields)
    {
        var text = Field(fields, columns.Customer);
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? decimal.Truncate(number).ToString("0", CultureInfo.InvariantCulture)
            : text;
    }

    private static string Field(string[] fields, int place) => place >= 0 && place < fields.Length ? fields[place].Trim() : "";

    private InvoiceRow? Skip(string kind)
    {
        dirt.Count(kind);
        return null;
    }

    private void CountIf(bool so, string kind)
    {
        if (so)
        {
            dirt.Count(kind);
        }
    }

    /// <summary>
    /// A product's code has four digits in a row (85123A, DCGS0076); postage, fees, discounts and manual corrections (POST, C2, M, BANK CHARGES) have
    /// not, and a gift voucher (gift_0001_20) is no stock.
    /// </summary>
    [GeneratedRegex("^(?!gift_).*[0-9]{4}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex ProductCode();
}
