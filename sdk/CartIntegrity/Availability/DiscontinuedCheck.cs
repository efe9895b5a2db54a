namespace CartIntegrity;

/// <summary>Finds lines, also saved ones, whose product is not sold any more.</summary>
internal sealed class DiscontinuedCheck : ICartCheck
{
    private static readonly Finding Gone = new(FindingCodes.Discontinued, "This product is not sold any more.");

    public string Name => "discontinued";

    public async ValueTask CheckAsync(CartCheckContext context, CancellationToken cancellationToken)
    {
        var facts = await context.GetFactsAsync(cancellationToken).ConfigureAwait(false);
        foreach (var line in context.Cart.Lines)
        {
            if (facts.TryGetValue(line.Sku, out var fact) && fact.IsDiscontinued)
            {
                context.Report(line.Id, Gone);
            }
        }
    }
}
