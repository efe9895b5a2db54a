namespace CartIntegrity;

/// <summary>How many units of a SKU a cart wants over all its lines.</summary>
/// <param name="Sku">What is wanted.</param>
/// <param name="Quantity">Units over all lines; at least 1.</param>
public readonly record struct Demand(Sku Sku, int Quantity);
