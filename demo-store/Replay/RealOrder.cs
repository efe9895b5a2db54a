using System.Collections.Immutable;

namespace DemoStore;

/// <summary>One of the retailer's real invoices, without number and customer.</summary>
/// <param name="Number">Its place in the file, from 1; orders are in the order of their time.</param>
/// <param name="Time">When, to the minute, by the clock of the retailer.</param>
/// <param name="IsCancellation">Whether it takes units back instead of buying them.</param>
/// <param name="Lines">What; the same SKU on two lines is normal.</param>
internal sealed record RealOrder(int Number, DateTime Time, bool IsCancellation, ImmutableArray<RealOrderLine> Lines)
{
    /// <summary>The month it belongs to, as <c>2010-12</c>.</summary>
    public string Month => Time.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
}
