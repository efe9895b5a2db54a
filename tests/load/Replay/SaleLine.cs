namespace CartIntegrity.Load;

/// <summary>One usable line of an invoice.</summary>
/// <param name="Sku">What was sold or given back; codes that differ only in case are one.</param>
/// <param name="Quantity">Units, above zero; a cancellation's are made positive.</param>
internal readonly record struct SaleLine(Sku Sku, long Quantity);
