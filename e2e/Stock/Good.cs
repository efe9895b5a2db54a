namespace CartIntegrity.E2E;

/// <summary>A product that one test has for itself, with others to take instead of it.</summary>
/// <param name="Sku">Its stock code.</param>
/// <param name="Title">What shoppers call it.</param>
/// <param name="Price">What one unit costs, in pounds.</param>
/// <param name="Alternatives">What the shop offers instead, best first; at least two.</param>
public sealed record Good(string Sku, string Title, decimal Price, IReadOnlyList<string> Alternatives)
{
    /// <summary>The same, as the shop calls it in another language.</summary>
    public Good In(string language) => this with { Title = Goods.TitleOf(Sku, language) };
}
