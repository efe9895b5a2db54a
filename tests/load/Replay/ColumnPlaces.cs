namespace CartIntegrity.Load;

/// <summary>Where a file keeps what. Both editions of the data set are known by their headings; a file without them is read in the usual order.</summary>
/// <param name="Invoice">Invoice number.</param>
/// <param name="Code">Stock code.</param>
/// <param name="Description">What it is.</param>
/// <param name="Quantity">Units.</param>
/// <param name="Date">Date and time.</param>
/// <param name="Price">Unit price.</param>
/// <param name="Customer">Customer number.</param>
internal sealed record ColumnPlaces(int Invoice, int Code, int Description, int Quantity, int Date, int Price, int Customer)
{
    /// <summary>The order of the published file.</summary>
    public static ColumnPlaces Usual { get; } = new(0, 1, 2, 3, 4, 5, 6);

    /// <summary>Finds the columns by their headings; <c>null</c> when the row is not a heading.</summary>
    public static ColumnPlaces? Find(string[] headings)
    {
        var names = Array.ConvertAll(headings, heading => new string([.. heading.Where(char.IsLetter)]).ToUpperInvariant());
        var places = new ColumnPlaces(
            PlaceOf(names, "INVOICENO", "INVOICE", "INVOICENUMBER"),
            PlaceOf(names, "STOCKCODE", "CODE", "SKU"),
            PlaceOf(names, "DESCRIPTION"),
            PlaceOf(names, "QUANTITY", "QTY"),
            PlaceOf(names, "INVOICEDATE", "DATE"),
            PlaceOf(names, "UNITPRICE", "PRICE"),
            PlaceOf(names, "CUSTOMERID", "CUSTOMER"));
        return places is { Invoice: >= 0, Code: >= 0, Quantity: >= 0, Date: >= 0 } ? places : null;
    }

    private static int PlaceOf(string[] names, params ReadOnlySpan<string> known)
    {
        foreach (var name in known)
        {
            if (Array.IndexOf(names, name) is >= 0 and var place)
            {
                return place;
            }
        }

        return -1;
    }
}
