namespace CartIntegrity;

/// <summary>What the checks other than stock came to.</summary>
/// <param name="Context">Where they reported to; <c>null</c>: there was nothing to run.</param>
/// <param name="IsComplete">Whether all of them ended in time and well.</param>
/// <param name="Facts">The facts they used.</param>
internal readonly record struct Findings(CartCheckContext? Context, bool IsComplete, IReadOnlyDictionary<Sku, ProductFact> Facts)
{
    public static Findings None { get; } = new(null, true, CartPlugs.NoFacts);
}
