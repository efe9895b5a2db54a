namespace DemoStore;

/// <summary>A line of one of the retailer's real orders.</summary>
/// <param name="Sku">What; always in the catalogue.</param>
/// <param name="Quantity">Units, above zero; of a cancellation, how many are taken back.</param>
/// <param name="Of">Cancellations: the number of the order the units were sold to; 0 when that was before the file begins, or nobody knows.</param>
internal readonly record struct RealOrderLine(string Sku, int Quantity, int Of = 0);
