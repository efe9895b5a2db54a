namespace DemoStore;

/// <summary>One invoice line of the source, read but not yet judged.</summary>
/// <param name="InvoiceNo">A leading <c>C</c> marks a cancellation or return.</param>
/// <param name="StockCode">As written, trimmed.</param>
/// <param name="Description">As written; may be empty or a staff note.</param>
/// <param name="Quantity">Units; negative for returns and corrections.</param>
/// <param name="InvoiceDate">Local time of the shop.</param>
/// <param name="UnitPrice">Pounds; zero and negative amounts occur.</param>
/// <param name="Country">Where the customer is.</param>
internal sealed record OrderRow(
    string InvoiceNo, string StockCode, string Description, int Quantity, DateTime InvoiceDate, decimal UnitPrice, string Country)
{
    /// <summary>Who; empty when the file does not say. Tells which order a cancellation takes back, and is never written.</summary>
    public string Customer { get; init; } = "";

    public bool IsCancellation => InvoiceNo.StartsWith('C') || InvoiceNo.StartsWith('c');

    /// <summary>True for a line that sold something: the only lines that tell price and demand.</summary>
    public bool IsSale => !IsCancellation && Quantity > 0 && UnitPrice > 0;

    /// <summary>The month sold in, as <c>2010-12</c>.</summary>
    public string Month => InvoiceDate.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
}
