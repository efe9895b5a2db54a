namespace CartIntegrity.Tests;

/// <summary>Product facts a test put there; counts how often it was asked.</summary>
internal sealed class ShopFacts : IProductFacts
{
    private readonly Dictionary<Sku, ProductFact> _facts = [];

    public List<IReadOnlyCollection<Sku>> Asked { get; } = [];

    public TaskCompletionSource? Gate { get; set; }

    public Exception? Problem { get; set; }

    /// <summary>Whether it answers with all it knows, as a shop does that keeps a table anyway.</summary>
    public bool AnswersWithItsTable { get; set; }

    public ShopFacts With(ProductFact fact)
    {
        _facts[fact.Sku] = fact;
        return this;
    }

    /// <summary>Breaks the contract: a fact that is null.</summary>
    public ShopFacts WithNull(string sku)
    {
        _facts[new Sku(sku)] = null!;
        return this;
    }

    public async ValueTask<IReadOnlyDictionary<Sku, ProductFact>> FindAsync(IReadOnlyCollection<Sku> skus, CancellationToken cancellationToken)
    {
        Asked.Add(skus);
        if (Problem is not null)
        {
            throw Problem;
        }

        if (Gate is not null)
        {
            await Gate.Task;
        }

        return AnswersWithItsTable ? _facts : skus.Where(_facts.ContainsKey).ToDictionary(sku => sku, sku => _facts[sku]);
    }
}
